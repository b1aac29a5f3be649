using CheckinBot.Objectives.People;
using CheckinBot.Storage.Boards;

namespace CheckinBot.Storage.Speakers;

/// <summary>Who speaks, and what is read at each turn whatever it is, as it stood at one moment.</summary>
/// <param name="Person">Who it is; of their organisation.</param>
/// <param name="Teams">The teams that they are in.</param>
/// <param name="Locale">The locale last seen at their addresses; null when none was.</param>
/// <param name="Structure">The mark of their organisation's structure; null when it has none yet.</param>
public record KnownSpeaker(Person Person, IReadOnlySet<Guid> Teams, string? Locale, string? Structure);

/// <summary>The same, with what is read where a platform's address speaks.</summary>
public sealed record Speaker : KnownSpeaker
{
    internal Speaker(KnownSpeaker known, string? edition, IReadOnlyDictionary<Guid, BoardState> boards) : base(known) => (BoardsEdition, Boards) = (edition, boards);

    /// <summary>The mark of all boards of their organisation; null when it has none yet.</summary>
    public string? BoardsEdition { get; }

    /// <summary>How the boards of the teams stand that they lead.</summary>
    public IReadOnlyDictionary<Guid, BoardState> Boards { get; }
}
