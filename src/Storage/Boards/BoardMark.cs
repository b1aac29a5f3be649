namespace CheckinBot.Storage.Boards;

/// <summary>
/// One change of what a team's board shows, from the very transaction of the change. Rows are only added, each with a number drawn by lot, so two who answer side by side
/// add two and never wait for each other; what they add up to says whether a board that was read before is still the board.
/// </summary>
public sealed class BoardMark
{
    /// <summary>Some million of them add up to a number of 64 bits.</summary>
    private const long Below = 1L << 40;

    public required Guid OrganisationId { get; init; }
    public required Guid TeamId { get; init; }
    public required long Number { get; init; }

    internal static BoardMark Draw(Guid organisation, Guid team) => new() { OrganisationId = organisation, TeamId = team, Number = Random.Shared.NextInt64(Below) };
}

/// <summary>What the marks of a team add up to: another one after every change of its board.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Sum">Their numbers together.</param>
public readonly record struct BoardState(long Count, long Sum);
