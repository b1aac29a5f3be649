using CheckinBot.Bot.Cards.Starting;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Starting;
using CheckinBot.Bot.Turns;
using CheckinBot.Connectors.StartingPoints;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Turning;

/// <summary>
/// Answers the proposal of the next orientation: <i>See it</i> opens the questions of <c>start</c> with that orientation,
/// <i>Not now</i> puts it away. Either way it is not proposed again.
/// </summary>
public sealed class AnswerTurn(Catalogue catalogue) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["turn", "turn-no"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var id] || await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } objective) return NotYours.Reply(visit);
        var mine = await visit.Db.KeyResults.Where(k => k.ObjectiveId == id && k.OwnerId == visit.Me.Id).FirstOrDefaultAsync(cancel);
        if (!visit.May.Align(objective, mine) || await visit.Db.TurningPoints.SingleOrDefaultAsync(t => t.ObjectiveId == id, cancel) is not { } turn) return NotYours.Reply(visit);
        turn.AnsweredOn ??= visit.Today;
        await visit.Db.SaveChangesAsync(cancel);
        if (action.Verb == "turn-no") return new Reply.New(TalkCards.Incomplete(visit.Voice, "Turn.Noted"), Privately: true);
        var from = catalogue.All.FirstOrDefault(p => p.Objectives.Any(o => StartKeys.Objective(p, o, objective.TeamId, objective.CycleId) == objective.Key));
        return Start.Open(visit, new StartView(visit.Voice, visit.Me.Id, catalogue.Roles) { Orientation = turn.Then.ToString(), Role = from?.Role.Key });
    }
}
