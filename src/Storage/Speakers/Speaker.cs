using CheckinBot.Objectives.People;
using CheckinBot.Storage.Boards;

namespace CheckinBot.Storage.Speakers;

/// <summary>Who speaks, and all that is read at each question whatever it is, as it stood at one moment.</summary>
/// <param name="Person">Who it is; of their organisation.</param>
/// <param name="Teams">The teams that they are in.</param>
/// <param name="Locale">The locale last seen at their addresses; null when none was.</param>
/// <param name="Structure">The mark of their organisation's structure; null when it has none yet.</param>
/// <param name="BoardsEdition">The mark of all its boards; null when it has none yet.</param>
/// <param name="Boards">How the boards of the teams stand that they lead.</param>
public sealed record Speaker(Person Person, IReadOnlySet<Guid> Teams, string? Locale, string? Structure, string? BoardsEdition, IReadOnlyDictionary<Guid, BoardState> Boards);
