using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>One message to an owner about one gap or several; none about what was asked lately, whoever asked it.</summary>
public sealed class AskOwners(Messages messages)
{
    public async Task Of(Visit visit, Guid owner, IReadOnlyList<Episode> about, CancellationToken cancel)
    {
        var due = new List<Episode>();
        foreach (var episode in about.TakeWhile(_ => due.Count < AskCard.MaxItems))
            if (await GatherGaps.LastAsked(visit.Db, episode.Id, cancel) is not { } last || !GatherGaps.IsRecent(visit.Me.DayOf(last.At), visit.Today)) due.Add(episode);
        if (due.Count == 0) return;
        var message = await messages.Add(visit, owner, DeliveryKind.Ask, due[0].Id, Period.Week(visit.Today).ToString(), cancel);
        foreach (var episode in due)
        {
            await Taps.Note(visit, message, episode.Id, "ask", cancel);
            episode.AcknowledgedOn ??= visit.Today;
            foreach (var card in GatherGaps.Cards(visit.Db, episode)) card.Redraw();
        }
        await visit.Db.SaveChangesAsync(cancel);
    }
}
