using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <summary>An offer as one of its two sides sees it: what to answer, or what became of it.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Id">The message, or the revision where it was opened without one: what the buttons name.</param>
/// <param name="Offer">What was said.</param>
/// <param name="Thread">All that was said of the same.</param>
/// <param name="KeyResult">What it is about; null for a whole objective.</param>
/// <param name="Names">First names by id.</param>
/// <param name="Zone">The reader's.</param>
public sealed record OfferView(
    Voice Voice, Guid Id, Revision Offer, OfferThread Thread, KeyResult? KeyResult, IReadOnlyDictionary<Guid, string> Names, TimeZoneInfo Zone)
{
    /// <summary>Whether it is a message of the ledger, which says why it came.</summary>
    public bool IsMessage { get; init; } = true;

    /// <summary>Whether the reader has to answer.</summary>
    public bool Answers { get; init; }

    /// <summary>What the reader may settle on instead; null when they may not.</summary>
    public Terms? Keeps { get; init; }

    /// <summary>Whether it cannot be agreed before it is said in French.</summary>
    public bool NeedsFrench { get; init; }

    public string Name(Guid person) => Names.GetValueOrDefault(person, "");

    public DateOnly DayOf(DateTimeOffset at) => LocalTime.Of(at, Zone).Day;
}
