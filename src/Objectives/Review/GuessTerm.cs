using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>What a missing unit or start most likely is, to fill a form with. Nobody has said it: it is never kept before somebody sends it.</summary>
public static class GuessTerm
{
    private static readonly string[] Currencies = ["€", "$", "£"];

    /// <summary>The unit that its title says or implies, or of money the only currency beside it; null where none of them tells.</summary>
    /// <param name="keyResult">What has no unit.</param>
    /// <param name="beside">Key results near it.</param>
    public static string? Unit(KeyResult keyResult, IEnumerable<KeyResult> beside)
    {
        var title = new ReadTitle(keyResult.Title);
        if (title.Unit is { } said) return said;
        if (title.IsShare) return "%";
        return title.IsMoney && beside.Select(k => k.Unit).Intersect(Currencies).ToList() is [var only] ? only : null;
    }

    /// <summary>The last value that was measured, of itself or else of what was followed under its name before; null where there is none, or it cannot be a start.</summary>
    /// <param name="keyResult">What has no start.</param>
    /// <param name="own">What is known of it, an import's values among it.</param>
    /// <param name="before">What is known of those of its name that came before it.</param>
    public static Checkin? Start(KeyResult keyResult, Readings own, IEnumerable<Readings> before)
    {
        var last = own.LastValued ?? before.Select(r => r.LastValued).OfType<Checkin>().MaxBy(c => c.AsOf);
        return last?.Value is null or 0 || last.Value == keyResult.Target ? null : last;
    }
}
