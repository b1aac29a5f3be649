namespace CheckinBot.Objectives.Calendars;

/// <summary>Why a person is not written to on a day.</summary>
public enum Free
{
    /// <summary>No working day of theirs, such as a Sunday.</summary>
    DayOff,

    /// <summary>A public holiday where they live, or one of their organisation's own.</summary>
    Holiday,
    Leave,

    /// <summary>The whole organisation pauses.</summary>
    Pause,
}
