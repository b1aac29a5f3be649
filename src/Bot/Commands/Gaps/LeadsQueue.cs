using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Queue;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>What is behind in a team, or in all that somebody leads: what weighs most, is farthest off and can still be changed stands first.</summary>
internal sealed record LeadsQueue(Visit Visit, IReadOnlyList<Team> Teams, IReadOnlyList<(GapView Gap, Episode? Episode)> Gaps)
{
    public static async Task<LeadsQueue> Of(Visit visit, IReadOnlyList<Team> teams, CancellationToken cancel)
    {
        var standings = new List<Standing>();
        foreach (var team in teams) standings.AddRange((await TeamStatus.For(visit, team, cancel)).Where(s => s.Behind));
        var ids = standings.Select(s => s.KeyResult.Id).ToArray();
        var episodes = ids.Length == 0 ? [] : await visit.Db.Episodes.Where(e => e.ClosedOn == null && ids.Contains(e.KeyResultId)).ToListAsync(cancel);
        var people = await GatherGaps.People(visit.Db, standings, episodes, cancel);
        var effects = await ReadEffects.Of(visit.Db, [.. standings.Select(s => s.KeyResult)], cancel);
        var gaps = new List<(GapView, Episode?)>();
        foreach (var standing in standings.OrderByDescending(s => Urgency.Of(s, effects.Sum(s.KeyResult)).Rank).ThenBy(s => s.KeyResult.Title, StringComparer.Ordinal))
            gaps.Add(episodes.Find(e => e.KeyResultId == standing.KeyResult.Id) is { } episode
                ? (await GatherGaps.Of(visit.Db, episode, standing, effects, people, visit.Today, visit.Me.Zone, cancel), episode)
                : (new GapView(Guid.Empty, standing, "") { WeighsOn = GatherGaps.Weights(effects, standing) }, null));
        return new LeadsQueue(visit, teams, gaps);
    }

    public bool Leads => Teams.All(Visit.May.Lead);

    public IEnumerable<Episode> Takeable => Gaps.Where(g => g is { Episode: not null, Gap: { Taken: null, Muted: null } }).Select(g => g.Episode!);

    /// <summary>Neither what they carry themselves, nor what was asked about lately, by whomever.</summary>
    public IEnumerable<(Guid Owner, Episode Episode)> Askable => Gaps
        .Where(g => g is { Episode: not null, Gap: { AskedOn: null, Muted: null } } && g.Gap.Standing.KeyResult.OwnerId != Visit.Me.Id)
        .Select(g => (g.Gap.Standing.KeyResult.OwnerId, g.Episode!));

    public GapsToDo ToDo => new(Takeable.Count(), Askable.Count(), Askable.DistinctBy(a => a.Owner).Count());

    public GapsView View => new(Visit.Voice, Teams is [var one] ? one.Id : null, Teams is [var only] ? only.Name : Visit.Voice["Gaps.MyTeams"], Visit.Today, [.. Gaps.Select(g => g.Gap)])
    {
        ToDo = Leads ? ToDo : null,
    };
}
