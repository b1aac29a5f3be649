using System.Text.RegularExpressions;

namespace CheckinBot.Bot.Words;

/// <summary>French puts a narrow no-break space before its double signs; the words are typed with plain ones and set here, once.</summary>
public static partial class Typography
{
    public const char NarrowSpace = '\u202F';

    public static string Of(string language, string text) => language == "fr" ? French(text) : text;

    private static string French(string text) =>
        Before().Replace(After().Replace(text, "$1" + NarrowSpace), NarrowSpace + "$1").Replace('\'', '’');

    [GeneratedRegex(@" ([;:!?%»])")]
    private static partial Regex Before();

    [GeneratedRegex(@"(«) ")]
    private static partial Regex After();
}
