namespace CheckinBot.Storage.Ledger;

public enum DeliveryKind
{
    /// <summary>A person's check-in card for a period.</summary>
    Prompt,

    /// <summary>The same card again, because the person asked for it. Subject: an id of its own.</summary>
    Again,
    Reminder,

    /// <summary>The new drifts of a team's round, to its lead. Subject: the team.</summary>
    Gaps,

    /// <summary>Where a team's key results stood when they were first judged, to its lead. Subject: the team.</summary>
    Start,

    /// <summary>A team's summary in its channel. Subject: the team.</summary>
    Summary,

    /// <summary>A lead asks the owner of a drifting key result. Subject: the episode.</summary>
    Ask,

    /// <summary>An owner asks the lead for a hand. Subject: the key result.</summary>
    Help,

    /// <summary>An owner says that a key result is not theirs, to the lead. Subject: the key result.</summary>
    NotMine,

    /// <summary>An owner says that a key result is no longer relevant, to the lead. Subject: the key result.</summary>
    Closing,
}

public enum DeliveryState { Pending, Sending, Sent, Failed, Ambiguous, Dropped }
