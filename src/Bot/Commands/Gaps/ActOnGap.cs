using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>What a lead does with a gap, in one tap: takes it up, asks its owner, or mutes it with a reason.</summary>
public sealed class ActOnGap(AskOwners ask, Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["take", "ask", "mute", "mute-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Gaps) is not { } delivery
            || action.Ids is not [_, var id]
            || await About.Episode(visit.Db, id, visit.Today, cancel) is not var (episode, about)
            || visit.Me.Team(episode.TeamId) is not { } team || !visit.May.Lead(team)) return NotYours.Reply(visit);
        if (about.Standing.KeyResult.ClosedOn is not null) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        switch (action.Verb)
        {
            case "take" when episode.TakenById is null:
                (episode.TakenById, episode.TakenAt) = (visit.Me.Id, visit.Now);
                episode.AcknowledgedOn ??= visit.Today;
                break;
            case "ask":
                await ask.Of(visit, about.Owner.Id, [episode], cancel);
                break;
            case "mute":
                return new Reply.Replace(await MuteGap.Form(visit, delivery, episode, about, cancel));
            case "mute-save" when await MuteGap.Save(visit, delivery, episode, about, inputs, cancel) is { } problems:
                return problems;
        }
        await visit.Db.SaveChangesAsync(cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }
}
