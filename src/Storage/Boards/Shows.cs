using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Structures;

namespace CheckinBot.Storage.Boards;

/// <summary>How a board that is kept learns that a row of some kind has changed.</summary>
public enum Shows
{
    /// <summary>No board shows any of it.</summary>
    Nothing,

    /// <summary>The team's own marks.</summary>
    Marks,

    /// <summary>The mark of the whole organisation's boards.</summary>
    Edition,

    /// <summary>The organisation's structure, which has a mark of its own (<see cref="StructureEdition"/>).</summary>
    Structure,

    /// <summary>It is read again at each question, and is part of what a board is kept under.</summary>
    Asked,
}

/// <summary>Of each kind of row that the board of a team, or the right to see it, comes from, how a change of it is noticed.</summary>
public static class ShownRows
{
    /// <summary>All others are shown on no board. A test looks at what a board is read from, and asks for a decision on each.</summary>
    private static readonly Dictionary<Type, Shows> Decided = new()
    {
        [typeof(Objective)] = Shows.Marks,
        [typeof(KeyResult)] = Shows.Marks,
        [typeof(Checkin)] = Shows.Marks,
        [typeof(Revision)] = Shows.Marks,
        [typeof(Person)] = Shows.Edition,
        [typeof(Organisation)] = Shows.Structure,
        [typeof(Team)] = Shows.Structure,
        [typeof(Cycle)] = Shows.Structure,
        [typeof(OwnHoliday)] = Shows.Structure,
        [typeof(Membership)] = Shows.Asked,
    };

    public static Shows Of(Type row) => Decided.GetValueOrDefault(row);
}
