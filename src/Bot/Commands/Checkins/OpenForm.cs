using CheckinBot.Bot.Commands.Setup;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>Shows a card's form again: after <i>Later</i>, to edit, for <i>The other 3</i>, or back from a question. And <i>Later</i> itself.</summary>
public sealed class OpenForm(RenderCheckin forms, SetUpTeam setUp, Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["open", "edit", "others", "later"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel) is not { } delivery)
            // The card that sets a team up is its channel's and nobody's own.
            return action.Verb == "open" ? await setUp.Press(visit, new ActionText("set-up-back", action.Ids), inputs, cancel) : NotYours.Reply(visit);
        if (!CheckinCard.Is(delivery)) return await renderers.Redraw(visit, delivery, cancel);
        switch (action.Verb)
        {
            case "edit":
                return new Reply.Replace(await forms.Edit(visit, delivery, null, cancel));
            case "others":
                return new Reply.Replace(await forms.Form(visit, delivery, null, cancel));
            case "later" when delivery is { SettledBy: null, Kind: not DeliveryKind.Reminder }:
                (delivery.SettledBy, delivery.SettledAt) = ("later", visit.Now);
                break;
            case "open" when delivery.SettledBy == "later":
                (delivery.SettledBy, delivery.SettledAt) = (null, null);
                break;
        }
        await visit.Db.SaveChangesAsync(cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }
}
