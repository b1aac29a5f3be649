using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Parts;

/// <summary>The few looks that every card is composed of, so that all of them read alike.</summary>
public static class Lines
{
    /// <summary>What the card is about, and beside it, quieter, when or whose.</summary>
    public static Element Head(string title, string? aside = null) => aside is null
        ? new TextBlock(title) { Weight = TextWeight.Bolder, Size = TextSize.Medium }
        : new Container(
            new TextBlock(title) { Weight = TextWeight.Bolder, Size = TextSize.Medium },
            Quiet(aside));

    public static TextBlock Plain(string text) => new(text);

    public static TextBlock Strong(string text) => new(text) { Weight = TextWeight.Bolder };

    /// <summary>Small and subtle: context and figures behind the figures.</summary>
    public static TextBlock Quiet(string text) => new(text) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None };

    /// <summary>The sign of a verdict in its colour, and beside it a line and what it adds.</summary>
    public static ColumnSet Judged(Verdict verdict, string line, string? more = null, bool strong = false, string? also = null) =>
        Marked(verdict.Sign(), verdict.Color(), line, more, strong, also);

    public static ColumnSet Marked(string sign, TextColor color, string line, string? more = null, bool strong = false, string? also = null)
    {
        var text = strong ? Strong(line) : Plain(line);
        IReadOnlyList<Element> said = [text, .. new[] { more, also }.Where(l => !string.IsNullOrEmpty(l)).Select(l => Quiet(l!))];
        return new ColumnSet(
            new Column("20px", new TextBlock(sign) { Color = color, Weight = TextWeight.Bolder }),
            new Column("stretch", said)) { Spacing = Spacing.Small };
    }
}
