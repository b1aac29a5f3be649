using CheckinBot.Bot.Commands.Status;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Summaries;

/// <summary>What a team's week came to, for everybody in its channel: key results are counted, nobody is named.</summary>
public sealed record TeamWeek(Team Team, Period Week, IReadOnlyList<Standing> Standings)
{
    /// <summary>A key result that moved the right way this week, and by how much.</summary>
    public sealed record Move(Standing Standing, decimal By);

    /// <summary>A key result behind, and for how many weeks.</summary>
    public sealed record Gap(Standing Standing, int Weeks);

    public IReadOnlyList<Move> Moving { get; init; } = [];
    public IReadOnlyList<Gap> Behind { get; init; } = [];
    public IReadOnlyList<Standing> Recovered { get; init; } = [];
    public Cause? TopCause { get; init; }
    public int NumbersIn { get; init; }
    public int NumbersAsked { get; init; }

    public int Count(params Verdict[] verdicts) => Standings.Count(s => verdicts.Contains(s.Verdict));

    public static async Task<TeamWeek> Of(AppDb db, Team team, Period week, DateOnly day, CancellationToken cancel)
    {
        var standings = (await TeamStatus.ForChannel(db, team, day, cancel)).Standings;
        var period = week.ToString();
        var ids = standings.Select(s => s.KeyResult.Id).ToList();
        var episodes = await db.Episodes.Where(e => e.TeamId == team.Id && ids.Contains(e.KeyResultId)).ToListAsync(cancel);
        var exempt = (await db.Exemptions.Where(e => e.Period == period && ids.Contains(e.KeyResultId)).Select(e => e.KeyResultId).ToListAsync(cancel)).ToHashSet();
        var asked = standings.Where(s => !exempt.Contains(s.KeyResult.Id)
            && (Asking.Asks(week, s.KeyResult, s.Objective.Level) || s.Readings.In(period) is not null)).ToList();
        return new TeamWeek(team, week, standings)
        {
            Moving = [.. standings.Select(s => Moved(s, period)).OfType<Move>().OrderByDescending(m => Share(m)).Take(3)],
            Behind = [.. standings.Where(s => s.Behind).Select(s => new Gap(s, Weeks(episodes, s, day)))],
            Recovered = [.. standings.Where(s => episodes.Any(e => e.KeyResultId == s.KeyResult.Id && e.ClosedOn is { } on && on >= week.Start))],
            TopCause = standings.Where(s => s.Behind).Select(s => s.CauseGiven?.Cause).OfType<Cause>()
                .GroupBy(c => c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (Cause?)g.Key).FirstOrDefault(),
            NumbersIn = asked.Count(s => Asking.Answered(week, s.KeyResult, s.Objective.Level, s.Readings)),
            NumbersAsked = asked.Count,
        };
    }

    /// <summary>Only what runs towards a target moves; a week's own number is no movement.</summary>
    private static Move? Moved(Standing standing, string period)
    {
        var keyResult = standing.KeyResult;
        if (keyResult.Kind is Kind.PerPeriod or Kind.Band || standing.Readings.In(period) is not { Value: { } now } given) return null;
        var by = now - (standing.Readings.Before(given)?.Value ?? keyResult.Baseline);
        return by != 0 && by > 0 == (keyResult.Direction == Direction.Increase) ? new Move(standing, by) : null;
    }

    private static decimal Share(Move move)
    {
        var way = Math.Abs(move.Standing.KeyResult.Target - move.Standing.KeyResult.Baseline);
        return way == 0 ? 0 : Math.Abs(move.By) / way;
    }

    private static int Weeks(List<Episode> episodes, Standing standing, DateOnly day)
    {
        var opened = episodes.Where(e => e.KeyResultId == standing.KeyResult.Id && e.ClosedOn is null).Select(e => (DateOnly?)e.OpenedOn).FirstOrDefault();
        var since = standing.Judgement.Since is { } drift && (opened is null || drift < opened) ? drift : opened ?? day;
        return (day.DayNumber - since.DayNumber) / 7 + 1;
    }
}
