using CheckinBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>A company that has both: everybody is in the tenant and in the workspace, and one service serves the two.</summary>
public sealed class BothPlatforms : Platform
{
    private readonly bool slackIsOurs;

    private BothPlatforms(TeamsPlatform teams, SlackPlatform slack, bool slackIsOurs) => (Teams, Slack, this.slackIsOurs) = (teams, slack, slackIsOurs);

    public TeamsPlatform Teams { get; }
    public SlackPlatform Slack { get; }

    /// <param name="slackIsOurs">Otherwise the workspace is another organisation's, which the story brings.</param>
    public static async Task<BothPlatforms> Open(bool slackIsOurs = true) => new(await TeamsPlatform.Open(), await SlackPlatform.Open(), slackIsOurs);

    public override ServiceSettings Settings(string directory) => Teams.Settings(directory) with { Slack = Slack.Settings(directory).Slack };

    public override async Task Settle(WebApplication app, Company company)
    {
        await Teams.Settle(app, company);
        if (slackIsOurs) await Slack.Settle(app, company);
        else Slack.LiveIn(app);
    }

    public override IChat Chat(Office office) => new BothChats(new TeamsChat(Teams, office), new SlackChat(Slack, office));

    public override async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Slack.DisposeAsync();
        await base.DisposeAsync();
    }
}
