using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>A share for each month of the year, January first; within a month the same on every working day. Only how the shares compare counts: 5 of 100 is 1 of 20.</summary>
/// <param name="Shares">Twelve, none below 0, one at least above.</param>
public sealed record Profile(IReadOnlyList<decimal> Shares) : PaceShape
{
    public const int Months = 12;

    public bool Equals(Profile? other) => other is not null && Shares.SequenceEqual(other.Shares);

    public override int GetHashCode() => Shares.Aggregate(0, HashCode.Combine);

    internal override double? Share(KeyResult keyResult, DateOnly day) =>
        Amount(keyResult.Works, keyResult.Start, keyResult.Due) is > 0 and var all ? Amount(keyResult.Works, keyResult.Start, day) / all : null;

    /// <summary>Whether any month from the one to the other day has a share.</summary>
    internal bool SaysSomethingOf(DateOnly first, DateOnly last) => Amount(WorkCalendar.MondayToFriday, first, last) > 0;

    private double Amount(WorkCalendar works, DateOnly first, DateOnly last)
    {
        var amount = 0.0;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            var (begin, end) = (month < first ? first : month, month.AddMonths(1).AddDays(-1));
            var of = works.Between(month, end);
            // A month in which nobody works goes by its days.
            var share = of == 0 ? (double)(Earlier(end, last).DayNumber - begin.DayNumber + 1) / end.Day : (double)works.Between(begin, Earlier(end, last)) / of;
            amount += (double)Shares[month.Month - 1] * share;
        }
        return amount;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
