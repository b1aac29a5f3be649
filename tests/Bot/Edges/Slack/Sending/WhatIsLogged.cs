using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>An operator learns what Slack refused and why, and nothing by which a door could be opened.</summary>
public class WhatIsLogged
{
    [Fact]
    public async Task Words_and_remarks_and_no_secret()
    {
        await using var post = await SlackPost.Open();
        var claire = await post.Hire("Claire Dubois");
        var chat = post.Nord.DirectMessages(claire);
        var url = new Uri((string)post.Slack.Requests.Command(claire, "/okr", "status", chat).Payload["response_url"]!);
        var message = new AnyJson(new JsonObject { ["text"] = "24 sur 60", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "hologram" }) });

        await post.Web.PostMessage(post.Nord.Id, chat.Id, message, default);
        await post.Web.ViewsOpen(post.Nord.Id, "a-trigger-of-its-own", new AnyJson([]), default);
        foreach (var fault in new SlackFault[] { new SlackFault.Reset(), new SlackFault.Status(500), new SlackFault.Error("used_url") })
        {
            post.Slack.Meddle = _ => fault;
            await post.Web.PostMessage(post.Nord.Id, chat.Id, message, default);
            await post.Web.Respond(url, message, default);
            await post.Web.OpenConnection(post.Slack.AppToken, default);
        }
        await post.Web.Respond(new Uri("https://elsewhere.example/services/T0/B0/secret-path"), message, default);

        var log = string.Join('\n', post.Log.Lines);
        Assert.Contains("Slack answered chat.postMessage with invalid_blocks", log, StringComparison.Ordinal);
        Assert.Contains("hologram", log, StringComparison.Ordinal);
        Assert.Contains("'elsewhere.example' is not a host of Slack's", log, StringComparison.Ordinal);
        Assert.All([post.App.Token, post.Slack.AppToken, url.AbsolutePath, url.Segments[^1], "a-trigger-of-its-own", "secret-path", "24 sur 60"], secret =>
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }
}
