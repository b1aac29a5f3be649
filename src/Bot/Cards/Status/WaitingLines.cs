using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>Who waits for whom: offers that nobody has answered yet, the oldest first.</summary>
public static class WaitingLines
{
    private const int Most = 3;

    /// <summary>Null when nothing waits.</summary>
    public static Container? Of(Voice voice, IReadOnlyList<string> waiting) => waiting.Count == 0 ? null : new Container(
    [
        .. waiting.Take(Most).Select(line => Lines.Marked("…", TextColor.Accent, line)),
        .. waiting.Count > Most ? [Lines.Quiet(voice.Count("Status.AndMore", waiting.Count - Most))] : Array.Empty<Element>(),
    ]) { Spacing = Spacing.Medium };
}
