using CheckinBot.Bot.Cards.Meetings;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Meetings;

/// <summary>What a team decided of late, and what became of it. A decision about what the reader may not see is left out.</summary>
internal static class TeamDecisions
{
    /// <summary>What is older is history.</summary>
    private const int Remembered = 90;

    /// <summary>For so long a summary follows what is still open.</summary>
    private const int Followed = 21;

    /// <summary>A point about which something was decided so lately is settled.</summary>
    public const int Settles = 6;

    /// <param name="db">The organisation's data.</param>
    /// <param name="team">The team's id.</param>
    /// <param name="seen">The key results that the reader may see.</param>
    /// <param name="named">Whether people are named.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<IReadOnlyList<DecidedLine>> Of(AppDb db, Guid team, IReadOnlyList<Standing> seen, bool named, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now.AddDays(-Remembered);
        var all = Decided.All(await db.Decisions.AsNoTracking().Where(d => d.TeamId == team && d.At >= since).ToListAsync(cancel));
        if (all.Count == 0) return [];
        var byId = seen.ToDictionary(s => s.KeyResult.Id);
        var about = all.Select(d => d.Decision.KeyResultId).OfType<Guid>().Where(id => !byId.ContainsKey(id)).ToList();
        // What has ended since is open to who was there; what is hidden from the reader is not.
        var ended = await (from k in db.KeyResults join o in db.Objectives on k.ObjectiveId equals o.Id
                           where about.Contains(k.Id) && !o.Private
                           select new { k.Id, k.Title }).ToDictionaryAsync(k => k.Id, k => Cut.To(k.Title, Cut.Title), cancel);
        var who = named ? all.Select(d => d.Decision.WhoId).OfType<Guid>().Distinct().ToList() : [];
        var people = who.Count == 0 ? [] : await KnownPeople.Of(db, who, cancel);
        return [.. all.Where(d => d.Decision.KeyResultId is not { } id || byId.ContainsKey(id) || ended.ContainsKey(id)).Select(d => new DecidedLine(d,
            d.Decision.KeyResultId is not { } id ? null : byId.TryGetValue(id, out var standing) ? standing.KeyResult.Called() : ended[id],
            d.Decision.WhoId is { } person ? people.GetValueOrDefault(person)?.FirstName : null, d.Decision.KeyResultId is { } key ? byId.GetValueOrDefault(key) : null))];
    }

    /// <summary>Those written down in that week.</summary>
    public static IEnumerable<DecidedLine> In(IEnumerable<DecidedLine> all, Period week) => all.Where(d => week.Holds(Day(d.Decided.Decision)));

    /// <summary>Those of before that ended in that week, or are open still.</summary>
    public static IEnumerable<DecidedLine> FollowedIn(IEnumerable<DecidedLine> all, Period week) => all.Where(d => Day(d.Decided.Decision) < week.Start
        && (d.Decided.Ended is { } end ? week.Holds(Day(end)) : Day(d.Decided.Decision) >= week.Start.AddDays(-Followed)));

    public static DateOnly Day(Decision decision) => DateOnly.FromDateTime(decision.At.UtcDateTime);
}
