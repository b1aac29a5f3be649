using CheckinBot.Tests.Support.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Slack's requests on a real wire.</summary>
public sealed class OverHttp : IAsyncLifetime
{
    private readonly TaskCompletionSource never = new();
    private FakeSlack slack = null!;
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Open();
        app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(Echo);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        never.TrySetResult();
        await app.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task They_come_signed_each_to_its_address_and_say_when_they_come_again()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var carry = new SlackOverHttp(slack, http);
        var marc = slack.AddWorkspace().AddUser("Marc Lefèvre");
        Assert.Equal("/slack/events application/json True True  ", (await carry.Send(slack.Requests.AppHomeOpened(marc))).Body);
        Assert.Equal("/slack/events application/json True True 2 http_error", (await carry.Send(SlackRequests.Again(slack.Requests.AppHomeOpened(marc), 2, "http_error"))).Body);
        Assert.Equal("/slack/commands application/x-www-form-urlencoded True True  ", (await carry.Send(slack.Requests.Command(marc, "/okr", "é", marc.Workspace.DirectMessages(marc)))).Body);
        Assert.Equal("/slack/interactivity application/x-www-form-urlencoded True False  ", (await carry.Send(slack.Requests.Shortcut(marc, "x"), slack.Signing with { Signature = "v0=00" })).Body);
        Assert.Equal("/slack/commands application/x-www-form-urlencoded False False  ", (await carry.Probe()).Body);
    }

    [Fact]
    public async Task Slack_does_not_wait_for_ever()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var carry = new SlackOverHttp(slack, http) { Patience = TimeSpan.FromMilliseconds(100), Paths = { [SlackRoute.Events] = "/never" } };
        Assert.Equal(SlackAnswer.TimedOut, await carry.Send(slack.Requests.AppUninstalled(slack.AddWorkspace())));
    }

    /// <summary>Says what came: where, of which type, with a time, rightly signed, the how manieth time and why.</summary>
    private async Task Echo(HttpContext context)
    {
        if (context.Request.Path == "/never") await never.Task;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        string Header(string name) => context.Request.Headers[name].ToString();
        var time = Header("X-Slack-Request-Timestamp");
        var signed = Header("X-Slack-Signature") == SlackSigning.Sign(slack.SigningSecret, "v0", time, body.ToArray());
        await context.Response.WriteAsync($"{context.Request.Path} {context.Request.ContentType} {time.Length > 0} {signed} {Header("X-Slack-Retry-Num")} {Header("X-Slack-Retry-Reason")}");
    }
}
