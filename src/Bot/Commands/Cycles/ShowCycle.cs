using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Grading;
using CheckinBot.Bot.Commands.Reviewing;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary><c>cycle [team]</c>: the cycle that runs, what is open in it, what was left open before it and may go on, and what comes next.</summary>
public sealed class ShowCycle(CarryOn carry) : ICommand, IPress
{
    public CommandWord Word { get; } = new("cycle", "cycle", ["cycles", "trimestre", "quarter"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["cycle-carry"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var teams = rest.Length > 0 ? Names.Teams(visit, rest) : visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id).Take(1).ToList();
        return new Reply.New(teams switch
        {
            [var team] => await Show(visit, team, cancel),
            [] when rest.Length == 0 => CycleCard.Render(Plain(visit, visit.Me.Structure.CycleOn(visit.Today))),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            _ => TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name)]),
        }, Privately: true);
    }

    /// <summary><i>Carry over</i>: all of an objective that could go on.</summary>
    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var id] || await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } objective
            || !visit.May.CarryOver(objective) || visit.Me.Team(objective.TeamId) is not { } team) return NotYours.Reply(visit);
        foreach (var keyResult in await LeftFromBefore.Of(visit, id, cancel)) await carry.Of(visit, keyResult, objective, kpi: false, cancel);
        return new Reply.Replace(await Show(visit, team, cancel));
    }

    private static async Task<Card> Show(Visit visit, Team team, CancellationToken cancel)
    {
        var cycle = await Running(visit, team, cancel);
        var view = Plain(visit, cycle) with { Team = (team.Id, team.Name) };
        if (!visit.May.SeeKeyResults(team)) return CycleCard.Render(view);
        var board = (await TeamStatus.For(visit, team, cancel)).Where(s => !s.KeyResult.Standing && s.Objective.CycleId == cycle?.Id).ToList();
        var remarks = await Advices.Heard(visit, await ReviewScope.OfTeam(visit, team, cancel), cancel);
        return CycleCard.Render(view with
        {
            Open = (board.Select(s => s.Objective.Id).Distinct().Count(), board.Count),
            Left = await LeftFromBefore.Of(visit, team, cancel),
            Waiting = await WaitingOffers.ToAnswer(visit, cancel),
            ToGrade = (await ToGrade.Late(visit, cancel)).Open.Count,
            Regrades = (await ToGrade.Lately(visit, cancel)).Ended.Count > 0,
            Remark = remarks is [var gravest, ..] ? AdviceWords.Says(visit.Voice, gravest) : null,
            Past = visit.Me.Structure.Cycles.Where(c => c.End < visit.Today).OrderByDescending(c => c.End).ThenByDescending(c => c.Start).FirstOrDefault(),
        });
    }

    /// <summary>The shortest one that the team's open objectives are in, else the organisation's.</summary>
    private static async Task<Cycle?> Running(Visit visit, Team team, CancellationToken cancel)
    {
        var used = await visit.Db.Objectives.Lives().Where(o => o.TeamId == team.Id).Select(o => o.CycleId).Distinct().ToListAsync(cancel);
        return visit.Me.Structure.Cycles.Where(c => c.Holds(visit.Today) && used.Contains(c.Id)).MinBy(c => c.End.DayNumber - c.Start.DayNumber) ?? visit.Me.Structure.CycleOn(visit.Today);
    }

    private static CycleView Plain(Visit visit, Cycle? cycle) => new(visit.Voice, visit.Today, cycle)
    {
        Next = cycle is null ? visit.Me.Structure.Cycles.Where(c => c.Start > visit.Today).MinBy(c => c.Start) : FollowingCycle.Planned(visit.Me.Structure.Cycles, cycle),
        Makes = visit.May.MakeCycle,
    };
}
