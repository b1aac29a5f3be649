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

    /// <summary>The first message to a person who has the bot in their chat now; once in a life.</summary>
    Welcome,

    /// <summary>The questions that set a team up, in its channel. Subject: the team.</summary>
    SetUp,

    /// <summary>Something that only an admin can mend, to each of them. Subject: what it is about.</summary>
    Trouble,

    /// <summary>Somebody offers a key result, another value of it, or its end, to who has to answer. Subject: the revision.</summary>
    Proposal,

    /// <summary>What became of an offer, to who made it. Subject: the revision.</summary>
    Decided,

    /// <summary>A key result is to serve an objective of another team, to its lead. Subject: the contribution.</summary>
    Contribution,

    /// <summary>What goes on in the next cycle and waits for an answer, once a cycle. Subject: the cycle.</summary>
    Opening,

    /// <summary>Somebody who is to be away asks another to give their numbers. Subject: the leave.</summary>
    Delegation,

    /// <summary>What became of that, to who is away. Subject: the leave.</summary>
    Delegated,
}

public enum DeliveryState { Pending, Sending, Sent, Failed, Ambiguous, Dropped }
