using CheckinBot.Bot.Cards.Meetings;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Commands.Meetings;
using CheckinBot.Bot.Commands.Retros;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Commands.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Summaries;

/// <summary>What a team's week came to, for everybody in its channel: key results are counted, nobody is named.</summary>
public static class TeamWeek
{
    public static async Task<SummaryView> View(AppDb db, Voice voice, Guid delivery, Team team, Period week, DateOnly day, CancellationToken cancel)
    {
        var standings = await TeamStatus.ForChannel(db, team, day, week.Start, cancel);
        var period = week.ToString();
        var ids = standings.Select(s => s.KeyResult.Id).ToList();
        var recovered = await db.Episodes.Where(e => e.TeamId == team.Id && e.ClosedOn >= week.Start && ids.Contains(e.KeyResultId)).Select(e => e.KeyResultId).ToListAsync(cancel);
        var exempt = (await db.Exemptions.Where(e => e.Period == period && ids.Contains(e.KeyResultId)).ToListAsync(cancel)).ToLookup(e => e.Reason, e => e.KeyResultId);
        // A number that was too fresh to be asked for again is in.
        var news = exempt[Exemption.News].ToHashSet();
        var due = standings.Where(s => !exempt[Exemption.NotMine].Contains(s.KeyResult.Id)
            && (Asking.Asks(week, s.KeyResult, s.Cadence) || s.Readings.In(period) is not null)).ToList();
        var cycle = (await db.Cycles.Where(c => c.Start <= week.Start && week.Start <= c.End).ToListAsync(cancel)).MinBy(c => c.End.DayNumber - c.Start.DayNumber);
        var decisions = await TeamDecisions.Of(db, team.Id, standings, named: false, new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero), cancel);
        return new SummaryView(
            voice, delivery, team.Id, team.Name, week, standings,
            [.. standings.Where(s => recovered.Contains(s.KeyResult.Id) && !s.Behind)],
            due.Count(s => news.Contains(s.KeyResult.Id) || Asking.Answered(week, s.KeyResult, s.Cadence, s.Readings)),
            due.Count)
        {
            CountsOnly = (await db.Organisations.SingleAsync(cancel)).VisibilityOf(team) == Visibility.Protected,
            Since = cycle?.Start ?? week.Start,
            Decided = [.. await Decided(db, voice, standings, week, cancel), .. TeamDecisions.In(decisions, week).Select(Became)],
            Followed = [.. TeamDecisions.FollowedIn(decisions, week).Select(Became)],
            Turned = await TurnPoints.In(db, standings, week, cancel),
            ToSettle = [.. (await GatherPoints.Of(db, [.. standings], decisions, day, cancel)).Select(voice.ToSettle)],
            Retro = cycle is not null && week.Holds(cycle.End) ? await LookBack.Of(db, voice, team, cycle, day, (o, _) => !o.Private, cancel) : null,
        };

        string Became(DecidedLine d) => voice.Say("Summary.Became", voice.Decision(d), voice.Became(d, day));
    }

    /// <summary>Read only where something was ever revised.</summary>
    private static async Task<IReadOnlyList<string>> Decided(AppDb db, Voice voice, IReadOnlyList<Standing> standings, Period week, CancellationToken cancel)
    {
        var revised = standings.Where(s => s.Revised is not null).ToDictionary(s => s.KeyResult.Id, s => s.KeyResult);
        if (revised.Count == 0) return [];
        var objectives = revised.Values.Select(k => k.ObjectiveId).Distinct().ToList();
        return [.. (await db.Changes().AsNoTracking().Where(r => objectives.Contains(r.ObjectiveId)).ToListAsync(cancel))
            .Where(r => r.KeyResultId is { } id && revised.ContainsKey(id) && r.DecidedAt is { } at && week.Holds(DateOnly.FromDateTime(at.UtcDateTime)))
            .OrderBy(r => r.DecidedAt).Select(r => voice.Decided(revised[r.KeyResultId!.Value], r)).OfType<string>()];
    }
}
