using System.Text.RegularExpressions;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges;

/// <summary>
/// Text blocks read a little Markdown. Ours are plain text, some of it written by people, so every sign that Markdown could take for
/// its own is escaped. Nothing else of our cards is: labels, placeholders, values, titles of choices and of buttons and alternative
/// texts are shown as they stand, and a backslash in them would be seen (docs/protocols.md).
/// </summary>
public static partial class CardMarkdown
{
    public static Card Escape(Card card) => card.Replace(e => [e is TextBlock text ? text with { Text = Escape(text.Text) } : e]);

    public static string Escape(string text) => StartOfLine().Replace(Signs().Replace(text, @"\$0"), @"$1\$2");

    /// <summary>An ampersand too when it would begin the name of a character, such as <c>&amp;amp;</c>.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>{}|~!]|&(?=#?\w+;)")]
    private static partial Regex Signs();

    /// <summary>Signs that make a list, a heading or a numbered line at the start of one.</summary>
    [GeneratedRegex(@"(?m)^(\s*\d*)([-+#=.)])")]
    private static partial Regex StartOfLine();
}
