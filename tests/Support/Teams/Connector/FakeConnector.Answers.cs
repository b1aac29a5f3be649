using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>The way of one request: is it right, does the story meddle, is there room, and what comes of it.</summary>
public sealed partial class FakeConnector
{
    private readonly ConcurrentDictionary<string, ConnectorCall> writing = new(StringComparer.Ordinal);

    private async Task Answer(HttpContext context)
    {
        var (call, wrong) = await ReadCall.Of(context, calls.Add, world.Clock);
        if ((Unauthorized(call) ?? wrong ?? Misuse(call)) is { } refusal)
        {
            await Write(context, call, refusal);
            return;
        }
        var busy = OneAtATime && call is { Writes: true, Conversation: not null };
        if (busy && !writing.TryAdd(call.Conversation!, call))
        {
            await Write(context, call, Refusal.Precondition);
            return;
        }
        try
        {
            await Meddled(context, call);
        }
        finally
        {
            if (busy) writing.TryRemove(call.Conversation!, out _);
        }
    }

    private async Task Meddled(HttpContext context, ConnectorCall call)
    {
        var fault = Meddle(call);
        var answer = fault switch
        {
            Fault.Reset => null,
            Fault.Status status => new Refusal(status.Code, status.Error, "This went wrong on the way.") { RetryAfter = status.RetryAfter },
            _ => Judge(call),
        };
        if (fault is Fault.Reset or Fault.LostAnswer)
        {
            context.Abort();
            return;
        }
        if (fault is Fault.Slow(var by)) await Task.Delay(by, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Write(context, call, answer!);
    }

    /// <summary>A token that was good once is no misuse: the bot learns by the answer that it is no longer.</summary>
    private Refusal? Unauthorized(ConnectorCall call)
    {
        if (authority is null || (call.Token is not null && authority.Honours(call.Token))) return null;
        var known = call.Token is not null && authority.Knows(call.Token);
        return new(401, "Unauthorized", "Authorization has been denied for this request.") { Misuse = !known };
    }

    private Refusal? Misuse(ConnectorCall call)
    {
        if (world.Tenant(call.Tenant)?.Region != call.Region) return Refusal.Bug($"No service URL begins with /{call.Region}/{call.Tenant}/", "NotFound", 404);
        return call.Route switch
        {
            ConnectorRoute.Create => CheckCreation.Of(call, BotId),
            ConnectorRoute.Send or ConnectorRoute.Reply or ConnectorRoute.Update => CheckActivity.Of(call.Body!, BotId),
            _ => null,
        };
    }

    private Answer Judge(ConnectorCall call)
    {
        if (limits?.Take(call) is { } wait) return Refusal.TooManyRequests with { RetryAfter = wait };
        var tenant = world.Tenant(call.Tenant)!;
        if (tenant.Refusal is { } refusal) return refusal;
        lock (world.Gate)
        {
            return call switch
            {
                { Route: ConnectorRoute.Create } => OpenConversation.Answer(call, tenant),
                { Team: { } id } => Describe(call, tenant.Team(id)),
                _ => InConversation(call, world.Conversation(call.Conversation!)),
            };
        }
    }

    private Answer InConversation(ConnectorCall call, FakeConversation? conversation)
    {
        if (conversation is not { Exists: true }) return Refusal.ConversationNotFound;
        if (conversation.Tenant.Id != call.Tenant) return Refusal.Bug("The conversation is of another tenant than the service URL.");
        if (conversation.Person?.Refusal is { } refusal) return refusal;
        if (!conversation.BotIsIn) return Refusal.NotInRoster;
        return call.Writes ? PostActivity.Answer(call, conversation) : roster.Answer(call, conversation);
    }

    private static Answer Describe(ConnectorCall call, FakeTeam? team)
    {
        if (team is null) return Refusal.ConversationNotFound;
        if (!team.BotInstalled) return Refusal.NotInRoster;
        return new(200, call.Route == ConnectorRoute.Team ? team.Listed() : team.ListedChannels());
    }

    private async Task Write(HttpContext context, ConnectorCall call, Answer answer)
    {
        if (answer.Refusal is { Misuse: true } misuse) complaints.Enqueue($"{call.Method} {call.Path}: {misuse.Code}: {misuse.Message}");
        call.Status = answer.Status;
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["MS-CV"] = TeamsIds.Opaque(16) + ".0";
        if (answer.Refusal?.RetryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds;
        if (answer.Body is not { } body) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
