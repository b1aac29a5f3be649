namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// How often Slack lets a method be called, for each workspace: tiers 1 to 4 are 1, 20, 50 and 100 times a minute and more. Sources: the
/// page of each method below https://docs.slack.dev/reference/methods, and https://docs.slack.dev/apis/web-api/rate-limits.
/// </summary>
public static class SlackMethods
{
    public const string Post = "chat.postMessage", History = "conversations.history", OpenModal = "views.open";

    private static readonly Dictionary<string, int> AMinute = new()
    {
        ["users.list"] = 20, ["auth.teams.list"] = 20,
        ["chat.update"] = 50, ["chat.unfurl"] = 50, ["conversations.open"] = 50, ["conversations.info"] = 50, [History] = 50, ["team.info"] = 50, ["apps.connections.open"] = 50,
        ["chat.postEphemeral"] = 100, ["conversations.members"] = 100, ["users.info"] = 100,
        ["views.update"] = 100, ["views.publish"] = 100,
        ["files.getUploadURLExternal"] = 100, ["files.completeUploadExternal"] = 100,
        ["auth.test"] = 100,
    };

    /// <summary>What a method that is not in the table is taken for.</summary>
    private const int Unknown = 20;

    public static int CallsAMinute(string method) => AMinute.GetValueOrDefault(method, Unknown);

    /// <summary>A window has to open within three seconds, and whoever asks about the past is in no hurry: neither stands in a line, they are told when to come back.</summary>
    public static bool Waits(string method) => method is not (OpenModal or History);
}
