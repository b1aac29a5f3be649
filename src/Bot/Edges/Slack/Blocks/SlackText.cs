using System.Globalization;
using System.Text;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// Texts as Slack takes them: never empty, never too long. What people typed stands in <c>plain_text</c> or in a run of
/// <c>rich_text</c>, where nothing is read as markup, so that it can neither ping nor format; only a message's <c>text</c> is markup, and
/// is escaped (https://docs.slack.dev/messaging/formatting-message-text).
/// </summary>
public static class SlackText
{
    /// <summary>The longest text object there is (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).</summary>
    public const int Longest = 3000;

    /// <summary>Stands where Slack insists on a text and there is none.</summary>
    private const string Nothing = "…";

    /// <summary>A text without what no message can hold: half a pictogram, signs that only a machine reads, blanks around it.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value == '\t') clean.Append(' ');
            else if (rune.Value == '\n' || !Rune.IsControl(rune)) clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    /// <summary>Most texts are clean as they come, and each is looked at several times.</summary>
    private static bool IsClean(string text)
    {
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        foreach (var letter in text)
            if (letter != '\n' && (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029')) return false;
        return true;
    }

    /// <summary>Shortened with an ellipsis, between two letters.</summary>
    public static string Shortened(string? text, int most) => Cut.To(Clean(text), most);

    /// <summary>On one line.</summary>
    public static string OneLine(string? text, int most) => Cut.To(Clean(text).ReplaceLineEndings(" "), most);

    /// <summary>On one line, shortened between two words where a word ends in its second half.</summary>
    public static string Title(string? text, int most)
    {
        var cut = OneLine(text, most);
        var end = cut.LastIndexOf(' ');
        return end <= most / 2 || cut == OneLine(text, int.MaxValue) ? cut : cut[..end].TrimEnd(' ', '\u00A0', '\u202F', ':', '·', ',') + "…";
    }

    /// <summary>Shown letter by letter: no mention, no link, no markup, and <c>:x:</c> stays three characters.</summary>
    public static PlainText Plain(string? text, int most) => new(Shortened(text, most) is { Length: > 0 } shown ? shown : Nothing);

    /// <summary>
    /// For a message's <c>text</c>: the three signs that could begin a mention, a link or an escape are escaped, and no others. It is shortened
    /// so that it ends neither inside an escape nor inside a letter.
    /// </summary>
    /// <param name="text">As it is to be read.</param>
    /// <param name="most">The most characters, escapes counted as they are sent.</param>
    public static string Markup(string? text, int most)
    {
        var clean = OneLine(text, int.MaxValue);
        if (clean.Length == 0) return Nothing;
        if (clean.Length <= most && Escape(clean) is var whole && whole.Length <= most) return whole;
        var shown = new StringBuilder();
        for (var letters = StringInfo.GetTextElementEnumerator(clean); letters.MoveNext();)
        {
            var letter = Escape(letters.GetTextElement());
            if (shown.Length + letter.Length + Nothing.Length > most) break;
            shown.Append(letter);
        }
        return shown.ToString().TrimEnd() + Nothing;
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
