using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>What a check-in card becomes once it is answered. The answers themselves are read from each standing's check-in of the period.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The prompt's row in the ledger.</param>
/// <param name="Period">What was answered for.</param>
/// <param name="SavedOn">The reader's day of the answer.</param>
/// <param name="Items">The key results of the card, judged with their new reading, worst first.</param>
public sealed record ReceiptView(Voice Voice, Guid Delivery, Period Period, DateOnly SavedOn, IReadOnlyList<Standing> Items)
{
    /// <summary>Values that were corrected, the last one of each key result.</summary>
    public IReadOnlyList<Edited> Edits { get; init; } = [];

    /// <summary>Key results whose cause was not to be asked any more: <i>Skip</i>.</summary>
    public IReadOnlySet<Guid> Skipped { get; init; } = new HashSet<Guid>();

    /// <summary>What the reader stands in for: nothing but the number is asked of them.</summary>
    public IReadOnlySet<Guid> OfOthers { get; init; } = new HashSet<Guid>();

    /// <summary>Key results whose lead was asked for a hand.</summary>
    public IReadOnlySet<Guid> HelpAsked { get; init; } = new HashSet<Guid>();

    /// <summary>What was answered to "3 weeks at 42".</summary>
    public IReadOnlyDictionary<Guid, QuietAnswer> Quiet { get; init; } = new Dictionary<Guid, QuietAnswer>();

    /// <summary>What the middle of the cycle asks; null in the weeks that ask nothing.</summary>
    public MidView? Mid { get; init; }

    /// <summary>How many have ended with this card and are still to be graded.</summary>
    public int ToGrade { get; init; }

    /// <summary>The grades of those that are, by key result.</summary>
    public IReadOnlyDictionary<Guid, GradeThread> Grades { get; init; } = new Dictionary<Guid, GradeThread>();

    /// <summary>The lead's first name; null when there is none, or when it is the reader.</summary>
    public string? Lead { get; init; }

    /// <summary>The reader leads the team: a gap is told here, in a line, not in a message.</summary>
    public bool ReaderLeads { get; init; }

    /// <summary>How many more of the reader's key results are due and not yet asked about.</summary>
    public int Others { get; init; }

    /// <summary>When the summary comes out, on the reader's clock; null without one.</summary>
    public LocalTime? SummaryAt { get; init; }

    /// <summary>Objectives that have come to their turning point.</summary>
    public IReadOnlyList<Turned> Turned { get; init; } = [];

    /// <summary>The round is over: the receipt stays as a record and cannot be changed.</summary>
    public bool Closed { get; init; }
}

public sealed record Edited(KeyResult KeyResult, decimal From, decimal To, TimeOnly At);

public enum QuietAnswer { True, Blocked, Less, Gone }
