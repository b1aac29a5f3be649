using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Requests to the app: their signatures and what is in them.</summary>
public sealed class WhatSlackSends
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero);

    /// <summary>The example on Slack's own page about verifying requests.</summary>
    [Fact]
    public void It_signs_as_Slack_does()
    {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"u8.ToArray();
        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSigning.Sign("8f742231b10e8888abcd99yyyzzz85a5", "v0", "1531420618", body));
    }

    public static TheoryData<string, Func<SlackSigning, SlackSigning>, string?> Forgeries => new()
    {
        { "right", s => s, null },
        { "old", s => s with { At = Now.AddSeconds(-301) }, "age" },
        { "of the future", s => s with { At = Now.AddSeconds(301) }, "age" },
        { "without a time", s => s with { Timestamp = "" }, "time" },
        { "at no time", s => s with { Timestamp = "noon" }, "time" },
        { "unsigned", s => s with { Signature = "" }, "signature" },
        { "signed with nonsense", s => s with { Signature = "v0=00" }, "signature" },
        { "of another secret", s => s with { Secret = "another" }, "signature" },
        { "of another version", s => s with { Version = "v1" }, "signature" },
        { "altered", s => s with { Tampered = true }, "signature" },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task Each_forgery_is_wrong_in_its_one_point(string name, Func<SlackSigning, SlackSigning> forge, string? fault)
    {
        await using var slack = await FakeSlack.Open(new FakeTimeProvider(Now));
        var request = SlackRequests.UrlVerification("abc");
        using var message = forge(slack.Signing).Of("/slack/events", request.Body(), request.ContentType);
        Assert.True(await Judge(message, slack.SigningSecret) == fault, name);
    }

    [Fact]
    public async Task A_command_is_a_form_and_a_press_is_JSON_in_a_form()
    {
        await using var slack = await FakeSlack.Open(new FakeTimeProvider(Now));
        var nord = slack.AddWorkspace();
        var marc = nord.AddUser("Marc Lefèvre");
        var command = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(slack.Requests.Command(marc, "/okr", "état + 5 %", nord.AddChannel("sales", marc)).Body()));
        Assert.Equal(("/okr", "état + 5 %", "false"), ((string?)command["command"], (string?)command["text"], (string?)command["is_enterprise_install"]));
        Assert.StartsWith(slack.Url + "/response/", command["response_url"].ToString(), StringComparison.Ordinal);
        var press = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(slack.Requests.Shortcut(marc, "checkin").Body()));
        Assert.Equal("shortcut", (string)JsonNode.Parse(press["payload"].ToString())!["type"]!);
    }

    [Fact]
    public async Task An_event_names_the_workspace_who_may_hear_it_and_itself()
    {
        await using var slack = await FakeSlack.Open(new FakeTimeProvider(Now));
        var nord = slack.AddWorkspace();
        var (marc, sales) = (nord.AddUser("Marc Lefèvre"), nord.AddChannel("sales"));
        var message = new SlackMessage([new JsonObject { ["text"] = "x" }], marc.Id) { Channel = sales.Id, Ts = "1763557200.000100" };
        SlackRequest[] events =
        [
            slack.Requests.DirectMessage(marc, message), slack.Requests.AppMention(marc, message), slack.Requests.AppHomeOpened(marc), slack.Requests.AppUninstalled(nord),
            slack.Requests.TokensRevoked(nord), slack.Requests.MemberJoined(sales, nord.Bot, marc), slack.Requests.MemberLeft(sales, nord.Bot), slack.Requests.ChannelRenamed(sales),
            slack.Requests.LinkShared(marc, message, new Uri("https://okr.nord.example/")), slack.Requests.UserChanged(marc), slack.Requests.TeamJoined(marc), slack.Requests.OwnMessage(sales, message),
            slack.Requests.MessageChanged(sales, message), slack.Requests.Unknown(nord),
        ];
        Assert.Equal(
            ["message", "app_mention", "app_home_opened", "app_uninstalled", "tokens_revoked", "member_joined_channel", "member_left_channel", "channel_rename", "link_shared", "user_change", "team_join", "message", "message", "hologram"],
            events.Select(e => (string)e.Payload["event"]!["type"]!));
        Assert.All(events, e => Assert.Equal((nord.Id, "event_callback", nord.Bot.Id), ((string)e.Payload["team_id"]!, (string)e.Payload["type"]!, (string)e.Payload["authorizations"]![0]!["user_id"]!)));
        Assert.Equal(events.Length, events.Select(e => (string)e.Payload["event_id"]!).Distinct().Count());
        Assert.Equal((string)events[0].Payload["event_id"]!, (string)SlackRequests.Again(events[0], 2).Payload["event_id"]!);
    }

    /// <summary>What a careful app finds.</summary>
    private static async Task<string?> Judge(HttpRequestMessage message, string secret)
    {
        var timestamp = message.Headers.TryGetValues("X-Slack-Request-Timestamp", out var times) ? times.Single() : "";
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return "time";
        if (Math.Abs(at - Now.ToUnixTimeSeconds()) > 300) return "age";
        var signature = message.Headers.TryGetValues("X-Slack-Signature", out var signatures) ? signatures.Single() : "";
        return signature == SlackSigning.Sign(secret, "v0", timestamp, await message.Content!.ReadAsByteArrayAsync()) ? null : "signature";
    }
}
