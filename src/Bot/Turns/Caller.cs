using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Speakers;
using CheckinBot.Storage.Structures;

namespace CheckinBot.Bot.Turns;

/// <summary>Whom we speak with: the person, their language and zone, and the teams of the organisation as they relate to them.</summary>
public sealed record Caller(Person Person, Structure Structure, IReadOnlySet<Guid> MemberOf, Voice Voice, TimeZoneInfo Zone)
{
    public Guid Id => Person.Id;

    /// <summary>What was read of them with who speaks; null where nothing was.</summary>
    public Speaker? Met { get; init; }

    public Organisation Organisation => Structure.Organisation;

    public IReadOnlyList<Team> AllTeams => Structure.Teams;

    /// <summary>The teams they lead themselves.</summary>
    public IEnumerable<Team> Leads => Structure.LedBy(Id);

    public IEnumerable<Team> Teams => Structure.Among(MemberOf);

    /// <summary>Those of the organisation's teams, by name.</summary>
    public IEnumerable<Team> TeamsOf(IEnumerable<Guid> ids) => Structure.Among(ids);

    /// <summary>A team of the organisation; null when it has none of that id.</summary>
    public Team? Team(Guid id) => Structure.Team(id);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>Null when the organisation has no such person, or no longer.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="person">Who speaks, or is spoken to.</param>
    /// <param name="now">The moment: who has left is nobody.</param>
    /// <param name="locale">The locale that came with the turn; null takes the one last seen at the person's addresses.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<Caller?> Of(AppDb db, Guid person, DateTimeOffset now, string? locale, CancellationToken cancel) =>
        (await OfOnce(db, person, now, locale, null, cancel)).Caller;

    /// <summary>The same, and whether what they do was heard before.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="person">Who speaks.</param>
    /// <param name="now">The moment.</param>
    /// <param name="locale">As above.</param>
    /// <param name="once">What the platform calls the event; null where it is never delivered twice.</param>
    /// <param name="cancel">Ends the wait.</param>
    internal static async Task<(Caller? Caller, bool Heard)> OfOnce(AppDb db, Guid person, DateTimeOffset now, string? locale, string? once, CancellationToken cancel)
    {
        return await ReadSpeaker.Of(db, person, once, cancel) is ({ } known, var heard) && known.Person.ActiveOn(DateOnly.FromDateTime(now.UtcDateTime))
            ? (Of(known.Person, await db.Structure(known.Structure, cancel), known.Teams, locale ?? known.Locale), heard)
            : (null, false);
    }

    /// <summary>The same of somebody whom the edge has just met.</summary>
    public static async Task<Caller?> Of(AppDb db, Speaker met, DateTimeOffset now, string? locale, CancellationToken cancel) =>
        met.Person.OrganisationId == db.Tenant && met.Person.ActiveOn(DateOnly.FromDateTime(now.UtcDateTime))
            ? Of(met.Person, await db.Structure(met.Structure, cancel), met.Teams, locale ?? met.Locale) with { Met = met }
            : null;

    /// <summary>The same of what was read already.</summary>
    internal static Caller Of(Person who, Structure structure, IReadOnlySet<Guid> mine, string? locale)
    {
        var team = structure.Among(mine).FirstOrDefault() ?? structure.LedBy(who.Id).FirstOrDefault();
        return new Caller(
            who, structure, mine,
            Voice.Of(who.Language ?? locale ?? team?.Language ?? structure.Organisation.Language, structure.Organisation.Lens),
            TimeZoneInfo.FindSystemTimeZoneById(who.OwnZone ?? team?.Zone ?? structure.Organisation.Zone));
    }
}
