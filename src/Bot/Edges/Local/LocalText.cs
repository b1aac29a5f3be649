using System.Text.RegularExpressions;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>
/// Adaptive Card text blocks read a little Markdown. Ours are plain text, some of it written by people, so every sign that Markdown
/// could take for its own is escaped. The same rule serves Teams, whose clients read the same markup.
/// </summary>
public static partial class LocalText
{
    public static Card Escape(Card card) => card.Replace(e => [e is TextBlock text ? text with { Text = Escape(text.Text) } : e]);

    public static string Escape(string text) => StartOfLine().Replace(Signs().Replace(text, @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>{}|~!]")]
    private static partial Regex Signs();

    /// <summary>Signs that make a list, a heading or a numbered line at the start of one.</summary>
    [GeneratedRegex(@"(?m)^(\s*\d*)([-+#=.)])")]
    private static partial Regex StartOfLine();
}
