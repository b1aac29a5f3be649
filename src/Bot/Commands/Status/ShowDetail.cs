using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Cascade;
using CheckinBot.Bot.Commands.Gaps;
using CheckinBot.Bot.Commands.Grading;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Commands.Opening;
using CheckinBot.Bot.Commands.Turning;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>An objective, or a key result, by its name: the one card that names who carries what.</summary>
public static class ShowDetail
{
    public static async Task<Card> Find(Visit visit, string typed, OwnLinks links, NoteOpened opened, CancellationToken cancel)
    {
        var objectives = await Names.Objectives(visit, typed, cancel);
        var keyResults = await Names.KeyResults(visit, typed, cancel);
        var about = objectives.Select(o => o.Id).Concat(keyResults.Select(k => k.ObjectiveId)).Distinct().ToArray();
        var byId = await visit.Db.Objectives.Where(o => about.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var all = await visit.Db.KeyResults.Where(k => k.ClosedOn == null && about.Contains(k.ObjectiveId)).ToListAsync(cancel);

        bool MaySee(Objective objective) => visit.May.See(objective, all.Where(k => k.ObjectiveId == objective.Id));
        objectives = Names.Meant(visit, objectives.Where(MaySee), typed);
        keyResults = Names.Meant(visit, keyResults.Where(k => MaySee(byId[k.ObjectiveId])), typed);
        var exact = keyResults.Where(k => Fold.Name(k.Title) == Fold.Name(typed)).ToList();
        return (objectives, keyResults) switch
        {
            (_, _) when exact is [var named] => await Alone(named),
            (_, [var one]) when objectives.Count == 0 => await Alone(one),
            ([var one], _) when keyResults.All(k => k.ObjectiveId == one.Id) =>
                await Of(visit, one, [.. all.Where(k => k.ObjectiveId == one.Id)], links.Of(new LinkTo(LinkTo.Objectives, one.Id)), opened, cancel),
            ([], []) => TalkCards.NoSuch(visit.Voice, typed),
            _ => TalkCards.WhichOne(visit.Voice, typed, [.. objectives.Select(o => o.Title), .. keyResults.Select(k => k.Title)]),
        };

        Task<Card> Alone(KeyResult keyResult) => Of(visit, byId[keyResult.ObjectiveId], [keyResult], links.Of(new LinkTo(LinkTo.KeyResults, keyResult.Id)), opened, cancel, keyResult);
    }

    /// <param name="visit">A reader who may see the objective.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="keyResults">All of its key results, or the one that was asked for.</param>
    /// <param name="link">To pass on; null when there is none.</param>
    /// <param name="opened">Where it is noted that it was looked at; null when it is shown for another reason.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="alone">The key result that was asked for itself; null when the objective was.</param>
    public static async Task<Card> Of(Visit visit, Objective objective, IReadOnlyList<KeyResult> keyResults, string? link, NoteOpened? opened, CancellationToken cancel, KeyResult? alone = null)
    {
        opened?.Of(visit, keyResults);
        var carriers = keyResults.Select(k => k.OwnerId).Concat(keyResults.Select(k => k.PacedById).OfType<Guid>()).Append(objective.OwnerId ?? Guid.Empty).Distinct().ToArray();
        var people = await visit.Db.People.Where(p => carriers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var standings = await Board.Stand(visit.Db, keyResults.Select(k => (k, objective)), visit.Today, cancel);
        var matter = (await Matter.Of(visit.Db, visit.Me.Structure, objective.Id, alone?.Id, visit.Today, cancel))!;
        return DetailCard.Render(new DetailView(
            visit.Voice, objective, await Above(visit, objective, cancel),
            objective.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null,
            [.. standings.Select(s => new CarriedLine(s, people.GetValueOrDefault(s.KeyResult.OwnerId, "")))])
        {
            Muted = alone is null ? null : await MuteGap.Of(visit.Db, alone.Id, visit.Today, cancel),
            Bonds = await ShowBonds.Of(visit, objective, alone, cancel), Link = link, Chart = standings is [var shown] ? DetailChart.Draw(visit.Voice, shown) : null,
            Said = matter.Thread.All is [.., var last] ? ShowOffer.View(visit.Me, matter, matter.Thread.Waiting ?? last, null) : null,
            Pace = alone is { ClosedOn: null } one && ExpectedLine.IsPaced(one.Kind)
                ? new DetailPace(one.PacedById is { } by ? people.GetValueOrDefault(by) : null, visit.May.SetPace(objective, one)) : null,
            Grades = alone is null ? null : await GradesOf.Detail(visit, alone, cancel),
            Turn = alone is { ClosedOn: null, Standing: false } its ? new DetailTurn(await SetTurn.Of(visit.Db, its, cancel), visit.May.Align(objective, its)) : null,
            Change = matter.Sides.MaySay(visit.Me.Id) ? new DetailChange(alone?.Id ?? objective.Id, alone is null, (alone is null ? objective.PausedOn : alone.PausedOn) is not null) : null,
        });
    }

    /// <summary>From the parent up to the vision. A ring of parents, which the import refuses, would still end.</summary>
    private static async Task<List<string>> Above(Visit visit, Objective objective, CancellationToken cancel)
    {
        var (above, seen) = (new List<string>(), new HashSet<Guid> { objective.Id });
        for (var at = objective; at.ParentId is { } parent && seen.Add(parent) && await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == parent, cancel) is { } next; at = next)
            if (!next.Private) above.Add(next.Title);
        if (visit.Me.Organisation.Vision is { Length: > 0 } vision) above.Add(vision);
        return above;
    }
}
