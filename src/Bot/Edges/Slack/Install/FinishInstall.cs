using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>The second half of an installation: the code that the browser brought back becomes tokens, and the workspace one of an organisation's.</summary>
public sealed class FinishInstall(SlackOAuth slack, JoinOrganisation join, SlackInstallations installations, ILogger<FinishInstall> log)
{
    /// <returns>How it ended, with what the page names: the workspace, or Slack's word for why not.</returns>
    public async Task<(InstallOutcome Outcome, string? About)> With(string code, string redirectUri, Guid? invited, Voice voice, CancellationToken cancel)
    {
        var answer = await slack.Exchange(code, redirectUri, cancel);
        if (!answer.Ok) return Failed(answer);
        if (SlackGrant.Of(answer) is not { } grant) return (InstallOutcome.Refused, "no_bot_token");
        var (organisation, otherwise) = await join.Of(grant, invited, voice, cancel);
        if (organisation is not { } owner)
        {
            log.LogWarning("The Slack workspace {Workspace} installed the app and was not taken: {Outcome}.", grant.Workspace, otherwise);
            return (otherwise, grant.Name);
        }
        await installations.Keep(owner, grant, cancel);
        return (grant.OrgWide ? InstallOutcome.InstalledEverywhere : InstallOutcome.Installed, grant.Name);
    }

    private (InstallOutcome Outcome, string? About) Failed(SlackAnswer answer)
    {
        log.LogWarning("Slack did not finish an installation: {Error}.", answer.Error);
        return (answer.Error == SlackOAuth.NoAnswer || answer.NotDone ? InstallOutcome.NoAnswer : InstallOutcome.Refused, answer.Error);
    }
}
