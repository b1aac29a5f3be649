using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>The one page of an installation: how it ended and what to do now, in the browser's language. It leads nowhere.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="About">The workspace's name, or Slack's word for a fault.</param>
public sealed record InstallPage(InstallOutcome Outcome, string? About) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (voice, key) = (PlainPage.VoiceOf(httpContext.Request), "Install." + Outcome);
        return PlainPage.Write(httpContext, Status, voice, voice.Say(key, About), voice.Say(key + "Do", About));
    }

    private int Status => Outcome switch
    {
        InstallOutcome.Installed or InstallOutcome.InstalledEverywhere or InstallOutcome.Denied or InstallOutcome.Again => StatusCodes.Status200OK,
        InstallOutcome.NeedsLink or InstallOutcome.Elsewhere => StatusCodes.Status403Forbidden,
        InstallOutcome.Refused => StatusCodes.Status502BadGateway,
        InstallOutcome.NoAnswer => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
