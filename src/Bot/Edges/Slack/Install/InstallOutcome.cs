namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>How an installation ended. The words of each page go by these names.</summary>
public enum InstallOutcome
{
    /// <summary>In one workspace.</summary>
    Installed,

    /// <summary>For an Enterprise Grid: its admins add it to workspaces now.</summary>
    InstalledEverywhere,

    /// <summary>Somebody pressed <em>Cancel</em> at Slack.</summary>
    Denied,

    /// <summary>The way back does not belong to a way there: another browser, no cookie, or a forgery.</summary>
    Strayed,

    /// <summary>It took longer than <see cref="InstallStates.For"/>.</summary>
    TooLate,

    /// <summary>The same way back a second time, such as a page loaded again.</summary>
    Again,

    /// <summary>The link's code is none of ours.</summary>
    BadLink,

    /// <summary>The link is older than <see cref="InstallLinks.For"/>.</summary>
    OldLink,

    /// <summary>Nobody said which organisation a further workspace belongs to.</summary>
    NeedsLink,

    /// <summary>The workspace belongs to another organisation than the link's.</summary>
    Elsewhere,

    /// <summary>Slack did not exchange the code, and said why.</summary>
    Refused,

    /// <summary>Slack said nothing.</summary>
    NoAnswer,
}
