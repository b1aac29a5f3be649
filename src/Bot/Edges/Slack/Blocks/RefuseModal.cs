using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// The answer to a submission in which something is wrong. The problems are shown under their inputs; when the form asks something that the
/// view does not, such as which of two readings is meant, the view is replaced by it, with what was typed.
/// Source: https://docs.slack.dev/surfaces/modals, "Displaying errors in views" and "Updating views".
/// </summary>
public static class RefuseModal
{
    /// <summary>No page gives one; the longest that a hint of an input may be.</summary>
    private const int LongestProblem = 2000;

    /// <param name="view">The submitted view, as it came.</param>
    /// <param name="reply">The form with what is wrong.</param>
    /// <param name="file">As for <see cref="SlackModal"/>.</param>
    /// <returns>The body of the answer.</returns>
    public static SlackJson Of(JsonNode view, Reply.Problems reply, Func<Picture, string?> file)
    {
        var there = ReadModal.Asked(view);
        var asked = reply.Form.Everything().OfType<Input>().Select(i => i.Id);
        return there.Count > 0 && asked.All(id => id is null || there.Contains(id))
            ? new ShowErrors(Errors(there, reply.ByInput))
            : new UpdateView(Anew(view, reply, file));
    }

    /// <summary>Slack refuses a block id that the view does not have: such a problem is said under the first input.</summary>
    private static Dictionary<string, string> Errors(IReadOnlyList<string> there, IReadOnlyDictionary<string, string> problems)
    {
        var errors = new Dictionary<string, string>();
        foreach (var said in problems.GroupBy(p => there.Contains(p.Key) ? p.Key : there[0], p => p.Value))
            errors[said.Key] = SlackText.Shortened(string.Join(" ", said), LongestProblem) is { Length: > 0 } text ? text : "…";
        return errors;
    }

    private static Modal Anew(JsonNode view, Reply.Problems reply, Func<Picture, string?> file)
    {
        var edge = ModalMetadata.Read(view["private_metadata"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null)?.Edge;
        return SlackModal.Of(reply.Form, file, edge, reply.ByInput, ReadModal.Inputs(view));
    }
}
