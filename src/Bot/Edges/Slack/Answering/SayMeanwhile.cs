using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>What somebody reads whose command, press or form cannot be done at once, or not at all: in their language where it is known, by what Slack gave for an answer.</summary>
public sealed class SayMeanwhile(FindSlackVoice voices, AnswerInSlack answer, SlackWeb web)
{
    /// <summary>It is being saved; and that it was not saved, so that it has to be done again.</summary>
    public const string Saving = "Talk.Saving", NotSaved = "Slack.NotSaved";

    /// <summary>Beside what was pressed or typed, for its author alone. An event has no author who waits, and is told to nobody.</summary>
    public async Task Say(SlackInput input, string word)
    {
        if (input.Kind == SlackKind.Event) return;
        var said = await voices.Of(input);
        if (Uri.TryCreate(input.Json.Text("response_url"), UriKind.Absolute, out var url)) await answer.Respond(url, Line(word, said), CancellationToken.None);
        else if (input.Workspace is { } workspace && input.User is { } user) await InOwnChat(input, workspace, user, Text(word, said));
    }

    /// <summary>As the answer to a command.</summary>
    public static PlainMessage Line(string word, IReadOnlyList<Voice> voices) => new(Text(word, voices)) { ResponseType = "ephemeral", ReplaceOriginal = false };

    /// <summary>As the answer to a submitted form that was not taken: it stays, with all that was typed, and says so under its first input.</summary>
    public static SlackJson Keeps(JsonNode? view, IReadOnlyList<Voice> voices) => ReadModal.Asked(view) is [var first, ..]
        ? new ShowErrors(new Dictionary<string, string> { [first] = Text(NotSaved, voices) })
        : new UpdateView(PlainView.Saying(NotSaved, voices));

    /// <summary>A form says what becomes of it in its own place; App Home has none, so it is said in their own chat.</summary>
    private async Task InOwnChat(SlackInput input, string workspace, string user, string text)
    {
        if (input.Json.Text("type") == "view_submission" && input.Json.Text("view", "id") is { } modal)
            await web.ViewsUpdate(workspace, modal, new PlainView(text), null, CancellationToken.None);
        else
            await web.PostMessage(workspace, user, new PlainMessage(text), CancellationToken.None);
    }

    private static string Text(string word, IReadOnlyList<Voice> voices) => string.Join("\n", voices.Select(v => v[word]));
}
