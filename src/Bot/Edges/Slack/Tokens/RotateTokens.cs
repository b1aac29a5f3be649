using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Tokens;

/// <summary>
/// Exchanges an installation's tokens. A refresh token serves once, so one server at a time may try: it marks the row, and the mark holds for
/// a minute, also when Slack gives no answer, so that nobody asks it again and again. Source: <em>Using token rotation</em> (Slack).
/// </summary>
public sealed class RotateTokens(Database database, SlackOAuth slack, SealTokens seal, SlackInstallations installations, TimeProvider clock, ILogger<RotateTokens> log)
{
    public enum Outcome { Fresh, NotNow, Gone }

    /// <summary>Longer than Slack's answer and our writing of it can take together.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>The words that say that there is no installation any more. Others, such as a wrong client secret, are ours to mend.</summary>
    private static readonly string[] Over = ["invalid_refresh_token", "token_revoked", "invalid_grant", "account_inactive"];

    /// <returns>The new bot token once it is stored; or why there is none.</returns>
    public async Task<(Outcome Outcome, string? Token)> Try(Installation installation, string refresh, CancellationToken cancel)
    {
        var since = clock.GetUtcNow();
        if (!await Take(installation, since, cancel)) return (Outcome.NotNow, null);
        // From here on nobody's hurry counts: an answer that is not stored is a token lost.
        var answer = await slack.Refresh(refresh, CancellationToken.None);
        if (SlackGrant.TokensOf(answer) is { } granted)
        {
            return await Keep(installation, since, granted) ? (Outcome.Fresh, granted.Tokens.Bot) : (Outcome.NotNow, null);
        }
        if (Over.Contains(answer.Error) && await IsOurs(installation, since))
        {
            log.LogError("Slack exchanges the tokens of the workspace {Workspace} no more: {Error}.", installation.Workspace, answer.Error);
            await installations.Removed(installation.Workspace, clock.GetUtcNow(), CancellationToken.None);
            return (Outcome.Gone, null);
        }
        log.LogError("Slack did not exchange the tokens of the workspace {Workspace}: {Error}. Tried again in a minute.", installation.Workspace, answer.Error);
        return (Outcome.NotNow, null);
    }

    private Task<bool> Take(Installation installation, DateTimeOffset since, CancellationToken cancel)
    {
        var over = since - Lease;
        return database.Write(installation.OrganisationId, async db => await Row(db, installation)
            // The row must be the one whose refresh token we hold: another server may have exchanged it since we read.
            .Where(i => i.UpdatedAt == installation.UpdatedAt && (i.RotatingSince == null || i.RotatingSince < over))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RotatingSince, since), cancel) == 1, cancel);
    }

    private async Task<bool> Keep(Installation installation, DateTimeOffset since, (TokenPair Tokens, TimeSpan? For) fresh)
    {
        var sealedTokens = seal.Seal(installation.Workspace, fresh.Tokens);
        var now = clock.GetUtcNow();
        var ends = now + fresh.For;
        // Never the same as before, or a reader of the old row could not tell: a clock may stand still.
        var updated = now > installation.UpdatedAt ? now : installation.UpdatedAt.AddMilliseconds(1);
        return await database.Write(installation.OrganisationId, async db => await Row(db, installation).Where(i => i.RotatingSince == since)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Sealed, sealedTokens).SetProperty(i => i.ExpiresAt, ends)
                .SetProperty(i => i.UpdatedAt, updated).SetProperty(i => i.RotatingSince, (DateTimeOffset?)null)) == 1);
    }

    private Task<bool> IsOurs(Installation installation, DateTimeOffset since) =>
        database.Read(installation.OrganisationId, db => Row(db, installation).AnyAsync(i => i.RotatingSince == since));

    private static IQueryable<Installation> Row(Storage.Model.AppDb db, Installation installation) =>
        db.Installations.Where(i => i.Edge == installation.Edge && i.Workspace == installation.Workspace);
}
