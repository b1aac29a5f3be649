using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Asks;

/// <summary>A lead's question to an owner: its card, and the owner's answer, which the lead's own card then shows.</summary>
public sealed class AnswerLead : IPress, IRender
{
    public IReadOnlyCollection<string> Verbs { get; } = ["handled", "need-help", "reply", "reply-save"];

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Ask];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel) =>
        await View(scene, cancel) is { } view ? AskCard.Render(view) : null;

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Ask) is not { } delivery) return NotYours.Reply(visit);
        var scene = new Scene(visit.Db, delivery, visit.Me, visit.Voice, visit.Me.Zone, visit.Now);
        var text = inputs.GetValueOrDefault(InputIds.Text(delivery.Id))?.Trim();
        if (await View(scene, cancel) is not { } view) return NotYours.Reply(visit);
        if (action.Verb == "reply") return new Reply.Replace(AskCard.Render(view with { Replying = view.Answer is null }));
        if (action.Verb == "reply-save" && string.IsNullOrEmpty(text))
            return new Reply.Problems(AskCard.Render(view with { Replying = true }), new Dictionary<string, string> { [InputIds.Text(delivery.Id)] = visit.Voice["Problem.Empty"] });
        if (view.Answer is null)
        {
            await Taps.Note(visit, delivery, Guid.Parse(delivery.Subject), action.Verb, cancel, text);
            (delivery.SettledBy, delivery.SettledAt) = (action.Verb, visit.Now);
            await ShowLead(visit, Guid.Parse(delivery.Subject), cancel);
        }
        return new Reply.Replace(AskCard.Render((await View(scene, cancel))!));
    }

    public static readonly string[] Answers = ["handled", "need-help", "reply-save"];

    public static OwnerAnswer Kind(string verb) => verb switch
    {
        "handled" => OwnerAnswer.Handled,
        "need-help" => OwnerAnswer.NeedHelp,
        _ => OwnerAnswer.Reply,
    };

    private static async Task<AskView?> View(Scene scene, CancellationToken cancel)
    {
        var id = Guid.Parse(scene.Delivery.Subject);
        if (await About.Episode(scene.Db, id, scene.Today, cancel) is not var (episode, about)) return null;
        var asked = await scene.Db.Taps.Where(t => t.SubjectId == id && t.Verb == "ask").OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        var lead = asked is null ? null : await scene.Db.People.SingleOrDefaultAsync(p => p.Id == asked.PersonId, cancel);
        var mine = await scene.Db.Taps.Where(t => t.DeliveryId == scene.Delivery.Id).OrderByDescending(t => t.At).FirstOrDefaultAsync(cancel);
        return new AskView(scene.Voice, scene.Delivery.Id, lead?.FirstName ?? scene.To!.Organisation.Name, about.Standing, mine is null ? null : new AskAnswer(mine.Verb, mine.Text));
    }

    private static async Task ShowLead(Visit visit, Guid episode, CancellationToken cancel)
    {
        var cards = await (from t in visit.Db.Taps
                           join d in visit.Db.Deliveries on t.DeliveryId equals d.Id
                           where t.SubjectId == episode && t.Verb == "ask" && d.State == DeliveryState.Sent
                           select d).ToListAsync(cancel);
        foreach (var card in cards) card.Redraw();
    }
}
