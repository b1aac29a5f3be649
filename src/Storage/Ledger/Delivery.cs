namespace CheckinBot.Storage.Ledger;

/// <summary>
/// One message to one address, and its fate. A row is unique by (organisation, person, kind, subject, period), so whatever runs
/// twice asks once. The card is rendered from fresh data when it is sent, and again after each <see cref="Redraw"/>.
/// </summary>
public sealed class Delivery
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>Who it is for; <see cref="Guid.Empty"/> for a message to a channel.</summary>
    public required Guid PersonId { get; init; }
    public required DeliveryKind Kind { get; init; }

    /// <summary>Empty for prompts and reminders; else the id of what it is about: a team, an episode, a key result.</summary>
    public required string Subject { get; init; }
    public required string Period { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>Why it was dropped or failed, one word: answered, left, past (<see cref="Past"/>), folded, <see cref="Superseded"/>, <see cref="Joined"/>, nothing, unreachable.</summary>
    public string? Reason { get; set; }
    public int Attempt { get; set; }

    /// <summary>Not sent before; while it is <i>sending</i>, the platform is not asked about it before. While a node has it, the end of that lease.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Not sent after: it would come too late to mean anything.</summary>
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>
    /// The node that has it in hand until then; null when none has. What one node has, no other writes. It stays where a lease is over: what was in hand goes before what the same reader gets later.
    /// </summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Where it went, so that the card can be replaced later.</summary>
    public string? Edge { get; set; }
    public string? Workspace { get; set; }
    public string? Conversation { get; set; }
    public string? Message { get; set; }

    /// <summary>How often it was asked to be drawn again, and how many of these wishes are met: a wish that comes while it is drawn is not lost.</summary>
    public int Redraws { get; private set; }
    public int Drawn { get; set; }

    /// <summary>A wish is not met yet; a drawing may be under way.</summary>
    public bool IsToBeDrawn => Redraws > Drawn;

    /// <summary>After a platform said "later", not drawn before.</summary>
    public DateTimeOffset? RedrawNotBefore { get; set; }

    /// <summary>Who reads it: a person, or the channel of the team that it is about. What one reader gets they get in order.</summary>
    public (Guid, string) Reader => (PersonId, PersonId == Guid.Empty ? Subject : "");

    /// <summary>The message is to show things as they are now.</summary>
    public void Redraw() => Redraws++;

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the platform took it; until it is <i>sent</i>, when it was last about to leave.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When the person settled it: answered, said later, or acknowledged.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>How it was settled: the verb that was pressed.</summary>
    public string? SettledBy { get; set; }
}
