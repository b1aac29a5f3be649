using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A file in three steps: announced, uploaded to an address of its own, completed (docs.slack.dev/messaging/working-with-files).</summary>
internal sealed class SlackUploads(SlackWorld world)
{
    private readonly ConcurrentDictionary<string, SlackFile> announced = new(StringComparer.Ordinal);

    public static SlackReply Announce(FakeSlack slack, SlackCall call)
    {
        if (call["filename"] is not { Length: > 0 } name) return SlackRefusal.Missing("filename");
        if (!long.TryParse(call["length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0) return SlackRefusal.Bug("invalid_arguments", "length is the number of bytes");
        var file = slack.World.Add(new SlackFile(name, length) { Unready = slack.PicturesTake });
        var address = SlackIds.Secret(40);
        slack.Uploads.announced[address] = file;
        return SlackReply.Ok(new("upload_url", $"{slack.Url}/upload/v1/{address}"), new("file_id", file.Id));
    }

    public SlackReply Receive(string address, SlackCall call)
    {
        if (!announced.TryRemove(address, out var file)) return SlackRefusal.Bug("file_not_found", "nothing was announced for this address") with { Status = 404 };
        if (call.Bytes!.Length != file.Length) return SlackRefusal.Bug("invalid_arguments", $"{file.Length} bytes were announced, and {call.Bytes.Length} came") with { Status = 400 };
        file.Content = call.Bytes;
        return SlackReply.Ok();
    }

    public static SlackReply Complete(FakeSlack slack, SlackCall call)
    {
        if (call.Arguments["files"] is not JsonArray { Count: > 0 } files) return SlackRefusal.Missing("files");
        if (call["channel_id"] is not null) return SlackRefusal.Bug("invalid_arguments", "a file that is shared in a channel is seen by everybody there: leave channel_id out");
        foreach (var named in files)
        {
            if (slack.World.File((string?)named?["id"]) is not { Content: not null } file) return SlackRefusal.Bug("file_not_found", $"{named?["id"]} was not uploaded");
            (file.Completed, file.Title) = (true, (string?)named!["title"]);
        }
        return SlackReply.Ok(new KeyValuePair<string, JsonNode?>("files", new JsonArray([.. files.Select(f => new JsonObject { ["id"] = (string)f!["id"]!, ["title"] = (string?)f["title"] ?? "" })])));
    }

    /// <summary>A picture that is not there, is none, or that Slack has not looked at yet.</summary>
    /// <param name="error">Slack's word in this place.</param>
    public SlackRefusal? WrongPicture(JsonArray blocks, string error)
    {
        foreach (var id in Pictures(blocks))
        {
            if (world.File(id) is not { Completed: true } file) return SlackRefusal.Bug(error, $"invalid slack file: {id}");
            if (!file.IsPicture) return SlackRefusal.Bug(error, $"invalid slack file: {id} is no picture");
            if (file.Unready-- > 0) return new SlackRefusal(error) { Messages = [$"[ERROR] invalid slack file [json-pointer:/blocks/slack_file/{id}]"] };
        }
        return null;
    }

    private static IEnumerable<string> Pictures(JsonNode? node) => node switch
    {
        JsonObject it when it["slack_file"] is JsonObject file => [(string?)file["id"] ?? ""],
        JsonObject it => it.SelectMany(p => Pictures(p.Value)),
        JsonArray list => list.SelectMany(Pictures),
        _ => [],
    };
}
