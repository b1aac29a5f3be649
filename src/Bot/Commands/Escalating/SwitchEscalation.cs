using CheckinBot.Bot.Cards.Escalating;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Escalating;

/// <summary><c>escalation</c>: whether leads above read by name of what has no news. Everybody may look; an admin switches it <c>on</c> and <c>off</c>.</summary>
public sealed class SwitchEscalation(ILogger<SwitchEscalation> log) : ICommand
{
    private static readonly HashSet<string> On = ["on", "oui", "yes", "start", "activer", "active"], Off = ["off", "non", "no", "fin", "stop", "end", "desactiver", "arreter"];

    /// <summary>A message from before is not read again.</summary>
    private static readonly TimeSpan StillRead = TimeSpan.FromDays(14);

    public CommandWord Word { get; } = new("escalation", "escalade", ["escalations", "escalades"]);

    public bool Changes => true;

    public bool IsFor(Caller me) => new May(me).SwitchEscalation;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var asked = Fold.Name(rest);
        if (rest.Length == 0) return await HowItStands(visit, cancel);
        if (!visit.May.SwitchEscalation) return new Reply.New(EscalationCard.AdminsOnly(visit.Voice), Privately: true);
        if (!On.Contains(asked) && !Off.Contains(asked)) return new Reply.New(TalkCards.Incomplete(visit.Voice, "Escalation.Unclear"), Privately: true);
        await Switch(visit, On.Contains(asked), cancel);
        return await HowItStands(visit, cancel);
    }

    private async Task Switch(Visit visit, bool on, CancellationToken cancel)
    {
        // What the caller remembers is everybody's to read: what changes is the row.
        var organisation = await visit.Db.Organisations.SingleAsync(cancel);
        if (organisation.Escalates == on) return;
        (organisation.Escalates, organisation.EscalationAt, organisation.EscalationById) = (on, visit.Now, visit.Me.Id);
        log.LogInformation("Named escalation was switched {State} by {By}.", on ? "on" : "off", visit.Me.Id);
        if (!on) await TakeBackNames(visit, cancel);
        await visit.Db.SaveChangesAsync(cancel);
    }

    /// <summary>Names that leads have before them are gone at once, too.</summary>
    private static async Task TakeBackNames(Visit visit, CancellationToken cancel)
    {
        var above = visit.Me.AllTeams.Select(t => t.ParentId).OfType<Guid>().Distinct().Select(id => id.ToString()).ToList();
        var from = visit.Now - StillRead;
        foreach (var message in await visit.Db.Deliveries.Where(d => d.Kind == DeliveryKind.Gaps && d.State == DeliveryState.Sent && d.SentAt > from && above.Contains(d.Subject)).ToListAsync(cancel))
            message.Redraw();
        // Cards that say what the next miss means say so no more.
        foreach (var card in await visit.Db.Deliveries.Where(d => d.State == DeliveryState.Sent && d.SettledBy == null && d.SentAt > from
            && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder || d.Kind == DeliveryKind.Again)
            && visit.Db.Rounds.Any(r => r.Period == d.Period && r.ClosedAt == null)).ToListAsync(cancel)) card.Redraw();
    }

    private static async Task<Reply> HowItStands(Visit visit, CancellationToken cancel)
    {
        var organisation = await visit.Db.Organisations.SingleAsync(cancel);
        var by = await visit.Db.People.Where(p => p.Id == organisation.EscalationById).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        return new Reply.New(EscalationCard.Render(new EscalationView(
            visit.Voice, organisation.Escalates, organisation.EscalationAt is { } at ? visit.Me.DayOf(at) : null, by, visit.May.SwitchEscalation)), Privately: true);
    }
}
