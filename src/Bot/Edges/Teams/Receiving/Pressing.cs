using System.Text.Json;
using CheckinBot.Bot.Edges.Teams.Reading;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>
/// A pressed button: its action and what was typed. It comes back from the client, as Action.Execute in <c>value.action.data</c> or, from older
/// clients, as Action.Submit in <c>value</c>; there the inputs stand beside our own key.
/// </summary>
/// <param name="Do">The action's text, see <c>Turns/ActionText.cs</c>; whoever pressed may have written anything.</param>
/// <param name="Inputs">By input id.</param>
public sealed record Pressing(string Do, IReadOnlyDictionary<string, string> Inputs)
{
    private const string Key = "do";

    /// <summary>Null when it is no press of ours.</summary>
    public static Pressing? Of(Activity activity)
    {
        var data = activity.Json.At("value", "action", "data") ?? activity.Value;
        if (data is not { ValueKind: JsonValueKind.Object } said || said.Text(Key) is not { } action) return null;
        return new Pressing(action, said.EnumerateObject().Where(p => p.Name != Key).Select(p => (p.Name, Text: Typed(p.Value)))
            .Where(p => p.Text is not null).ToDictionary(p => p.Name, p => p.Text!));
    }

    /// <summary>Clients send texts; one that sends a number or a switch means the same.</summary>
    private static string? Typed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
