using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Asks one person for a period, once, whatever teams they are in: what another team's round adds joins the card that is there.</summary>
internal static class AskPerson
{
    /// <param name="db">The organisation's data, in a transaction.</param>
    /// <param name="clock">The service's.</param>
    /// <param name="person">Who is asked.</param>
    /// <param name="plan">The round.</param>
    /// <param name="closes">When it closes.</param>
    /// <param name="due">When they are asked, by their own time.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Once(AppDb db, TimeProvider clock, Guid person, RoundPlan plan, DateTimeOffset closes, Due due, CancellationToken cancel)
    {
        if (due.At is null) await Cover.Of(db, clock, person, plan, closes, cancel);
        var period = plan.Period.ToString();
        if (await LedgerRows.Find(db, person, DeliveryKind.Prompt, "", period, cancel) is { } asked)
        {
            // Asked by another team already: this one's key results join the card, which now stays open as long as this round.
            if (asked is { State: DeliveryState.Sent, SettledBy: null }) asked.Redraw();
            if (asked.State == DeliveryState.Dropped && Past.Is(asked.Reason) && due.At is { } at)
                (asked.State, asked.Reason, asked.NotBefore) = (DeliveryState.Pending, null, at);
            if (asked.State == DeliveryState.Pending && asked.NotAfter < closes) asked.NotAfter = closes;
            return;
        }
        var open = (await Asked.Of(db, person, plan.Period, plan.PromptOn, cancel)).Where(s => Asked.IsOpen(plan.Period, s))
            .ToLookup(s => Asking.IsNews(s.KeyResult, s.Readings, plan.PromptOn));
        foreach (var news in open[true])
            db.Exemptions.Add(new Exemption { OrganisationId = db.Tenant, PersonId = person, KeyResultId = news.KeyResult.Id, Period = period, Reason = Exemption.News });
        if (open[false].Any()) await LedgerRows.AddOrDrop(db, clock, person, DeliveryKind.Prompt, "", period, due, closes, cancel);
    }
}
