using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>Where a team stands.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Cycle">The one that holds <paramref name="AsOf"/>; null when none does.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Standings">All that the reader may see, worst first. None: nothing is agreed.</param>
public sealed record TeamStatusView(Voice Voice, Guid Team, string TeamName, Cycle? Cycle, DateOnly AsOf, IReadOnlyList<Standing> Standings)
{
    public StatusDepth Depth { get; init; }

    /// <summary>What waits for somebody's answer, in a line each; for who leads the team alone.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];
}

public enum StatusDepth
{
    /// <summary>The worst ones, and the others behind a button.</summary>
    Worst,

    /// <summary>All of them.</summary>
    All,

    /// <summary>How many stand how, for those who may see no more.</summary>
    Counts,
}
