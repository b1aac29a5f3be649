using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Parts;

/// <summary>
/// Cuts the texts of a card where they would outgrow a message or a button. What people type in an answer (500 characters) fits; what an
/// import brings has no limit. What stands in an input is somebody's own and is never cut.
/// </summary>
internal static class Fit
{
    private const int Line = 600, Label = 160, Button = 60, Notification = 149;

    public static Card Of(Card card)
    {
        var cut = card.Change(Of);
        return cut with { Summary = Cut.To(cut.Summary.ReplaceLineEndings(" "), Notification) };
    }

    private static Element Of(Element element) => element switch
    {
        TextBlock { Text.Length: > Line } text => text with { Text = Cut.To(text.Text, Line) },
        Input { Label.Length: > Label } input => input with { Label = Cut.To(input.Label, Label) },
        ActionSet set when set.Actions.Any(a => a.Title.Length > Button) => set with { Actions = [.. set.Actions.Select(a => a with { Title = Cut.To(a.Title, Button) })] },
        _ => element,
    };
}
