using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>An open drift with what its lead sees of it: the owner, the objective above, and what was done since.</summary>
public static class GatherGaps
{
    /// <summary>An owner is asked about one drift at most once in so many working days, whoever asks.</summary>
    private const int AskEvery = 5;

    public static async Task<GapView> Of(AppDb db, Episode episode, Standing standing, IReadOnlyDictionary<Guid, Person> people, DateOnly day, TimeZoneInfo zone, CancellationToken cancel)
    {
        var asked = await LastAsked(db, episode.Id, cancel);
        var answer = await db.Taps.Where(t => t.SubjectId == episode.Id && AnswerLead.Answers.Contains(t.Verb)).OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        var offered = await db.Revisions.Where(r => r.ObjectiveId == standing.Objective.Id && r.KeyResultId == standing.KeyResult.Id && r.State == ProposalState.Waiting)
            .OrderByDescending(r => r.At).FirstOrDefaultAsync(cancel);
        var above = standing.Objective.ParentId is { } parent ? await db.Objectives.SingleOrDefaultAsync(o => o.Id == parent && !o.Private, cancel) : null;
        return new GapView(episode.Id, standing, people.TryGetValue(standing.KeyResult.OwnerId, out var owner) ? owner.FirstName : "", above?.Title)
        {
            Taken = episode is { TakenById: { } by, TakenAt: { } at } ? new GapTaken(people[by].FirstName, Day(at, zone)) : null,
            AskedOn = asked is not null && IsRecent(Day(asked.At, zone), day) ? Day(asked.At, zone) : null,
            Answer = answer is null ? null : new GapAnswer(AnswerLead.Kind(answer.Verb), Day(answer.At, zone), answer.Text),
            Waits = offered is { WaitsForId: { } waits } && people.TryGetValue(waits, out var waited) ? new GapWaits(waited.FirstName, Day(offered.At, zone)) : null,
            Muted = episode is { MutedUntil: { } until, MuteReason: { } reason } && until >= day ? new GapMuted(until, reason) : null,
        };
    }

    /// <summary>Who is named with them: owners, and who took a drift in hand.</summary>
    public static async Task<Dictionary<Guid, Person>> People(AppDb db, IEnumerable<Standing> standings, IEnumerable<Episode> episodes, CancellationToken cancel)
    {
        var ids = standings.Select(s => s.KeyResult.OwnerId).Concat(episodes.Select(e => e.TakenById).OfType<Guid>()).Distinct().ToArray();
        return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
    }

    public static Task<Tap?> LastAsked(AppDb db, Guid episode, CancellationToken cancel) =>
        db.Taps.Where(t => t.SubjectId == episode && t.Verb == "ask").OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);

    public static bool IsRecent(DateOnly asked, DateOnly day) => WorkingDays.Between(asked.AddDays(1), day) < AskEvery;

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => LocalTime.Of(at, zone).Day;
}
