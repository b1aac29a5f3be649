using System.Globalization;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Web;

public sealed partial class SlackWeb
{
    private const string FileName = "chart.png";

    /// <summary>
    /// Uploads a picture for the bot alone, to be shown by <c>slack_file</c>: an address, the bytes, and the word that they are there
    /// (https://docs.slack.dev/messaging/working-with-files). Nobody else finds the file until a message shows it.
    /// </summary>
    /// <returns>Its <c>id</c> is in <c>file.id</c> of the answer, whichever step gave that.</returns>
    public async Task<(SlackAnswer Answer, string? File)> UploadPng(string workspace, byte[] png, string alt, CancellationToken cancel)
    {
        var place = await Call(workspace, "files.getUploadURLExternal", SlackArguments.Form(
            ("filename", FileName), ("length", png.Length.ToString(CultureInfo.InvariantCulture)), ("alt_txt", alt)), cancel);
        if (!place.Ok) return (place, null);
        if (place.Text("file_id") is not { } file || !Uri.TryCreate(place.Text("upload_url"), UriKind.Absolute, out var url)) return (new SlackAnswer(false, SlackAnswer.None), null);
        var put = await ask.Put(url, png, cancel);
        if (!put.Ok) return (put, null);
        var complete = await Call(workspace, "files.completeUploadExternal", SlackArguments.Form(("files", JsonSerializer.Serialize(new[] { new { id = file, title = FileName } }))), cancel);
        return (complete, complete.Ok ? file : null);
    }
}
