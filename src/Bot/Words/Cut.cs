using System.Globalization;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Words;

/// <summary>Texts have no length of their own: a workbook may hold a title as long as a page. What a card shows of one ends somewhere.</summary>
public static class Cut
{
    /// <summary>Three lines on a phone; the figures that follow a title must still be seen.</summary>
    public const int Title = 120;

    /// <param name="text">Any text.</param>
    /// <param name="most">The most characters that are left of it, its ellipsis included.</param>
    public static string To(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = 0;
        // An accent or a pictogram of several characters is kept or left out whole.
        foreach (var start in StringInfo.ParseCombiningCharacters(text).TakeWhile(start => start < most)) end = start;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The title as cards say it.</summary>
    public static string Called(this KeyResult keyResult) => To(keyResult.Title, Title);
}
