namespace CheckinBot.Storage.Ledger;

/// <summary>A one-tap answer that a card remembers: which button, about what, by whom. Tapping twice is one tap.</summary>
public sealed class Tap
{
    public required Guid OrganisationId { get; init; }
    public required Guid DeliveryId { get; init; }

    /// <summary>The key result or the episode it is about; empty when it is about the whole card.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The action's verb, such as <c>quiet-true</c>.</summary>
    public required string Verb { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What was typed with it, when anything was.</summary>
    public string? Text { get; init; }
}
