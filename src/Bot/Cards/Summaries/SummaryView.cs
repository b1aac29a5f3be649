using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Retros;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Summaries;

/// <summary>A team's round, for its channel: key results are counted, nobody is named.</summary>
/// <param name="Voice">The team's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Period">The round's.</param>
/// <param name="Standings">The team's key results that its members may see, worst first.</param>
/// <param name="Recovered">Those whose gap closed in this round.</param>
/// <param name="NumbersIn">How many of the numbers due in this round came in.</param>
/// <param name="NumbersDue">How many were due.</param>
public sealed record SummaryView(
    Voice Voice, Guid Delivery, Guid Team, string TeamName, Period Period, IReadOnlyList<Standing> Standings,
    IReadOnlyList<Standing> Recovered, int NumbersIn, int NumbersDue)
{
    /// <summary>The first day of the cycle: what causes have cost is counted from it.</summary>
    public DateOnly Since { get; init; } = DateOnly.MinValue;

    /// <summary>What was agreed to be otherwise in this round, each in a line.</summary>
    public IReadOnlyList<string> Decided { get; init; } = [];

    /// <summary>What became of what was decided before, each in a line.</summary>
    public IReadOnlyList<string> Followed { get; init; } = [];

    /// <summary>Objectives that came to their tipping value in this round.</summary>
    public IReadOnlyList<Turned> Turned { get; init; } = [];

    /// <summary>What the team has to settle, each as a short question.</summary>
    public IReadOnlyList<string> ToSettle { get; init; } = [];

    /// <summary>The cycle looked back on, in the last summary of it; null in others.</summary>
    public RetroView? Retro { get; init; }

    /// <summary>Whether everybody sees counts alone.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>See <c>Charts/SummaryChart.cs</c>; null leaves the words alone.</summary>
    public Picture? Chart { get; init; }
}
