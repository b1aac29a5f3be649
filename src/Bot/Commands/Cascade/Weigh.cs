using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>
/// <c>align A weighs 2</c>: how much an objective, a key result or a contribution counts for what it stands under. Whoever carries or leads that
/// says so, and not whoever carries A.
/// </summary>
internal static class Weigh
{
    /// <summary>One thing that counts for an objective.</summary>
    private sealed record Part(string Title, Objective Under, decimal Weight, Action<decimal> Set);

    public static async Task<Card> Answer(Visit visit, Candidates all, ReadWeight read, CancellationToken cancel)
    {
        var voice = visit.Voice;
        if (ReadNumber.From(read.Weight, voice.Language, null) is not ReadNumber.Read { Value: var weight } || !Weights.Allow(weight))
            return TalkCards.Incomplete(voice, "Align.Weight", Weights.Most);
        var parts = await Parts(visit, all, read.What, cancel);
        if (read.In.Length > 0)
        {
            var meant = Names.Meant(visit, parts.Select(p => p.Under).Distinct(), read.In).ToHashSet();
            parts.RemoveAll(p => !meant.Contains(p.Under));
        }
        if (parts.Count == 0) return TalkCards.NoSuch(voice, read.What);
        var mine = parts.Where(p => visit.May.Weigh(p.Under)).ToList();
        if (mine.Count == 0) return TalkCards.NotAllowed(voice);
        if (mine is not [var part]) return TalkCards.WhichOne(voice, read.What, [.. mine.Select(p => voice.Say("Align.Part", p.Title, p.Under.Title))]);
        if (part.Weight == weight) return AlignCards.Said(voice, [(false, voice["Align.Same"], null)]);
        part.Set(weight);
        return AlignCards.Said(voice, [(true, voice.Say("Align.Weighs", part.Title, voice.Number(weight), part.Under.Title), voice.Say("Align.Before", voice.Number(part.Weight)))]);
    }

    private static async Task<List<Part>> Parts(Visit visit, Candidates all, string typed, CancellationToken cancel)
    {
        var parts = new List<Part>();
        foreach (var child in await all.Objectives(typed, cancel))
            if (child.ParentId is { } parent && await all.Objective(parent, cancel) is { } above)
                parts.Add(new Part(child.Title, above, child.Weight, w => child.Weight = w));
        var seen = await all.KeyResults(typed, cancel);
        foreach (var (keyResult, its) in seen)
            parts.Add(new Part(keyResult.Title, its, keyResult.Weight, w => keyResult.Weight = w));
        // What another team lends is no secret to those who accepted it.
        bool Knows(Guid keyResult, Objective served) => visit.May.Weigh(served) || seen.Exists(s => s.KeyResult.Id == keyResult);
        var named = (await Names.KeyResults(visit, typed, cancel)).ToDictionary(k => k.Id);
        var ids = named.Keys.ToArray();
        foreach (var lent in await visit.Db.Contributions.Where(c => ids.Contains(c.KeyResultId) && c.State == ProposalState.Accepted).ToListAsync(cancel))
            if (await all.Objective(lent.ObjectiveId, cancel) is { } served && Knows(lent.KeyResultId, served))
                parts.Add(new Part(named[lent.KeyResultId].Title, served, lent.Weight, w => lent.Weight = w));
        return parts;
    }
}
