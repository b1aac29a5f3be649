using System.Text.Json;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Storage.Linking;

/// <summary>What a link took from one row and gave to another, by ids.</summary>
public sealed record Moved
{
    public IReadOnlyList<Guid> Addresses { get; init; } = [];

    /// <summary>The teams that the first row was in.</summary>
    public IReadOnlyList<Guid> Teams { get; init; } = [];

    /// <summary>Those of them that the second was not in.</summary>
    public IReadOnlyList<Guid> Joined { get; init; } = [];

    /// <summary>The teams that the first row led.</summary>
    public IReadOnlyList<Guid> Led { get; init; } = [];
    public IReadOnlyList<Guid> Objectives { get; init; } = [];
    public IReadOnlyList<Guid> KeyResults { get; init; } = [];

    /// <summary>The offers that waited for the first row, and those that it was to carry.</summary>
    public IReadOnlyList<Guid> Waits { get; init; } = [];
    public IReadOnlyList<Guid> Offered { get; init; } = [];

    /// <summary>The advice that the second row did not want either, after the first.</summary>
    public IReadOnlyList<Unwanted> Hushes { get; init; } = [];
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>The messages of one key that changed places, because the first row's had come further.</summary>
    public IReadOnlyList<Pair> Swapped { get; init; } = [];

    /// <summary>Those that waited, and were not sent because the other row had one of the same key.</summary>
    public IReadOnlyList<Guid> Superseded { get; init; } = [];
    public Cover Cover { get; init; } = new();

    /// <summary>The second row became an admin's by it.</summary>
    public bool Admin { get; init; }

    /// <summary>The last day of the first row, as it stood.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>A piece of advice, see <see cref="Objectives.Plan.Hush"/>.</summary>
    public sealed record Unwanted(string Topic, Guid SubjectId);

    /// <summary>A row of the ledger, by what it was before.</summary>
    public sealed record Message(Guid Id, DeliveryKind Kind, string Subject);

    /// <param name="Theirs">The message that was the first row's.</param>
    /// <param name="Kept">The one that was the second's.</param>
    public sealed record Pair(Guid Theirs, Guid Kept);

    public static Moved Read(Link link) => JsonSerializer.Deserialize<Moved>(link.Moved)!;

    public override string ToString() => JsonSerializer.Serialize(this);
}
