using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Lenses;

/// <summary>A Balanced Scorecard as one reader may see it.</summary>
/// <param name="Voice">The reader's; a channel's.</param>
/// <param name="Whose">A team, or the organisation.</param>
/// <param name="Aside">What it is, and as of when.</param>
/// <param name="Parts">The four perspectives, from the financial one down.</param>
public sealed record ScorecardView(Voice Voice, string Whose, string Aside, IReadOnlyList<PartView> Parts)
{
    /// <summary>Objectives in no perspective that the reader may see.</summary>
    public int Unplaced { get; init; }

    /// <summary>Objectives that only their own teams read.</summary>
    public int Hidden { get; init; }

    /// <summary>Whether the reader may put one of the unplaced in a perspective.</summary>
    public bool MayPlace { get; init; }

    /// <summary>See <c>Charts/StrategyMap.cs</c>; null where nothing brings about anything.</summary>
    public MapView? Map { get; init; }

    /// <summary>The team; null for all.</summary>
    public Guid? Of { get; init; }
}

/// <param name="Perspective">Which.</param>
/// <param name="Verdict">Null where nothing is measured.</param>
/// <param name="Measures">Of its objectives, the worst first.</param>
/// <param name="Objectives">The worst first.</param>
public sealed record PartView(Perspective Perspective, Verdict? Verdict, IReadOnlyList<Standing> Measures, IReadOnlyList<PlacedLine> Objectives);

/// <param name="Line">Where it stands.</param>
/// <param name="Measures">What it is measured by, by title.</param>
/// <param name="LeadsTo">What it brings about in the perspective above.</param>
public sealed record PlacedLine(TreeLine Line, IReadOnlyList<string> Measures, IReadOnlyList<Effect> LeadsTo);

/// <param name="Objective">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record Effect(Guid Objective, string Title);

/// <param name="Picture">The strategy map, with words that say the same.</param>
/// <param name="Shows">The objectives on it: an arrow between two of them is drawn.</param>
public sealed record MapView(Picture Picture, IReadOnlySet<Guid> Shows)
{
    public bool Draws(PlacedLine cause, Effect effect) => Shows.Contains(cause.Line.Objective) && Shows.Contains(effect.Objective);
}
