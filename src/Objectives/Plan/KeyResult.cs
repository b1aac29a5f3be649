using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Plan;

/// <summary>What is measured, from a baseline to a target by a date. Values are in <see cref="Unit"/>, percentages as shown (23 is 23 %).</summary>
public sealed class KeyResult : IFound
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Key { get; set; }
    public Guid ObjectiveId { get; set; }
    public Guid OwnerId { get; set; }
    public required string Title { get; set; }

    /// <summary>What the database keeps of it follows the name.</summary>
    public string Words { get => FoundBy.Of(Title, ref foundBy); private set { } }
    private FoundBy? foundBy;

    /// <summary>"%", "€", or a word such as "leads"; empty for a plain count.</summary>
    public string Unit { get; set; } = "";
    public Kind Kind { get; set; }
    public Direction Direction { get; set; }
    public decimal Baseline { get; set; }

    /// <summary>The value to reach on <see cref="Due"/>; for <see cref="Kind.PerPeriod"/> the value of each period.</summary>
    public decimal Target { get; set; }

    /// <summary>The healthy band, of a <see cref="Kind.Band"/> or of a KPI.</summary>
    public decimal? BandLow { get; set; }
    public decimal? BandHigh { get; set; }

    /// <summary>How long one period of a <see cref="Kind.PerPeriod"/> lasts.</summary>
    public Cadence Every { get; set; } = Rhythm.Cadence.Weekly;
    public DateOnly Start { get; set; }
    public DateOnly Due { get; set; }

    /// <summary>How often it is asked about; null follows the level of its objective.</summary>
    public Cadence? Cadence { get; set; }
    public Indicator? Indicator { get; set; }
    public Guid? LeadsToId { get; set; }

    /// <summary>How the way is spread over its time; null follows its seasons where they are clear, else it is straight.</summary>
    public PaceShape? Pace { get; set; }

    /// <summary>Who chose the pace in chat, and on which day; null where an import or nobody did.</summary>
    public Guid? PacedById { get; set; }
    public DateOnly? PacedOn { get; set; }

    /// <summary>A KPI: standing, with a healthy band and no end.</summary>
    public bool Standing { get; set; }
    public bool CountsForPay { get; set; }

    /// <summary>How much it counts beside the others under its objective.</summary>
    public decimal Weight { get; set; } = 1;

    /// <summary>Nobody is asked about what was not agreed.</summary>
    public Agreement Agreement { get; set; }

    /// <summary>When its owner agreed; null where nobody had to, as with what an import brought.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>The key result of an earlier cycle that goes on in this one.</summary>
    public Guid? CarriedFromId { get; init; }

    /// <summary>The last day on which somebody looked at it by itself, or at its objective; who that was is not kept.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Nobody is asked about it, and it is judged by nobody, until it is reopened.</summary>
    public DateOnly? PausedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Its team's working days, and what it did in the years before, as <see cref="CountBy"/> told it.</summary>
    internal WorkCalendar Works { get; private set; } = WorkCalendar.MondayToFriday;
    internal Season? Season { get; private set; }

    /// <summary>By what its expected line is counted beside what is stored of itself: whoever reads it says so.</summary>
    public void CountBy(WorkCalendar works, Season? season) => (Works, Season) = (works, season);

    /// <summary>The same in a row of its own, which belongs to no database.</summary>
    internal KeyResult Copy() => (KeyResult)MemberwiseClone();

    public bool OpenOn(DateOnly day) => ClosedOn is not { } closed || day < closed;

    public Cadence AskedEvery(Objective objective) => Cadence ?? objective.Cadence ?? objective.Level switch
    {
        Level.Strategic => Rhythm.Cadence.Quarterly,
        Level.Tactical => Rhythm.Cadence.Monthly,
        _ => Rhythm.Cadence.Weekly,
    };
}
