using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Requests as Slack makes them, each with new ids. They only tell the app; the world itself is changed beside them, which <see cref="SlackClient"/> does for what people do.</summary>
public sealed partial class SlackRequests
{
    private readonly FakeSlack slack;

    internal SlackRequests(FakeSlack slack) => this.slack = slack;

    /// <summary>The address of events is tried out once: the app answers with the challenge.</summary>
    public static SlackRequest UrlVerification(string challenge) =>
        new(SlackRoute.Events, new() { ["token"] = "old", ["challenge"] = challenge, ["type"] = "url_verification" });

    /// <summary>The same once more.</summary>
    /// <param name="reason">Such as <c>http_timeout</c> or <c>http_error</c>.</param>
    public static SlackRequest Again(SlackRequest request, int number = 1, string reason = "http_timeout") => request with { Retry = number, RetryReason = reason };

    /// <param name="team">In Slack Connect it may be another workspace than the installed one.</param>
    private SlackRequest Event(SlackWorkspace workspace, JsonObject happened, string? team = null)
    {
        var orgWide = OrgWide(workspace);
        happened["event_ts"] ??= slack.World.NextTs();
        return new(SlackRoute.Events, new()
        {
            ["token"] = "old", ["team_id"] = team ?? workspace.Id, ["enterprise_id"] = workspace.Enterprise, ["context_team_id"] = workspace.Id, ["context_enterprise_id"] = workspace.Enterprise,
            ["api_app_id"] = slack.AppId, ["event"] = happened, ["type"] = "event_callback", ["event_id"] = "Ev" + SlackIds.New('0')[1..], ["event_time"] = slack.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = workspace.Enterprise, ["team_id"] = orgWide ? null : workspace.Id, ["user_id"] = workspace.Bot.Id, ["is_bot"] = true, ["is_enterprise_install"] = orgWide,
            }),
            ["is_ext_shared_channel"] = false, ["event_context"] = "4-" + SlackIds.Secret(40),
        });
    }

    private bool OrgWide(SlackWorkspace workspace) => slack.World.InstallationOf(workspace)?.OrgWide ?? false;
}
