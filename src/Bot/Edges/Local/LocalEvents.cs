using System.Text.Json;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>One person's messages as server-sent events: first what there was, then <c>ready</c>, then what comes.</summary>
public static class LocalEvents
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task Stream(Guid @as, HttpContext context, LocalOffice office, LocalMessages messages, LocalFeed feed, IHostApplicationLifetime life)
    {
        if (await office.Organisation() is not { } organisation || await office.Conversations(organisation, @as) is not { } mine)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var conversations = mine.Select(c => c.Id).ToHashSet();

        // Listening begins before the past is read: a message that falls between is told twice, which the page takes as one.
        using var listening = feed.Listen();
        foreach (var message in await messages.In(organisation, conversations))
            await Tell(context, "message", LocalView.Of(message), either.Token);
        await Tell(context, "ready", new { }, either.Token);
        try
        {
            await foreach (var happening in listening.Reader.ReadAllAsync(either.Token))
                if (happening.Conversation is null || conversations.Contains(happening.Conversation))
                    await Tell(context, happening.Kind, happening.Data, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The page was closed, or the service stops: nobody listens any more.
        }
    }

    private static async Task Tell(HttpContext context, string kind, object data, CancellationToken cancel)
    {
        await context.Response.WriteAsync($"event: {kind}\ndata: {JsonSerializer.Serialize(data, Json)}\n\n", cancel);
        await context.Response.Body.FlushAsync(cancel);
    }
}
