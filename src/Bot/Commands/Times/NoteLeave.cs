using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>
/// <c>away</c>: the days on which a person is not asked, noted by themselves, without a reason, and who is asked in their place if they accept. It ends
/// by itself; taken back, what was put off comes at its own hour again.
/// </summary>
public sealed class NoteLeave(Messages messages, TimeProvider clock) : ICommand
{
    public CommandWord Word { get; } = new("away", "absence", ["leave", "absences", "absent", "conge", "conges", "vacances", "vacation", "holiday", "holidays"]);

    public bool Changes => true;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var (days, named) = ReadDelegate.From(rest);
        var (other, refused) = await FindDelegate.Of(visit, named, cancel);
        if (refused is not null) return refused;
        var stored = await visit.Db.Leaves.Where(l => l.PersonId == visit.Me.Id && l.Until > visit.Today).OrderBy(l => l.From).ToListAsync(cancel);
        var asked = stored.Select(l => l.DelegateId).Append(other?.Id).OfType<Guid>().Distinct().ToArray();
        var names = await visit.Db.People.Where(p => asked.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FirstName, cancel);
        var kept = stored.ToDictionary(Span);
        if (days.Length == 0 && other is not null)
        {
            if (stored.Count == 0) return new Reply.New(TalkCards.Incomplete(visit.Voice, "Delegate.NoDays"), Privately: true);
            // A name alone is for all that is planned.
            await Swap([.. kept.Keys], [.. kept.Keys]);
        }
        return await PlanFreeDays.Answer(visit, "Away.", days, [.. stored.Select(Span)], Swap, span => kept.GetValueOrDefault(span) is { DelegateId: { } id } leave
            ? visit.Voice.Say(leave.Accepted switch { true => "Delegate.Accepts", false => "Delegate.Declines", _ => "Delegate.Waits" }, names[id]) : null);

        async Task Swap(IReadOnlyList<DaySpan> gone, IReadOnlyList<DaySpan> instead)
        {
            var before = gone.Select(s => kept[s]).ToList();
            visit.Db.Leaves.RemoveRange(before);
            foreach (var span in gone) kept.Remove(span);
            foreach (var span in instead) visit.Db.Leaves.Add(kept[span] = New(visit, span, other, before));
            await visit.Db.SaveChangesAsync(cancel);
            foreach (var leave in kept.Values.Where(l => l is { DelegateId: not null, Accepted: null }))
                await messages.Add(visit, leave.DelegateId!.Value, DeliveryKind.Delegation, leave.Id, Newcomers.Once, cancel);
            // Who was asked about days that are gone reads that nothing is asked of them any more.
            var subjects = before.Select(l => l.Id.ToString()).ToArray();
            foreach (var card in await visit.Db.Deliveries
                .Where(d => d.Kind == DeliveryKind.Delegation && d.State == DeliveryState.Sent && subjects.Contains(d.Subject))
                .ToListAsync(cancel)) card.Redraw();
            await BringForward.Of(visit.Db, clock, visit.Me.Id, cancel);
        }
    }

    /// <summary>Days that grow together with others keep their delegate, who has accepted only the days that they were asked about.</summary>
    private Leave New(Visit visit, DaySpan span, Person? other, IReadOnlyList<Leave> before)
    {
        var had = before.FirstOrDefault(l => l.DelegateId is not null && span.Until > visit.Today);
        var who = other?.Id ?? had?.DelegateId;
        return new Leave
        {
            Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, PersonId = visit.Me.Id, From = span.From, Until = span.Until, DelegateId = who,
            Accepted = had is not null && had.DelegateId == who && had.Accepted == true && had.From <= span.From && span.Until <= had.Until ? true : null,
        };
    }

    private static DaySpan Span(Leave leave) => new(leave.From, leave.Until);
}
