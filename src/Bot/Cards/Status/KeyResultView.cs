using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>All there is to see of one key result.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Owner">The owner's full name: here it is shown.</param>
/// <param name="TeamName">The team's name.</param>
/// <param name="Chain">The objectives it serves, its own first, the vision last.</param>
public sealed record KeyResultView(Voice Voice, Standing Standing, string Owner, string TeamName, IReadOnlyList<string> Chain)
{
    /// <summary>See <c>Charts/DetailChart.cs</c>; null leaves the words alone.</summary>
    public Picture? Chart { get; init; }

    /// <summary>The baseline before any revision, when it is not the one in force.</summary>
    public decimal? FirstBaseline { get; init; }
}
