using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>An objective, or a key result, by its name: the one card that names who carries what.</summary>
public static class ShowDetail
{
    public static async Task<Card> Find(Visit visit, string typed, CancellationToken cancel)
    {
        var objectives = await Names.Objectives(visit, typed, cancel);
        var keyResults = await Names.KeyResults(visit, typed, cancel);
        var all = await visit.Db.KeyResults.Where(k => k.ClosedOn == null).ToListAsync(cancel);
        var byId = await visit.Db.Objectives.ToDictionaryAsync(o => o.Id, cancel);

        bool MaySee(Objective objective) => visit.May.See(objective, all.Where(k => k.ObjectiveId == objective.Id));
        objectives.RemoveAll(o => !MaySee(o));
        keyResults.RemoveAll(k => !MaySee(byId[k.ObjectiveId]));
        var exact = keyResults.Where(k => Fold.Name(k.Title) == Fold.Name(typed)).ToList();
        return (objectives, keyResults) switch
        {
            (_, _) when exact is [var named] => await Show(visit, byId[named.ObjectiveId], [named], byId, cancel),
            (_, [var one]) when objectives.Count == 0 => await Show(visit, byId[one.ObjectiveId], [one], byId, cancel),
            ([var one], _) when keyResults.All(k => k.ObjectiveId == one.Id) => await Show(visit, one, [.. all.Where(k => k.ObjectiveId == one.Id)], byId, cancel),
            ([], []) => TalkCards.NoSuch(visit.Voice, typed),
            _ => TalkCards.WhichOne(visit.Voice, typed, [.. objectives.Select(o => o.Title), .. keyResults.Select(k => k.Title)]),
        };
    }

    private static async Task<Card> Show(Visit visit, Objective objective, IReadOnlyList<KeyResult> keyResults, Dictionary<Guid, Objective> byId, CancellationToken cancel)
    {
        var people = await visit.Db.People.ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var standings = await Board.Stand(visit.Db, keyResults.Select(k => (k, objective)), visit.Today, cancel);
        return DetailCard.Render(new DetailView(
            visit.Voice, objective, [.. Above(visit, objective, byId)],
            objective.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null,
            [.. standings.Select(s => new CarriedLine(s, people.GetValueOrDefault(s.KeyResult.OwnerId, "")))])
        {
            Chart = standings is [var alone] ? DetailChart.Draw(visit.Voice, alone) : null,
        });
    }

    /// <summary>From the parent up to the vision. A ring of parents, which the import refuses, would still end.</summary>
    private static IEnumerable<string> Above(Visit visit, Objective objective, Dictionary<Guid, Objective> byId)
    {
        var seen = new HashSet<Guid> { objective.Id };
        for (var at = objective; at.ParentId is { } parent && seen.Add(parent) && byId.TryGetValue(parent, out var above); at = above)
            if (!above.Private) yield return above.Title;
        if (visit.Me.Organisation.Vision is { Length: > 0 } vision) yield return vision;
    }
}
