using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Turns;

/// <summary>Whom we speak with: the person, their language and zone, and the teams of the organisation as they relate to them.</summary>
public sealed record Caller(Person Person, Organisation Organisation, IReadOnlyList<Team> AllTeams, IReadOnlySet<Guid> MemberOf, Voice Voice, TimeZoneInfo Zone)
{
    public Guid Id => Person.Id;

    /// <summary>The teams they lead themselves.</summary>
    public IEnumerable<Team> Leads => AllTeams.Where(t => t.LeadId == Id);

    public IEnumerable<Team> Teams => AllTeams.Where(t => MemberOf.Contains(t.Id));

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>Null when the organisation has no such person, or no longer.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="person">Who speaks, or is spoken to.</param>
    /// <param name="now">The moment: who has left is nobody.</param>
    /// <param name="locale">The locale that came with the turn; null takes the one last seen at the person's addresses.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<Caller?> Of(AppDb db, Guid person, DateTimeOffset now, string? locale, CancellationToken cancel)
    {
        var who = await db.People.SingleOrDefaultAsync(p => p.Id == person, cancel);
        if (who is null || !who.ActiveOn(DateOnly.FromDateTime(now.UtcDateTime))) return null;
        var organisation = await db.Organisations.SingleAsync(cancel);
        var teams = await db.Teams.OrderBy(t => t.Name).ToListAsync(cancel);
        var mine = (await db.Memberships.Where(m => m.PersonId == person).Select(m => m.TeamId).ToListAsync(cancel)).ToHashSet();
        locale ??= await db.Addresses.Where(a => a.PersonId == person && a.Locale != null)
            .OrderByDescending(a => a.LastUsedAt != null).ThenByDescending(a => a.LastUsedAt).Select(a => a.Locale).FirstOrDefaultAsync(cancel);
        return Of(who, organisation, teams, mine, locale);
    }

    /// <summary>The same of what was read already.</summary>
    internal static Caller Of(Person who, Organisation organisation, IReadOnlyList<Team> teams, IReadOnlySet<Guid> mine, string? locale)
    {
        var team = teams.FirstOrDefault(t => mine.Contains(t.Id)) ?? teams.FirstOrDefault(t => t.LeadId == who.Id);
        return new Caller(
            who, organisation, teams, mine,
            Voice.Of(who.Language ?? locale ?? team?.Language ?? organisation.Language),
            TimeZoneInfo.FindSystemTimeZoneById(who.OwnZone ?? team?.Zone ?? organisation.Zone));
    }
}
