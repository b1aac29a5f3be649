using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Tests.Cast;

/// <summary>
/// What must exist but does not matter. A key result runs from Monday 5 October to Thursday 31 December 2026: 64 working days, of which
/// the first fifth ends on 20 October; its target of 64 makes the expected line count them.
/// </summary>
public static class Some
{
    private static readonly Guid Anybody = Id();

    public static Guid Id() => Ids.New(TimeProvider.System);

    public static KeyResult KeyResult(Kind kind = Kind.Cumulative, decimal from = 0, decimal to = 64, Action<KeyResult>? but = null)
    {
        var keyResult = new KeyResult
        {
            Id = Id(), OrganisationId = Anybody, Key = "meetings", Title = "Qualified meetings", OwnerId = Anybody, Kind = kind, Baseline = from,
            Target = to, Direction = kind != Kind.PerPeriod && to < from ? Direction.Decrease : Direction.Increase,
            Start = new(2026, 10, 5), Due = new(2026, 12, 31),
        };
        but?.Invoke(keyResult);
        return keyResult;
    }

    public static Objective Objective(Level level = Level.Operational) =>
        new() { Id = Id(), OrganisationId = Anybody, Key = "win", Title = "Win more meetings", Level = level };

    public static Team Team(DayOfWeek? meets = DayOfWeek.Monday, string? at = "09:30") => new()
    {
        Id = Id(), OrganisationId = Anybody, Key = "sales", Name = "Sales", MeetingDay = meets,
        MeetingTime = at is null ? null : TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A value that was true on that day and is given for its week, unless another period is named.</summary>
    public static Checkin Checkin(
        string asOf, decimal? value = null, string? period = null, Checkin? instead = null, Origin origin = Origin.Typed,
        Confidence? confidence = null, Cause? cause = null, string? at = null) => new()
        {
            Id = Id(), OrganisationId = Anybody, KeyResultId = Anybody, PersonId = Anybody, Value = value, AsOf = Day.Of(asOf),
            Period = period ?? Period.Week(Day.Of(asOf)).ToString(), SupersedesId = instead?.Id, Origin = origin, Confidence = confidence, Cause = cause,
            At = Day.At(at ?? asOf + " 17:00"),
        };

    /// <summary>One reading a Thursday from 22 October on, each so many points behind the expected line.</summary>
    public static Readings Behind(KeyResult keyResult, params double[] points) => new(points.Select((p, week) =>
    {
        var day = Day.Of("2026-10-22").AddDays(7 * week);
        var value = ExpectedLine.Value(keyResult, day)!.Value - (keyResult.Target - keyResult.Baseline) * (decimal)p / 100;
        return Checkin(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), value);
    }));
}
