using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>One workspace and one token of the configuration: no OAuth, no page, no row.</summary>
public sealed class TheConfiguredToken
{
    private static readonly SlackSettings Slack = new(new Uri("https://slack.com/api/")) { SigningSecret = "s", BotToken = "xoxb-1" };

    [Fact]
    public async Task It_serves_and_rests_a_quarter_of_an_hour_when_Slack_refuses_it()
    {
        var clock = new DemoClock(Office.Thursday, running: false);
        var tokens = new SettingsSlackTokens(Slack, clock, NullLogger<SettingsSlackTokens>.Instance);
        Assert.Equal("xoxb-1", await tokens.Of("T1NORD", default));
        await tokens.Forget("T1NORD", "xoxb-1", default);
        Assert.Null(await tokens.Of("T1NORD", default));
        clock.JumpTo(clock.GetUtcNow().AddMinutes(15));
        Assert.Equal("xoxb-1", await tokens.Of("T1NORD", default));
    }

    [Fact]
    public async Task Where_it_is_set_nobody_can_install_the_app_by_a_link()
    {
        var folder = Directory.CreateTempSubdirectory("checkinbot-");
        using var database = await Database.Open(folder.FullName);
        await using var app = Service.Build(new ServiceSettings("Production", folder.FullName, "http://127.0.0.1:0") { Slack = Slack }, database, new DemoClock(Office.Thursday, running: false));
        Assert.IsType<SettingsSlackTokens>(app.Services.GetRequiredService<ISlackTokens>());
        await app.StartAsync();
        using var http = new HttpClient();
        foreach (var path in new[] { "/slack/install", "/slack/oauth?code=x&state=y" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(new Uri(new Uri(app.Urls.First()), path))).StatusCode);
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
