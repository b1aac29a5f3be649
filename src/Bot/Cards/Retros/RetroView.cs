using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Retros;

/// <summary>A team's cycle, looked back on. Key results are told, nobody is named, and no figure is one person's.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Lines">Its key results that the reader may see, the worst grade first.</param>
public sealed record RetroView(Voice Voice, Guid Team, string TeamName, Cycle Cycle, DateOnly AsOf, IReadOnlyList<RetroLine> Lines)
{
    /// <summary>What has cost most, the dearest first.</summary>
    public IReadOnlyList<CauseCost> Causes { get; init; } = [];

    /// <summary>What was agreed to be otherwise, each in a line.</summary>
    public IReadOnlyList<string> Revised { get; init; } = [];

    /// <summary>False keeps key results to themselves, for those who may see only the counts.</summary>
    public bool Detailed { get; init; } = true;

    public IEnumerable<RetroLine> Graded => Lines.Where(l => l.Score is not null);

    public decimal? Average => Graded.Select(l => l.Score!.Value).DefaultIfEmpty(-1).Average() is >= 0 and var average ? average : null;

    public int Delivered => Graded.Count(l => l.Score >= GradeOf.Delivered);

    public Foretold Foretold => Lines.Aggregate(default(Foretold), (sum, l) => sum + l.Foretold);
}

/// <param name="Standing">Where the key result ended.</param>
/// <param name="Score">The grade that gives, or that somebody has corrected it to; null without any number.</param>
/// <param name="Foretold">How well confidence foretold it.</param>
/// <param name="Grades">What was said of its end; null when nothing was.</param>
public sealed record RetroLine(Standing Standing, decimal? Score, Foretold Foretold, GradeThread? Grades);
