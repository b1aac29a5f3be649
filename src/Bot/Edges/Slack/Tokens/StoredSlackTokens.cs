using System.Collections.Concurrent;
using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Tokens;

/// <summary>
/// The tokens that installations brought. Each is read from its row when it is asked for, or was a moment before, so that no server speaks for
/// long with one that another has replaced; and it is exchanged two hours before its end, by whichever server asks first.
/// </summary>
public sealed class StoredSlackTokens : ISlackTokens
{
    private static readonly TimeSpan Early = TimeSpan.FromHours(2), Look = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromSeconds(20);

    /// <summary>So long what was read is not read again: a wave asks hundreds of times a second.</summary>
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset? Until, long Read)> known = [];
    private readonly Database database;
    private readonly SealTokens seal;
    private readonly RotateTokens rotate;
    private readonly SlackInstallations installations;
    private readonly TimeProvider clock;

    public StoredSlackTokens(Database database, SealTokens seal, RotateTokens rotate, SlackInstallations installations, TimeProvider clock)
    {
        (this.database, this.seal, this.rotate, this.installations, this.clock) = (database, seal, rotate, installations, clock);
        installations.Changed += workspace => known.TryRemove(workspace, out _);
    }

    /// <inheritdoc/>
    public async Task<string?> Of(string workspace, CancellationToken cancel)
    {
        if (known.TryGetValue(workspace, out var last) && TimeProvider.System.GetElapsedTime(last.Read) < AMoment && (last.Until is not { } until || clock.GetUtcNow() < until)) return last.Token;
        var read = TimeProvider.System.GetTimestamp();
        var patient = clock.GetUtcNow() + Patience;
        while (await Find(workspace, cancel) is { } installation && seal.Open(workspace, installation.Sealed) is { } tokens)
        {
            var now = clock.GetUtcNow();
            if (installation.ExpiresAt is not { } ends || tokens.Refresh is null || now < ends - Early)
            {
                known[workspace] = (tokens.Bot, tokens.Refresh is null ? null : installation.ExpiresAt - Early, read);
                return tokens.Bot;
            }
            switch (await rotate.Try(installation, tokens.Refresh, cancel))
            {
                case (RotateTokens.Outcome.Fresh, { } fresh): return fresh;
                case (RotateTokens.Outcome.Gone, _): return null;
                // Somebody else is at it, or Slack gave no answer; the old one serves to its end.
                case (RotateTokens.Outcome.NotNow, _) when now < ends: return tokens.Bot;
            }
            if (now >= patient) throw new NoFreshTokenException(workspace);
            await Task.Delay(Look, clock, cancel);
        }
        return null;
    }

    /// <inheritdoc/>
    public async Task Forget(string workspace, string token, CancellationToken cancel)
    {
        known.TryRemove(workspace, out _);
        // Refused may be a token that has just been replaced: the new one is asked for then, and nothing is over.
        if (await Find(workspace, cancel) is not { } installation || seal.Open(workspace, installation.Sealed) is not { } tokens || tokens.Bot == token)
            await installations.Removed(workspace, clock.GetUtcNow(), cancel);
    }

    private Task<Installation?> Find(string workspace, CancellationToken cancel) => database.Read(Database.Everybody, db =>
        db.Installations.IgnoreQueryFilters().SingleOrDefaultAsync(i => i.Edge == SlackInstallations.Edge && i.Workspace == workspace, cancel), cancel);
}
