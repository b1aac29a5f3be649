using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Meetings;

namespace CheckinBot.Bot.Cards.Meetings;

/// <summary>Why something is a point of a team's meeting.</summary>
public enum PointReason { Drop, Drift, NoCause, Proposal, Decision }

/// <summary>One point to settle: a key result, an offer that waits, or a decision whose end nobody has told.</summary>
/// <param name="Id">The key result, objective or decision; the team itself for what is no point of the list.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Reasons">Why it is there, the one to settle first.</param>
public sealed record MeetingPoint(Guid Id, string Title, IReadOnlyList<PointReason> Reasons)
{
    /// <summary>Where the key result stands; null of what is none.</summary>
    public Standing? Standing { get; init; }

    /// <summary>The decision from before; null of other points.</summary>
    public DecidedLine? Before { get; init; }

    /// <summary>Who waits for whom, of an offer.</summary>
    public string? Waits { get; init; }
}

/// <param name="Decided">A decision and its end.</param>
/// <param name="About">The key result it is about, as cards call it; null when it is about none.</param>
/// <param name="Who">Who does it, by first name; null where nobody is named, as in a channel.</param>
/// <param name="Standing">Where the key result stands now.</param>
public sealed record DecidedLine(Decided Decided, string? About, string? Who, Standing? Standing);

/// <summary>A team's meeting at one of its points.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Number">Which point it is, from 1; 0 when it is none of the list.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Point">The point; null when none is left.</param>
public sealed record MeetingView(Voice Voice, Guid Team, string TeamName, DateOnly AsOf, int Number, int Count, MeetingPoint? Point)
{
    /// <summary>Who may be named, by id and name.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Members { get; init; } = [];

    /// <summary>Key results to choose from, where the decision is about none of the points.</summary>
    public IReadOnlyList<(Guid Id, string Title)> KeyResults { get; init; } = [];

    /// <summary>What was decided lately, the newest first.</summary>
    public IReadOnlyList<DecidedLine> Lately { get; init; } = [];

    /// <summary>What was just written down; null when nothing was.</summary>
    public DecidedLine? Noted { get; init; }

    /// <summary>Whether the reader may write down what is decided.</summary>
    public bool Writes { get; init; } = true;
}
