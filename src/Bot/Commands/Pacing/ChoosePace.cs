using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Pacing;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Pacing;

/// <summary><i>Pace…</i> on the detail of a key result: its owner or a lead says how the way is spread. What was agreed stays, so nobody has to accept it.</summary>
public sealed class ChoosePace(OwnLinks links) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["pace", "pace-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var id] || await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is not { } keyResult) return NotYours.Reply(visit);
        var objective = await visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel);
        if (!visit.May.SetPace(objective, keyResult)) return NotYours.Reply(visit);
        if (keyResult.ClosedOn is not null || !ExpectedLine.IsPaced(keyResult.Kind)) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);

        if (action.Verb == "pace")
        {
            var stands = keyResult.Pace is { } shape ? PaceText.Name(shape) : PaceForm.Auto;
            return new Reply.New(PaceForm.Render(visit.Voice, keyResult, stands, visit.Voice.TypedNumbers(keyResult.Pace)), Privately: true);
        }
        var (choice, numbers) = (inputs.GetValueOrDefault(InputIds.Pace(id), PaceForm.Auto), inputs.GetValueOrDefault(InputIds.PaceNumbers(id), ""));
        var read = ReadPaceForm.Of(visit.Voice, choice, numbers, keyResult);
        if (read.Problem is { } problem)
            return new Reply.Problems(
                PaceForm.Render(visit.Voice, keyResult, choice, numbers),
                new Dictionary<string, string> { [read.WithNumbers ? InputIds.PaceNumbers(id) : InputIds.Pace(id)] = problem });
        if (keyResult.Pace != read.Shape)
        {
            (keyResult.Pace, keyResult.PacedById, keyResult.PacedOn) = (read.Shape, visit.Me.Id, visit.Today);
            await visit.Db.SaveChangesAsync(cancel);
        }
        return new Reply.Replace(await ShowDetail.Of(visit, objective, [keyResult], links.Of(new LinkTo(LinkTo.KeyResults, id)), null, cancel, keyResult));
    }
}
