using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Times;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Plan;
using CheckinBot.Scheduling.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>
/// <c>pause</c> with days: the days on which nobody of the organisation is asked anything. Everybody may look; an admin plans.
/// With the name of a key result or an objective, that one pauses.
/// </summary>
public sealed class PauseAll(TakeStep steps, TimeProvider clock) : ICommand
{
    public CommandWord Word { get; } = new("pause", "pause", ["pauses", "suspendre", "suspend"]) { Offered = false };

    public bool Changes => true;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (!PlanFreeDays.IsDays(visit, rest)) return await steps.Form(visit, RevisionKind.Paused, rest, cancel,
            visit.May.PauseAll ? TalkCards.Incomplete(visit.Voice, "Pause.Neither", Cut.To(rest, Cut.Title)) : null);
        var stored = await visit.Db.Pauses.Where(p => p.Until > visit.Today).OrderBy(p => p.From).ToListAsync(cancel);
        var coming = stored.Select(Span).ToList();
        if (!visit.May.PauseAll)
            return rest.Length > 0 ? new Reply.New(NoDaysCard.AdminsOnly(visit.Voice), Privately: true) : PlanFreeDays.Card(new FreeDaysView(visit.Voice, "Pause.", coming) { Changeable = false });
        return await PlanFreeDays.Answer(visit, "Pause.", rest, coming, async (gone, instead) =>
        {
            visit.Db.Pauses.RemoveRange(stored.Where(p => gone.Contains(Span(p))));
            visit.Db.Pauses.AddRange(instead.Select(s => new Pause { Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, From = s.From, Until = s.Until }));
            await visit.Db.SaveChangesAsync(cancel);
            await BringForward.Of(visit.Db, clock, null, cancel);
        });
    }

    private static DaySpan Span(Pause pause) => new(pause.From, pause.Until);
}
