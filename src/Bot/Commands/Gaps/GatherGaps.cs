using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cascade;
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

    public static async Task<GapView> Of(
        AppDb db, Episode episode, Standing standing, Effects effects, IReadOnlyDictionary<Guid, Person> people,
        DateOnly day, TimeZoneInfo zone, CancellationToken cancel)
    {
        var asked = await LastAsked(db, episode.Id, cancel);
        var answer = await db.Taps.Where(t => t.SubjectId == episode.Id && AnswerLead.Answers.Contains(t.Verb)).OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        var offered = await db.Revisions.Where(r => r.ObjectiveId == standing.Objective.Id && r.KeyResultId == standing.KeyResult.Id && r.State == ProposalState.Waiting)
            .OrderByDescending(r => r.At).FirstOrDefaultAsync(cancel);
        return new GapView(episode.Id, standing, people.TryGetValue(standing.KeyResult.OwnerId, out var owner) ? owner.FirstName : "")
        {
            WeighsOn = Weights(effects, standing),
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

    /// <summary>What its objective serves, or the objective itself where it serves none, and those of other teams it contributes to; what is private is not named.</summary>
    public static IReadOnlyList<GapWeight> Weights(Effects effects, Standing standing)
    {
        var shares = effects.Of(standing.KeyResult).Where(s => !s.Objective.Private).ToList();
        var above = standing.Objective.ParentId is { } parent && shares.Any(s => s.Objective.Id == parent) ? parent : standing.Objective.Id;
        var up = shares.Select(s => s.Objective.ParentId).ToHashSet();
        return [.. shares.Where(s => s.Objective.Id == above || (s.Objective.Id != standing.Objective.Id && s.Objective.TeamId != standing.Objective.TeamId && !up.Contains(s.Objective.Id)))
            .OrderByDescending(s => s.Objective.Id == above).Select(s => new GapWeight(s.Objective.Title, s.Part))];
    }

    /// <summary>The messages by which leads were told of it.</summary>
    public static IQueryable<Delivery> Cards(AppDb db, Episode episode)
    {
        var (team, id, first) = (episode.TeamId.ToString(), episode.Id, episode.Period);
        return db.Deliveries.Where(d => d.Kind == DeliveryKind.Gaps && d.Subject == team && d.State == DeliveryState.Sent
            && (d.Period == first || db.Tellings.Any(t => t.EpisodeId == id && t.Period == d.Period)));
    }

    public static Task<Tap?> LastAsked(AppDb db, Guid episode, CancellationToken cancel) =>
        db.Taps.Where(t => t.SubjectId == episode && t.Verb == "ask").OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);

    public static bool IsRecent(DateOnly asked, DateOnly day) => WorkingDays.Between(asked.AddDays(1), day) < AskEvery;

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => LocalTime.Of(at, zone).Day;
}
