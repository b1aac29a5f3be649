using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>The language of whoever Slack speaks of, found by looking alone: nothing waits here for somebody who writes.</summary>
public sealed class FindSlackVoice(Database database, TimeProvider clock)
{
    /// <returns>The one; every language when it is not known whose it is, or not known by then.</returns>
    /// <param name="input">What came from them.</param>
    /// <param name="within">How long there is; null takes the time that it needs.</param>
    public async Task<IReadOnlyList<Voice>> Of(SlackInput input, TimeSpan? within = null)
    {
        var look = Look(input);
        await Task.WhenAny(look, Task.Delay(within is not { } limit ? Timeout.InfiniteTimeSpan : limit > TimeSpan.Zero ? limit : TimeSpan.Zero, TimeProvider.System));
        return look is { IsCompletedSuccessfully: true, Result: { } voice } ? [voice] : Voice.All;
    }

    private async Task<Voice?> Look(SlackInput input)
    {
        // The driver of SQLite holds on to its thread, and there is a limit to keep.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (input.Workspace is not { } workspace || input.User is not { } user) return null;
        var known = await database.Read(Database.Everybody, db => db.Addresses.IgnoreQueryFilters()
            .Where(a => a.Edge == SlackEdge.Edge && a.Workspace == workspace && a.UserId == user && a.PersonId != null).Select(a => new { a.OrganisationId, a.PersonId }).FirstOrDefaultAsync());
        if (known is null) return null;
        return (await database.Read(known.OrganisationId, db => Caller.Of(db, known.PersonId!.Value, clock.GetUtcNow(), null, CancellationToken.None)))?.Voice;
    }
}
