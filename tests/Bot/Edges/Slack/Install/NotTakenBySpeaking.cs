using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>A workspace whose installation was not taken has the app all the same as far as Slack is concerned, which signs what comes from there.</summary>
public sealed class NotTakenBySpeaking
{
    [Fact]
    public async Task What_it_says_joins_it_to_nobody_and_opens_no_door_to_the_next_installation()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        Assert.Equal(HttpStatusCode.Forbidden, (await installing.Install(installing.Slack.Allow("T9EVE", "Eve's own"))).Status);
        foreach (var happened in new JsonObject[]
        {
            new() { ["type"] = "message", ["channel_type"] = "im", ["user"] = "U9EVE", ["channel"] = "D9EVE", ["text"] = "status" },
            new() { ["type"] = "member_joined_channel", ["user"] = "U9BOT", ["channel"] = "C9EVE" },
        })
            Assert.Equal(HttpStatusCode.OK, await Says(installing, happened));
        Assert.Equal(HttpStatusCode.Forbidden, (await installing.Install(installing.Slack.Allow("T9EVE", "Eve's own"))).Status);
        Assert.Equal("T1NORD", Assert.Single(await installing.Installations()).Workspace);
    }

    private static async Task<HttpStatusCode> Says(Installing installing, JsonObject happened)
    {
        var body = new JsonObject
        {
            ["type"] = "event_callback", ["event_id"] = SlackIds.New('E'), ["team_id"] = "T9EVE", ["event"] = happened,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T9EVE", ["user_id"] = "U9BOT", ["is_bot"] = true }),
        };
        using var http = new HttpClient { BaseAddress = installing.Url };
        using var request = new SlackSigning(installing.Settings.Slack!.SigningSecret!, installing.Clock.GetUtcNow()).Of("/slack/events", Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json");
        using var answer = await http.SendAsync(request);
        await installing.Part<Afterwork>().Done();
        return answer.StatusCode;
    }
}
