using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>
/// The unit or the start that a review misses, by a form of one field. What is not agreed yet is said as any other offer: it stands in the thread, and
/// who has to agree is asked. Of what is agreed it is said by who may change that alone, see <see cref="Rights"/>, and by the others as a revision that
/// the other side accepts; beside what they offer already it becomes a part of that.
/// </summary>
public sealed class SayMissing(Agree agree, ApplyBetter apply) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["unit", "unit-save", "baseline", "baseline-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var scope, var about] || await FindMatter.Of(visit, null, about, cancel) is not { KeyResult: { } keyResult } matter) return NotYours.Reply(visit);
        var (ofUnit, saves, now) = (action.Verb.StartsWith("unit", StringComparison.Ordinal), action.Verb.EndsWith("-save", StringComparison.Ordinal), matter.Current.On(keyResult));
        var agreed = keyResult.Agreement == Agreement.Agreed;
        var rights = await Rights.Of(visit, [keyResult], cancel);
        var alone = agreed && rights.SaysAtOnce(ofUnit, matter.Objective, keyResult);
        var proposes = agreed && rights.Proposes(ofUnit, matter.Objective, keyResult);
        if (keyResult.ClosedOn is not null || keyResult.Agreement == Agreement.Declined || (!saves && agreed && !alone && !proposes))
            return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        var form = MissingForm.Render(new MissingView(visit.Voice, scope, now, ofUnit, !alone && matter.Accepts(visit.Me.Id) is { } who ? matter.FirstName(who) : null)
        {
            Unit = ofUnit ? GuessTerm.Unit(now, await Beside(visit, keyResult, cancel)) : null,
            Start = ofUnit ? null : await Start(visit, now, matter, cancel),
            Proposes = proposes,
        });
        if (!saves) return new Reply.New(form, Privately: true);

        var input = MissingForm.Input(keyResult.Id, ofUnit);
        var typed = inputs.GetValueOrDefault(input);
        var (read, problem) = ofUnit ? ReadMissing.Unit(visit.Voice, typed, now) : ReadMissing.Start(visit.Voice, typed, now);
        // What was agreed while the form was open is changed by a revision alone.
        var own = proposes ? matter.Thread.Waiting : null;
        var after = read?.On(own?.After.Since(own.Before, matter.Stands) ?? matter.Current);
        if (after is not null && after != matter.Current && agreed && !alone && !proposes)
            (read, problem) = (null, visit.Voice[matter.Thread.Waiting is null ? "Missing.Agreed" : "Missing.Waits"]);
        if (read is null || after is null) return new Reply.Problems(form, new Dictionary<string, string> { [input] = problem });

        if (alone && after != matter.Current) await apply.Apply(visit, matter.Objective, keyResult, read, cancel);
        // The same press once more: it is said already.
        var said = alone || after == matter.Current || after == own?.After ? matter.Thread.Waiting
            : proposes ? await agree.Say(visit, matter, RevisionKind.Changed, after, own?.Reason, own?.Note, null, cancel)
            : await agree.Say(visit, matter, RevisionKind.Offered, after, null, null, matter.Thread.Waiting is { } waits && matter.Sides.MayAnswer(waits, visit.Me.Id) ? waits : null, cancel);
        if (proposes && said is not null && await Matter.Of(visit.Db, visit.Me.Structure, null, keyResult.Id, visit.Today, cancel) is { } offered)
            return new Reply.Replace(OfferCard.Render(ShowOffer.View(visit.Me, offered, said, null)));
        var what = Lists.Dots(BetterWords.Said(visit.Voice, read, after.On(keyResult)), said?.WaitsForId is { } next ? visit.Voice.Say("Terms.Then", matter.FirstName(next)) : null);
        return await DrawReview.Of(visit, scope, cancel, (what, keyResult.Title)) is { } card ? new Reply.Replace(card) : NotYours.Reply(visit);
    }

    /// <summary>What the same team follows.</summary>
    private static async Task<List<KeyResult>> Beside(Visit visit, KeyResult keyResult, CancellationToken cancel) =>
        await visit.Db.KeyResults.Where(k => k.ClosedOn == null && k.ObjectiveId == keyResult.ObjectiveId && k.Id != keyResult.Id).ToListAsync(cancel);

    /// <summary>From what is known of it by that day, an import's values among it, or of those that the same team followed under its name.</summary>
    private static async Task<Checkin?> Start(Visit visit, KeyResult now, Matter matter, CancellationToken cancel)
    {
        var (id, team, words, unit, carried) = (now.Id, matter.Team.Id, now.Words, now.Unit, now.CarriedFromId);
        var before = await (from k in visit.Db.KeyResults
                            join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
                            where k.Id == carried || (k.Id != id && o.TeamId == team && k.Words == words && k.Unit == unit && k.Kind == Kind.Level)
                            select new { k, o }).ToListAsync(cancel);
        // Nobody is told a value of what they may not see.
        var ids = before.Where(b => visit.May.See(b.o, [b.k])).Select(b => b.k.Id).Append(id).ToList();
        var checkins = (await visit.Db.Checkins.Where(c => ids.Contains(c.KeyResultId)).ToListAsync(cancel)).ToLookup(c => c.KeyResultId);
        Readings Of(Guid keyResult) => new Readings(checkins[keyResult]).Until(visit.Today);
        return GuessTerm.Start(now, Of(id), ids.Where(i => i != id).Select(Of));
    }
}
