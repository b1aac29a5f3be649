using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>The way of one request: who calls, is it right, is there room, does the story meddle, and what comes of it.</summary>
public sealed partial class FakeSlack
{
    private Task Answer(HttpContext context) => context.Request.Path.Value!.Trim('/').Split('/') switch
    {
        ["api", var method] => Call(context, method, call => Judge(call, SlackMethods.Find(method))),
        ["response", var id] => Call(context, "response", call => Responses.Answer(id, call)),
        ["upload", "v1", var id] => Call(context, "upload", call => Uploads.Receive(id, call)),
        ["link"] => Sockets.Join(context),
        _ => NotFound(context),
    };

    private Task NotFound(HttpContext context)
    {
        Complain($"{context.Request.Method} {context.Request.Path}: there is nothing here");
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private async Task Call(HttpContext context, string method, Func<SlackCall, SlackReply> judge)
    {
        var (call, wrong) = await ReadSlackCall.Of(context, method, calls.Add, World.Clock);
        if (wrong is not null)
        {
            await Write(context, call, wrong);
            return;
        }
        var fault = Meddle(call);
        if (fault is SlackFault.Reset)
        {
            context.Abort();
            return;
        }
        var reply = fault switch
        {
            SlackFault.Status status => new SlackRefusal("") { Status = status.Code, RetryAfter = status.RetryAfter },
            SlackFault.Error { Effect: false } error => error.Word,
            _ => judge(call),
        };
        if (fault is SlackFault.LostAnswer)
        {
            context.Abort();
            return;
        }
        if (fault is SlackFault.Error { Effect: true } after && reply.Refusal is null) reply = after.Word;
        if (fault is SlackFault.Slow(var by)) await Task.Delay(by, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Write(context, call, reply);
    }

    private SlackReply Judge(SlackCall call, SlackMethod? method)
    {
        if (method is null) return SlackRefusal.Bug("unknown_method", $"there is no method {call.Method}");
        if (method.ByBot && Unauthorized(call) is { } refusal) return refusal;
        if (method.Scope.Length > 0 && SlackScopes.Lacks(call, method.Scope) is { } lacking) return lacking;
        if (limits?.Take(call, method) is { } wait) return new SlackRefusal("ratelimited") { Status = 429, RetryAfter = wait };
        lock (World.Gate) return method.Answer(this, call);
    }

    /// <summary>A token that was good once is no misuse: the app learns by the answer that it is no longer.</summary>
    private SlackRefusal? Unauthorized(SlackCall call)
    {
        if (call.Token is null) return SlackRefusal.Bug("not_authed", "there is no token");
        if (call.Token.StartsWith("xapp-", StringComparison.Ordinal)) return SlackRefusal.Bug("not_allowed_token_type", "the app's own token opens sockets and does nothing else");
        call.Installation = Tokens.InstallationOf(call.Token);
        return Tokens.WrongWith(call.Token) switch
        {
            null => null,
            "invalid_auth" => SlackRefusal.Bug("invalid_auth", "this token was never issued"),
            var error => new SlackRefusal(error),
        };
    }

    private async Task Write(HttpContext context, SlackCall call, SlackReply reply)
    {
        if (reply.Refusal?.Misuse is { } misuse) Complain($"{call.Method}: {reply.Refusal.Error}: {misuse}");
        var status = reply.Refusal?.Status ?? 200;
        if (reply.Refusal?.RetryAfter is { } wait) context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        call.Error = reply.Refusal?.Error;
        call.Status = context.Response.StatusCode = status;
        if (reply.Refusal is { Error: "" }) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(Warned(context, reply.Body).ToJsonString());
    }

    private static JsonObject Warned(HttpContext context, JsonObject body)
    {
        if (context.Request.GetTypedHeaders().ContentType is { Charset.HasValue: false } type && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) body["warning"] = "missing_charset";
        return body;
    }
}
