using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary><c>review [me | team | objective]</c>. Bare: a lead hears of their teams, others of what they carry.</summary>
public sealed class ShowReview : ICommand, IPress
{
    private static readonly string[] Me = ["me", "moi", "mine", "my"];

    public CommandWord Word { get; } = new("review", "revue", ["relire", "relecture", "smart", "avis"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["review"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) =>
        action.Ids is [var scope] && await DrawReview.Of(visit, scope, cancel) is { } card ? new Reply.New(card, Privately: true) : NotYours.Reply(visit);

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return await Show(visit, visit.Me.Leads.ToList() switch { [] => DrawReview.Own, [var team] => team.Id, _ => visit.Me.Id }, cancel);
        if (Me.Contains(Fold.Name(rest))) return await Show(visit, DrawReview.Own, cancel);
        if (Names.Teams(visit, rest) is [var named]) return await Show(visit, named.Id, cancel);
        return await Find(visit, rest, cancel);
    }

    private static async Task<Reply> Find(Visit visit, string rest, CancellationToken cancel)
    {
        var (objectives, keyResults) = (await Names.Objectives(visit, rest, cancel), await Names.KeyResults(visit, rest, cancel));
        var ids = keyResults.Select(k => k.ObjectiveId).Concat(objectives.Select(o => o.Id)).ToList();
        var above = await visit.Db.Objectives.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var carried = (await visit.Db.KeyResults.Where(k => k.ClosedOn == null && ids.Contains(k.ObjectiveId)).ToListAsync(cancel)).ToLookup(k => k.ObjectiveId);
        bool MaySee(Objective objective) => objective.ClosedOn is null && visit.May.See(objective, carried[objective.Id]);
        objectives = Names.Meant(visit, objectives.Where(MaySee), rest);
        keyResults = Names.Meant(visit, keyResults.Where(k => MaySee(above[k.ObjectiveId])), rest);
        // An exact title wins over one that only has those words in it.
        bool Exact(string title) => Fold.Name(title) == Fold.Name(rest);
        if (objectives.Exists(o => Exact(o.Title)) || keyResults.Exists(k => Exact(k.Title)))
        {
            objectives.RemoveAll(o => !Exact(o.Title));
            keyResults.RemoveAll(k => !Exact(k.Title));
        }
        return (objectives, keyResults) switch
        {
            ([var one], _) when keyResults.All(k => k.ObjectiveId == one.Id) => await Show(visit, one.Id, cancel),
            ([], [var alone]) => await Show(visit, alone.Id, cancel),
            ([], []) => new Reply.New(TalkCards.NoSuch(visit.Voice, rest), Privately: true),
            _ => new Reply.New(TalkCards.WhichOne(visit.Voice, rest, [.. objectives.Select(o => o.Title), .. keyResults.Select(k => k.Title)]), Privately: true),
        };
    }

    private static async Task<Reply> Show(Visit visit, Guid scope, CancellationToken cancel) =>
        await DrawReview.Of(visit, scope, cancel) is { } card ? new Reply.New(card, Privately: true) : NotYours.Reply(visit);
}
