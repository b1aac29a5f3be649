using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage.Speakers;

namespace CheckinBot.Bot.Turns;

/// <summary>
/// What a person does, as every edge says it: who, in what place, and one of three things. No platform's type passes this line; the
/// edge has proven who it is, stripped <c>/okr</c> and the mention of the bot, and made other mentions person references.
/// </summary>
public abstract record Turn(Guid OrganisationId, Guid PersonId, Place Place)
{
    /// <summary>The locale that came with it, such as <c>fr-FR</c>; null when none did.</summary>
    public string? Locale { get; init; }

    /// <summary>What the platform calls this event, and would call it again if it delivered it twice; null where it never does.</summary>
    public string? Once { get; init; }

    /// <summary>Who it is and what belongs to them, where the edge has just read it to know who speaks: a word that only looks does not read it twice.</summary>
    public Speaker? Met { get; init; }
}

/// <param name="Words">At most a few lines; a mention of a person is <c>&lt;@id&gt;</c> with the id in 22 characters.</param>
public sealed record Said(Guid OrganisationId, Guid PersonId, Place Place, string Words) : Turn(OrganisationId, PersonId, Place)
{
    /// <summary>The accounts that are mentioned and that the organisation does not know, by their mention as it stands in the words, such as <c>@Anna</c>.</summary>
    public IReadOnlyDictionary<string, Sighting> Strangers { get; init; } = new Dictionary<string, Sighting>();
}

/// <param name="Action">The text of the button, <c>verb/id[/id]</c>.</param>
/// <param name="Inputs">What was typed, by input id.</param>
public sealed record Pressed(Guid OrganisationId, Guid PersonId, Place Place, string Action, IReadOnlyDictionary<string, string> Inputs)
    : Turn(OrganisationId, PersonId, Place);

/// <summary>App Home, a shortcut, a link.</summary>
public sealed record Opened(Guid OrganisationId, Guid PersonId, Place Place, string About) : Turn(OrganisationId, PersonId, Place);

/// <summary>Where it happens: the person's own chat with the bot, the channel of a team, or a chat of several.</summary>
public abstract record Place
{
    /// <summary>Others read along.</summary>
    public bool Shared => this is not Personal;

    public sealed record Personal : Place;

    public sealed record Channel(Guid TeamId) : Place;

    /// <summary>A chat of several people that is no team's channel: nothing about anybody's objectives is said there.</summary>
    public sealed record Group : Place;

    public static readonly Place Own = new Personal();
}
