using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Storage.Ledger;

/// <summary>The reason of what was dropped because it would have come too late, with the free days that left it no moment: <c>past</c>, <c>past: leave</c>.</summary>
public static class Past
{
    private const string Word = "past";

    public static string Because(Free? free) => free is { } day ? $"{Word}: {day.ToString().ToLowerInvariant()}" : Word;

    public static bool Is(string? reason) => reason == Word || reason?.StartsWith(Word + ": ", StringComparison.Ordinal) == true;
}
