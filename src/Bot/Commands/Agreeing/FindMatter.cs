using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>The key result or objective that somebody names to change it: among what they may see, then among what they may change.</summary>
internal static class FindMatter
{
    /// <param name="visit">Who names it.</param>
    /// <param name="typed">What they typed.</param>
    /// <param name="ended">Whether what has ended or pauses is looked for, and not what goes on.</param>
    /// <param name="objectives">Whether objectives are meant too.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="nothing">What is said where nothing is called so; null says just that.</param>
    /// <returns>What was found, or the answer that says why not.</returns>
    public static async Task<(Matter? Found, Reply? Instead)> Named(Visit visit, string typed, bool ended, bool objectives, CancellationToken cancel, Card? nothing = null)
    {
        var called = await Names.Nearest(visit, visit.Db.KeyResults, typed).ToListAsync(cancel);
        var wholes = objectives ? await Names.Nearest(visit, visit.Db.Objectives, typed).ToListAsync(cancel) : [];
        var about = called.Select(k => k.ObjectiveId).Concat(wholes.Select(o => o.Id)).Distinct().ToArray();
        var byId = await visit.Db.Objectives.Where(o => about.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var all = await visit.Db.KeyResults.Where(k => about.Contains(k.ObjectiveId)).ToListAsync(cancel);
        bool MaySee(Objective objective) => visit.May.See(objective, all.Where(k => k.ObjectiveId == objective.Id));
        bool Meant(DateOnly? paused, DateOnly? closed) => ended ? (paused ?? closed) is not null : closed is null;
        var keyResults = Names.Meant(visit, called.Where(k => Meant(k.PausedOn, k.ClosedOn) && MaySee(byId[k.ObjectiveId])), typed);
        var whole = Names.Meant(visit, wholes.Where(o => Meant(o.PausedOn, o.ClosedOn) && MaySee(o)), typed);
        // An exact title wins over one that only begins so, and a key result over the objective that it alone measures and is named after.
        if (keyResults.Where(k => Fold.Name(k.Title) == Fold.Name(typed)).ToList() is [var exact]) (keyResults, whole) = ([exact], []);
        var found = (keyResults, whole) switch
        {
            ([var one], []) => await Matter.Of(visit.Db, visit.Me.Structure, null, one.Id, visit.Today, cancel),
            ([], [var one]) => await Matter.Of(visit.Db, visit.Me.Structure, one.Id, null, visit.Today, cancel),
            _ => null,
        };
        if (found is null)
            return (null, new Reply.New(keyResults.Count + whole.Count == 0 ? nothing ?? TalkCards.NoSuch(visit.Voice, typed)
                : TalkCards.WhichOne(visit.Voice, typed, [.. whole.Select(o => o.Title), .. keyResults.Select(k => k.Title)]), Privately: true));
        return found.Sides.MaySay(visit.Me.Id) ? (found, null) : (null, new Reply.New(TalkCards.NotAllowed(visit.Voice), Privately: true));
    }

    /// <summary>What a button names, if they may change it and it is not hidden from them.</summary>
    public static async Task<Matter?> Of(Visit visit, Guid? objective, Guid? keyResult, CancellationToken cancel) =>
        await Matter.Of(visit.Db, visit.Me.Structure, objective, keyResult, visit.Today, cancel) is { } matter && matter.Sides.MaySay(visit.Me.Id)
        && visit.May.See(matter.Objective, matter.KeyResult is { } one ? [one] : []) ? matter : null;
}
