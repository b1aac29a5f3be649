using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary><c>align A under B</c>, <c>A leads to B</c>, <c>A contributes to B</c>: links in words; <c>nothing</c> in the place of B undoes it. <c>A weighs 2</c>: how much it counts.</summary>
public sealed class AlignWork(Bonds bonds, AnswerContribution contributions) : ICommand
{
    public CommandWord Word { get; } = new("align", "aligner", ["rattacher"]) { Offered = false };

    public bool Changes => true;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (ReadWeight.From(rest) is { } weight) return Private(await Weigh.Answer(visit, new Candidates(visit), weight, cancel));
        var ways = ReadAlign.From(rest);
        if (ways.Count == 0) return Private(TalkCards.Incomplete(visit.Voice, "Align.Incomplete"));
        var all = new Candidates(visit);
        // Of several ways to read it, the first that means something at both ends.
        var meant = ways[0];
        foreach (var way in ways.Count > 1 ? ways : [])
        {
            if (!await Means(all, way, cancel)) continue;
            meant = way;
            break;
        }
        return meant.Bond == Bond.Under ? await Objectives(visit, all, meant, cancel) : await KeyResults(visit, all, meant, cancel);
    }

    private static async Task<Reply> Objectives(Visit visit, Candidates all, ReadAlign read, CancellationToken cancel)
    {
        var children = Mine(await all.Objectives(read.What, cancel), o => visit.May.Align(o, null));
        if (children.Count == 0 && await all.KeyResults(read.What, cancel) is [var (keyResult, _), ..]) return Private(TalkCards.Incomplete(visit.Voice, "Align.KeyResult", keyResult.Title));
        if (Unclear(visit, read.What, [.. children.Select(o => o.Title)]) is { } which) return which;
        if (read.ToNothing) return Said(visit, await Bonds.Under(visit, all, children[0], null, cancel));
        var parents = await all.Aims(read.To, cancel);
        return Unclear(visit, read.To, [.. parents.Select(o => o.Title)]) ?? Said(visit, await Bonds.Under(visit, all, children[0], parents[0], cancel));
    }

    private async Task<Reply> KeyResults(Visit visit, Candidates all, ReadAlign read, CancellationToken cancel)
    {
        var firsts = Mine(await all.KeyResults(read.What, cancel), k => visit.May.Align(k.Objective, k.KeyResult));
        if (Unclear(visit, read.What, [.. firsts.Select(k => k.KeyResult.Title)]) is { } which) return which;
        var first = firsts[0];
        if (read.Bond == Bond.LeadsTo)
        {
            if (read.ToNothing) return Said(visit, await Bonds.LeadsTo(visit, all, first, null, cancel));
            var thens = await all.KeyResults(read.To, cancel);
            return Unclear(visit, read.To, [.. thens.Select(k => k.KeyResult.Title)]) ?? Said(visit, await Bonds.LeadsTo(visit, all, first, thens[0].KeyResult, cancel));
        }
        if (read.ToNothing) return Said(visit, await Bonds.Withdraw(visit, first, cancel));
        var aims = await all.Aims(read.To, cancel);
        if (Unclear(visit, read.To, [.. aims.Select(o => o.Title)]) is { } unclear) return unclear;
        var bound = await bonds.Contribute(visit, first, aims[0], cancel);
        return bound.Waits is { } waits ? await contributions.Receipt(visit, waits, cancel) : Said(visit, bound);
    }

    private static async Task<bool> Means(Candidates all, ReadAlign read, CancellationToken cancel) =>
        ((read.Bond == Bond.Under && (await all.Objectives(read.What, cancel)).Count > 0) || (await all.KeyResults(read.What, cancel)).Count > 0)
        && (read.ToNothing || (read.Bond == Bond.LeadsTo ? (await all.KeyResults(read.To, cancel)).Count : (await all.Aims(read.To, cancel)).Count) > 0);

    /// <summary>Of several that answer to a name, those that the person may link; if they may link none, all.</summary>
    private static List<T> Mine<T>(List<T> found, Func<T, bool> may) => found.Where(may).ToList() is { Count: > 0 } mine ? mine : found;

    private static Reply.New? Unclear(Visit visit, string typed, IReadOnlyList<string> names) => names.Count switch
    {
        0 => Private(TalkCards.NoSuch(visit.Voice, typed)),
        1 => null,
        _ => Private(TalkCards.WhichOne(visit.Voice, typed, names)),
    };

    private static Reply.New Said(Visit visit, Bound bound) => Private(AlignCards.Said(visit.Voice, [(bound.Done, bound.Said, bound.Before)]));

    private static Reply.New Private(Card card) => new(card, Privately: true);
}
