namespace CheckinBot.Tests.Support.Slack;

/// <summary>Somebody of a workspace, or of all workspaces of an organisation; change them at will.</summary>
public sealed class SlackUser
{
    internal SlackUser(SlackWorkspace workspace, string id, string name, string email) =>
        (Workspace, Id, Name, Email) = (workspace, id, name, email);

    /// <summary>Their home; on Enterprise Grid their id is the same in the others.</summary>
    public SlackWorkspace Workspace { get; }

    public string Id { get; }
    public string Name { get; set; }
    public string Email { get; set; }

    /// <summary>An IANA id; null for somebody of whom Slack knows none.</summary>
    public string? Zone { get; set; } = "Europe/Paris";

    public string Locale { get; set; } = "en-US";
    public bool Deleted { get; set; }
    public bool Admin { get; set; }
    public bool IsBot { get; init; }

    /// <summary>Invited to some channels only, with an address that another company gave them.</summary>
    public bool Guest { get; set; }

    /// <summary>Somebody of another company's workspace, met in a channel that both share; null for one of this workspace.</summary>
    public string? OtherTeam { get; set; }

    /// <summary>Whether they have followed the link that Slack mailed them.</summary>
    public bool EmailConfirmed { get; set; } = true;

    /// <summary>What every call is answered that would reach their direct messages, such as <c>messages_tab_disabled</c>; null is the usual way.</summary>
    public string? Refusal { get; set; }

    /// <summary>The part of the address before the <c>@</c>, as Slack names people in its oldest fields.</summary>
    public string Handle => Email.Split('@')[0];
}
