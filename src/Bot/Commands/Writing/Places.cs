using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>Where somebody may write a key result, and for whom, as the form offers it. What is chosen is authorised again when it is saved.</summary>
/// <param name="Teams">The nearest first.</param>
/// <param name="Objectives">Open ones of these teams, in cycles that have not ended.</param>
/// <param name="Carriers">Who may carry one; empty when nobody but the writer may.</param>
internal sealed record Places(IReadOnlyList<Team> Teams, IReadOnlyList<Objective> Objectives, IReadOnlyList<Person> Carriers)
{
    private const int MostTeams = 25, MostObjectives = 60, MostPeople = 100, LongestChoice = 70;

    /// <param name="visit">Who writes.</param>
    /// <param name="named">Somebody the sentence names: the teams of theirs come first.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Places> Of(Visit visit, Guid? named, CancellationToken cancel)
    {
        var theirs = named is { } person ? (await visit.Db.Memberships.Where(m => m.PersonId == person).Select(m => m.TeamId).ToListAsync(cancel)).ToHashSet() : [];
        var teams = visit.Me.AllTeams.Where(visit.May.WriteIn)
            .OrderByDescending(t => theirs.Contains(t.Id)).ThenByDescending(t => visit.Me.MemberOf.Contains(t.Id)).ThenByDescending(t => t.LeadId == visit.Me.Id).ThenByDescending(visit.May.Lead)
            .ThenBy(t => t.Name, StringComparer.Ordinal).Take(MostTeams).ToList();
        var ids = teams.Select(t => t.Id).ToArray();
        var open = await (from o in visit.Db.Objectives.Lives()
                          join c in visit.Db.Cycles on o.CycleId equals c.Id
                          where ids.Contains(o.TeamId) && c.End >= visit.Today
                          select o).ToListAsync(cancel);
        var objectives = open.Where(visit.May.WriteUnder).OrderBy(o => Array.IndexOf(ids, o.TeamId)).ThenBy(o => o.Title, StringComparer.Ordinal).Take(MostObjectives).ToList();
        return new Places(teams, objectives, await People(visit, [.. teams.Where(visit.May.WriteForOthersIn)], named, cancel));
    }

    /// <summary>The choices for where it belongs: with one team its name goes without saying.</summary>
    public IReadOnlyList<Choice> Choices(Voice voice)
    {
        string In(Team team, string title) => Cut.To(Teams.Count == 1 ? title : Lists.Dots(Cut.To(title, LongestChoice - 20), team.Name), LongestChoice);
        var byId = Teams.ToDictionary(t => t.Id);
        return
        [
            .. Objectives.Select(o => new Choice(In(byId[o.TeamId], o.Title), ShortId.Of(o.Id))),
            .. Teams.Select(t => new Choice(In(t, voice["New.ObjectiveNew"]), WritingForm.New + ShortId.Of(t.Id))),
        ];
    }

    public IReadOnlyList<Choice> Owners => [.. Carriers.Select(p => new Choice(Cut.To(p.Name, LongestChoice), ShortId.Of(p.Id)))];

    /// <summary>Whether that person is of that team, as a member or as its lead.</summary>
    public static async Task<bool> IsOf(Visit visit, Guid person, Team team, CancellationToken cancel) =>
        await visit.Db.People.AnyAsync(p => p.Id == person && (p.LeftOn == null || p.LeftOn >= visit.Today), cancel)
        && (team.LeadId == person || await visit.Db.Memberships.AnyAsync(m => m.TeamId == team.Id && m.PersonId == person, cancel));

    private static async Task<IReadOnlyList<Person>> People(Visit visit, IReadOnlyList<Team> led, Guid? named, CancellationToken cancel)
    {
        if (led.Count == 0) return [];
        var (ids, leads, me) = (led.Select(t => t.Id).ToArray(), led.Select(t => t.LeadId).OfType<Guid>().ToArray(), visit.Me.Id);
        var people = await visit.Db.People.Where(p => (p.LeftOn == null || p.LeftOn >= visit.Today)
            && (p.Id == me || leads.Contains(p.Id) || visit.Db.Memberships.Any(m => m.PersonId == p.Id && ids.Contains(m.TeamId)))).ToListAsync(cancel);
        return [.. people.OrderByDescending(p => p.Id == named).ThenByDescending(p => p.Id == me).ThenBy(p => p.Name, StringComparer.Ordinal).Take(MostPeople)];
    }
}
