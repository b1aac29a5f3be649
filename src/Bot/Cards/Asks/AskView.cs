using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>A lead's question to the owner of a key result that drifts.</summary>
/// <param name="Voice">The owner's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Standing">The key result.</param>
/// <param name="Lead">Who asks, by first name.</param>
public sealed record AskView(Voice Voice, Guid Delivery, Standing Standing, string Lead)
{
    /// <summary>What the owner answered; null while it waits.</summary>
    public GapAnswer? Answer { get; init; }
}
