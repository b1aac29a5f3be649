using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>The one message of a round to a lead: what drifts since the last one, and what nothing was heard of.</summary>
/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Gaps">The new ones, worst first, at most <see cref="GapAlertCard.MaxGaps"/>.</param>
/// <param name="More">How many new ones are not shown.</param>
public sealed record GapAlertView(Voice Voice, Guid Delivery, Guid Team, string TeamName, IReadOnlyList<GapView> Gaps, int More = 0)
{
    /// <summary>Of the only gap, see <c>Charts/DetailChart.cs</c>; null leaves the words alone.</summary>
    public Picture? Chart { get; init; }

    /// <summary>What the round asked for and did not get.</summary>
    public IReadOnlyList<Standing> Silent { get; init; } = [];

    /// <summary>Before the round has closed, as in a preview: what it has asked for and may still get.</summary>
    public IReadOnlyList<Standing> Awaited { get; init; } = [];

    /// <summary>Before the round has asked: what it is going to ask for.</summary>
    public IReadOnlyList<Standing> ToAsk { get; init; } = [];

    /// <summary>What the lead was spared as messages of their own, in a line each.</summary>
    public IReadOnlyList<string> Folded { get; init; } = [];

    /// <summary>What named escalation names of the teams under theirs.</summary>
    public IReadOnlyList<NamedView> Named { get; init; } = [];

    /// <summary>The teams under theirs, counted.</summary>
    public TeamsBelow Below { get; init; } = TeamsBelow.None;
}

/// <param name="Standing">Where it stands.</param>
/// <param name="Team">The name of its team.</param>
/// <param name="Owner">The name of who carries it.</param>
public sealed record NamedView(Standing Standing, string Team, string Owner);
