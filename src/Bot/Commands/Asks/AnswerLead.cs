using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Gaps;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Asks;

/// <summary>A lead's question to an owner, about one gap or several: its card, and the owner's answers, which the lead's own card then shows.</summary>
public sealed class AnswerLead : IPress, IRender
{
    public static readonly string[] Answers = ["handled", "need-help", "reply-save"];

    public IReadOnlyCollection<string> Verbs { get; } = ["handled", "need-help", "reply", "reply-save"];

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Ask];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel) =>
        await View(scene, cancel) is { } view ? AskCard.Render(view) : null;

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Ask) is not { } delivery) return NotYours.Reply(visit);
        var scene = new Scene(visit.Db, delivery, visit.Me, visit.Voice, visit.Me.Zone, visit.Now);
        var which = action.Ids is [_, var named] ? named : Guid.Parse(delivery.Subject);
        if (await View(scene, cancel) is not { } view || view.Items.FirstOrDefault(i => i.Episode == which) is not { } item) return NotYours.Reply(visit);
        var text = inputs.GetValueOrDefault(InputIds.Text(which))?.Trim();
        if (action.Verb == "reply") return new Reply.Replace(AskCard.Render(view with { Replying = item.Answer is null ? which : null }));
        if (action.Verb == "reply-save" && string.IsNullOrEmpty(text))
            return new Reply.Problems(AskCard.Render(view with { Replying = which }), new Dictionary<string, string> { [InputIds.Text(which)] = visit.Voice["Problem.Empty"] });
        if (item.Answer is null)
        {
            await Taps.Note(visit, delivery, which, action.Verb, cancel, text);
            if (view.Items.All(i => i.Episode == which || i.Answer is not null)) (delivery.SettledBy, delivery.SettledAt) = (action.Verb, visit.Now);
            if (await visit.Db.Episodes.SingleOrDefaultAsync(e => e.Id == which, cancel) is { } episode)
                foreach (var card in await GatherGaps.Cards(visit.Db, episode).ToListAsync(cancel)) card.Redraw();
        }
        return new Reply.Replace(AskCard.Render((await View(scene, cancel))!));
    }

    public static OwnerAnswer Kind(string verb) => verb switch
    {
        "handled" => OwnerAnswer.Handled,
        "need-help" => OwnerAnswer.NeedHelp,
        _ => OwnerAnswer.Reply,
    };

    /// <summary>The episodes that a question is about, the one that it is named after first.</summary>
    internal static async Task<IReadOnlyList<Guid>> Asked(AppDb db, Delivery ask, CancellationToken cancel)
    {
        var first = Guid.Parse(ask.Subject);
        var all = await db.Taps.Where(t => t.DeliveryId == ask.Id && t.Verb == "ask").Select(t => t.SubjectId).ToListAsync(cancel);
        return [first, .. all.Where(id => id != first).Order()];
    }

    private static async Task<AskView?> View(Scene scene, CancellationToken cancel)
    {
        var ids = await Asked(scene.Db, scene.Delivery, cancel);
        var asked = await scene.Db.Taps.Where(t => ids.Contains(t.SubjectId) && t.Verb == "ask").OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        var lead = asked is null ? null : await scene.Db.People.SingleOrDefaultAsync(p => p.Id == asked.PersonId, cancel);
        var given = (await scene.Db.Taps.Where(t => t.DeliveryId == scene.Delivery.Id && Answers.Contains(t.Verb)).OrderByDescending(t => t.At).ToListAsync(cancel)).ToLookup(t => t.SubjectId);
        var items = new List<AskItem>();
        foreach (var id in ids)
            if (await About.Episode(scene.Db, id, scene.Today, cancel) is var (_, about))
                items.Add(new AskItem(id, about.Standing, given[id].FirstOrDefault() is { } mine ? new AskAnswer(mine.Verb, mine.Text) : null));
        return items.Count == 0 ? null : new AskView(scene.Voice, scene.Delivery.Id, lead?.FirstName ?? scene.To!.Organisation.Name, items);
    }
}
