using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Cycles;

/// <summary>What goes on after its cycle: drafts that nobody has agreed to yet, and that count for nobody's pay, which is agreed anew. What they come from stays as it ended.</summary>
public static class Carry
{
    /// <param name="from">What goes on.</param>
    /// <param name="into">The cycle it goes on in.</param>
    /// <param name="id">Of the new row.</param>
    /// <param name="key">Of the new row.</param>
    public static Objective Objective(Objective from, Cycle into, Guid id, string key) => new()
    {
        Id = id, OrganisationId = from.OrganisationId, Key = key, Title = from.Title, Level = from.Level, Nature = from.Nature, Perspective = from.Perspective,
        Orientation = from.Orientation, OwnerId = from.OwnerId, TeamId = from.TeamId, CycleId = into.Id, ParentId = from.ParentId, Private = from.Private, Weight = from.Weight,
        CarriedFromId = from.Id,
    };

    /// <summary>From where it stands to the same target; where that is reached, as far again.</summary>
    /// <param name="from">What goes on.</param>
    /// <param name="value">Its last value; null before the first.</param>
    /// <param name="under">The objective it goes on under.</param>
    /// <param name="into">The cycle.</param>
    /// <param name="id">Of the new row.</param>
    /// <param name="key">Of the new row.</param>
    public static KeyResult Over(KeyResult from, decimal? value, Objective under, Cycle into, Guid id, string key)
    {
        var next = Draft(from, under, into, id, key);
        next.Kind = from.Kind;
        (next.Target, next.BandLow, next.BandHigh, next.Every, next.Cadence) = (from.Target, from.BandLow, from.BandHigh, from.Every, from.Cadence);
        if (from.Kind is Kind.PerPeriod or Kind.Band || value is not { } stands)
        {
            next.Baseline = from.Baseline;
            return next;
        }
        next.Baseline = stands;
        var reached = from.Direction == Direction.Increase ? stands >= from.Target : stands <= from.Target;
        if (reached) next.Target = stands + (from.Target - from.Baseline);
        return next;
    }

    /// <summary>As a KPI: its target is the bound of what is healthy. A running total becomes a total of each period; null of steps on the way to a last one, which has no standing measure.</summary>
    /// <inheritdoc cref="Over"/>
    public static KeyResult? AsKpi(KeyResult from, Objective under, Cycle into, Guid id, string key)
    {
        if (from.Kind == Kind.Milestone) return null;
        var kpi = Draft(from, under, into, id, key);
        (kpi.Standing, kpi.Target, kpi.Cadence) = (true, from.Target, from.Cadence);
        (kpi.Kind, kpi.Every) = from.Kind == Kind.Cumulative ? (Kind.PerPeriod, Rhythm.Cadence.Quarterly) : (from.Kind, from.Every);
        if (from.Kind == Kind.Cumulative)
        {
            kpi.Every = CycleSpan.Of(into).Shape == CycleShape.Month ? Rhythm.Cadence.Monthly : Rhythm.Cadence.Quarterly;
            kpi.Cadence = kpi.Every;
        }
        (kpi.BandLow, kpi.BandHigh) = from.Kind == Kind.Band ? (from.BandLow, from.BandHigh)
            : from.Direction == Direction.Increase ? (from.Target, null) : ((decimal?)null, from.Target);
        return kpi;
    }

    private static KeyResult Draft(KeyResult from, Objective under, Cycle into, Guid id, string key) => new()
    {
        Id = id, OrganisationId = from.OrganisationId, Key = key, ObjectiveId = under.Id, OwnerId = from.OwnerId, Title = from.Title, Unit = from.Unit, Direction = from.Direction,
        Start = into.Start, Due = into.End, Indicator = from.Indicator, Pace = from.Pace, Weight = from.Weight, Agreement = Agreement.Proposed,
        CarriedFromId = from.Id,
    };
}
