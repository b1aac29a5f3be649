using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>What a lead does with all gaps of a queue at once: takes them up, or asks their owners, each by one message and after a look at how many people that is.</summary>
public sealed class ActOnQueue(AskOwners ask) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["gaps-take", "gaps-ask", "gaps-ask-yes"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (ShowDrift.Named(visit, action) is not { Count: > 0 } teams || !teams.All(visit.May.Lead)) return NotYours.Reply(visit);
        var queue = await LeadsQueue.Of(visit, teams, cancel);
        var todo = queue.ToDo;
        string? done = null;
        switch (action.Verb)
        {
            case "gaps-ask" when todo.Askable > 0:
                return new Reply.Replace(GapsCard.Confirm(queue.View, todo));
            case "gaps-take" when todo.Takeable > 0:
                foreach (var episode in queue.Takeable)
                {
                    (episode.TakenById, episode.TakenAt) = (visit.Me.Id, visit.Now);
                    episode.AcknowledgedOn ??= visit.Today;
                    foreach (var card in GatherGaps.Cards(visit.Db, episode)) card.Redraw();
                }
                await visit.Db.SaveChangesAsync(cancel);
                done = visit.Voice.Count("Gaps.TookAll", todo.Takeable);
                break;
            case "gaps-ask-yes" when todo.Askable > 0:
                foreach (var theirs in queue.Askable.GroupBy(a => a.Owner, a => a.Episode).ToList()) await ask.Of(visit, theirs.Key, [.. theirs], cancel);
                done = visit.Voice.Count("Gaps.AskedAll", todo.People);
                break;
        }
        return new Reply.Replace(GapsCard.Render((await LeadsQueue.Of(visit, teams, cancel)).View with { Done = done }));
    }
}
