using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Cascade;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Naming;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Lenses;

/// <summary><c>lens</c>: whose words the organisation reads, which an admin chooses; <c>lens objective</c> shows one objective in each of the three ways.</summary>
public sealed class ChooseLens : ICommand, IPress
{
    private static readonly Dictionary<string, Lens> Named = new()
    {
        ["okr"] = Lens.Okr, ["okrs"] = Lens.Okr, ["kpi"] = Lens.Kpi, ["kpis"] = Lens.Kpi, ["indicateurs"] = Lens.Kpi, ["indicators"] = Lens.Kpi,
        ["scorecard"] = Lens.Scorecard, ["tableau"] = Lens.Scorecard, ["balanced scorecard"] = Lens.Scorecard,
    };

    public CommandWord Word { get; } = new("lens", "vue", ["vues", "lenses", "regard"]) { Offered = false };

    public bool Changes => true;

    /// <summary><c>words-…</c> chooses for everybody, <c>lens-…</c> looks at one objective.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["lens", "words-okr", "words-kpi", "words-scorecard", "lens-okr", "lens-kpi", "lens-scorecard"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return new Reply.New(LensCard.Render(visit.Voice, visit.May.ChooseLens), Privately: true);
        if (Named.TryGetValue(Fold.Name(rest), out var lens)) return new Reply.New(await Choose(visit, lens, cancel) ?? TalkCards.NotAllowed(visit.Voice), Privately: true);
        var found = await new Candidates(visit).Objectives(rest, cancel);
        if (found is [var one] && await Through(visit, one.Id, visit.Voice.Lens, cancel) is { } view) return new Reply.New(ThroughCard.Render(view), Privately: true);
        return new Reply.New(found.Count < 2 ? TalkCards.NoSuch(visit.Voice, rest) : TalkCards.WhichOne(visit.Voice, rest, [.. found.Select(o => o.Title)]), Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var (verb, lens) = action.Verb.Split('-') is [var first, var of] && Enum.TryParse<Lens>(of, ignoreCase: true, out var read) ? (first, read) : (action.Verb, Lens.Okr);
        if (action.Verb == "lens") return new Reply.New(LensCard.Render(visit.Voice, visit.May.ChooseLens), Privately: true);
        if (verb == "words") return await Choose(visit, lens, cancel) is { } card ? new Reply.Replace(card) : NotYours.Reply(visit);
        return action.Ids is [var id] && await Through(visit, id, lens, cancel) is { } view ? new Reply.Replace(ThroughCard.Render(view)) : NotYours.Reply(visit);
    }

    /// <summary>Null when it is not the person's to choose.</summary>
    private static async Task<Cards.Elements.Card?> Choose(Visit visit, Lens lens, CancellationToken cancel)
    {
        if (!visit.May.ChooseLens) return null;
        (await visit.Db.Organisations.SingleAsync(cancel)).Lens = lens;
        await visit.Db.SaveChangesAsync(cancel);
        return LensCard.Render(Voice.Of(visit.Voice.Language, lens), mayChoose: true);
    }

    /// <summary>Null where there is no such objective, or it is not for the person's eyes: both look alike.</summary>
    private static async Task<ThroughView?> Through(Visit visit, Guid objective, Lens lens, CancellationToken cancel)
    {
        var tree = await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today, o => o.Id == objective, departments: false, cancel);
        var sight = new TreeSight(visit, visit.Voice, tree);
        if (tree.Of(objective) is not { } branch || !sight.Sees(branch)) return null;
        var arrows = Scorecard.Of(tree.All.Where(b => b == branch || visit.May.See(b.Objective, b.KeyResults))).Arrows;
        return new ThroughView(visit.Voice, branch.Objective, lens, [.. branch.Own.Concat(branch.Lent).Select(m => m.Standing).OrderBy(s => s.Verdict).ThenByDescending(s => s.Judgement.PointsBehind)])
        {
            Verdict = branch.Verdict, Progress = branch.Progress, Team = visit.Me.Team(branch.Objective.TeamId)?.Name ?? "",
            Effects = [.. arrows.Where(a => a.Cause == branch).Select(a => a.Effect.Objective.Title)], Causes = [.. arrows.Where(a => a.Effect == branch).Select(a => a.Cause.Objective.Title)],
        };
    }
}
