using CheckinBot.Bot.Cards.Explaining;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Explaining;

/// <summary>Reads what an explanation tells beside the numbers: since when it is judged so, its episodes, and who was told of them when.</summary>
public static class GatherReasons
{
    private static readonly DeliveryKind[] Checkins = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    public static async Task<ExplainView> Of(Visit visit, KeyResult keyResult, Objective objective, CancellationToken cancel)
    {
        var db = visit.Db;
        var standing = (await Board.Stand(db, [(keyResult, objective)], visit.Today, cancel))[0];
        var stored = await db.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.KeyResultId == keyResult.Id, cancel);
        var episodes = await db.Episodes.AsNoTracking().Where(e => e.KeyResultId == keyResult.Id).OrderByDescending(e => e.OpenedOn).ToListAsync(cancel);
        var told = await Told(visit, standing, episodes, cancel);
        var ids = episodes.SelectMany(e => new[] { e.TakenById, e.MutedById }).OfType<Guid>().Concat(told.Select(t => t.Person)).Distinct().ToArray();
        var names = (await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel)).ToDictionary(p => p.Id, p => p.FirstName);
        string? Name(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;
        return new ExplainView(visit.Voice, standing, visit.Me.Team(objective.TeamId)?.Sensitivity ?? visit.Me.Organisation.Sensitivity)
        {
            Since = stored?.Verdict == standing.Verdict ? stored.Since : null,
            Episodes = [.. episodes.Select(e => new ExplainedEpisode(e, Name(e.TakenById), Name(e.MutedById)))],
            Told = [.. told.Where(t => names.ContainsKey(t.Person)).OrderByDescending(t => t.At).Select(t => t.Told with { Name = names[t.Person] })],
        };
    }

    /// <summary>The owner by the receipt of each answer, who leads by the messages after a round, and the owner again by a lead's question.</summary>
    private static async Task<List<(Guid Person, DateTimeOffset At, ToldPerson Told)>> Told(Visit visit, Standing standing, List<Episode> episodes, CancellationToken cancel)
    {
        var (db, all) = (visit.Db, new List<(Guid, DateTimeOffset, ToldPerson)>());
        void Add(Guid person, DateTimeOffset at, ToldPerson told) => all.Add((person, at, told with { On = visit.Me.DayOf(at) }));
        var periods = standing.Readings.All.TakeLast(2).Select(c => c.Period).ToArray();
        foreach (var receipt in await db.Deliveries.AsNoTracking()
            .Where(d => d.PersonId == standing.KeyResult.OwnerId && Checkins.Contains(d.Kind) && periods.Contains(d.Period) && d.SettledAt != null)
            .GroupBy(d => d.Period).Select(g => g.Max(d => d.SettledAt)!.Value).ToListAsync(cancel)) Add(standing.KeyResult.OwnerId, receipt, new ToldPerson("", default, ToldBy.Receipt));
        var ids = episodes.ConvertAll(e => e.Id);
        var again = await db.Tellings.AsNoTracking().Where(t => ids.Contains(t.EpisodeId)).ToListAsync(cancel);
        foreach (var episode in episodes)
        {
            var because = again.Where(t => t.EpisodeId == episode.Id).ToDictionary(t => t.Period, t => t.Because);
            var (team, first, more) = (episode.TeamId.ToString(), episode.Silent ? "" : episode.Period, because.Keys.ToArray());
            foreach (var message in await db.Deliveries.AsNoTracking().Where(d => d.Kind == DeliveryKind.Gaps && d.Subject == team && d.SentAt != null && d.State == DeliveryState.Sent
                && (d.Period == first || more.Contains(d.Period))).ToListAsync(cancel))
                Add(message.PersonId, message.SentAt!.Value, new ToldPerson("", default, ToldBy.Alert, because.TryGetValue(message.Period, out var why) ? why : null));
        }
        foreach (var asked in await db.Taps.AsNoTracking().Where(t => ids.Contains(t.SubjectId) && t.Verb == "ask").ToListAsync(cancel))
            Add(standing.KeyResult.OwnerId, asked.At, new ToldPerson("", default, ToldBy.Question));
        return all;
    }
}
