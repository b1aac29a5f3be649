using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Times;

/// <summary><c>away</c>: the days on which a person is not asked, noted by themselves, without a reason.</summary>
public sealed class NoteLeave(TimeProvider clock) : ICommand
{
    public CommandWord Word { get; } = new("away", "absence", ["leave", "absences", "absent", "conge", "conges", "vacances", "vacation", "holiday", "holidays"]);

    public bool Changes => true;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var stored = await visit.Db.Leaves.Where(l => l.PersonId == visit.Me.Id && l.Until > visit.Today).OrderBy(l => l.From).ToListAsync(cancel);
        return await PlanFreeDays.Answer(visit, "Away.", rest, [.. stored.Select(Span)], async (gone, instead) =>
        {
            visit.Db.Leaves.RemoveRange(stored.Where(l => gone.Contains(Span(l))));
            visit.Db.Leaves.AddRange(instead.Select(s => new Leave
            {
                Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, PersonId = visit.Me.Id, From = s.From, Until = s.Until,
            }));
            await visit.Db.SaveChangesAsync(cancel);
        });
    }

    private static DaySpan Span(Leave leave) => new(leave.From, leave.Until);
}
