using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary><i>Align…</i> on a detail card: the same links as in words, by choosing.</summary>
public sealed class AlignByForm(Bonds bonds, AnswerContribution contributions) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["align", "align-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var all = new Candidates(visit);
        if (action.Ids is not [var id, ..]) return Old(visit);
        if (await all.KeyResult(id, cancel) is { } carried) return await KeyResult(visit, all, carried, action, inputs, cancel);
        return await all.Objective(id, cancel) is { } objective ? await Objective(visit, all, objective, action, inputs, cancel) : Old(visit);
    }

    private static async Task<Reply> Objective(Visit visit, Candidates all, Objective objective, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (!visit.May.Align(objective, null)) return NotYours.Reply(visit);
        var input = InputIds.Serves(objective.Id);
        if (action.Verb == "align") return new Reply.New(await Form(), Privately: true);
        if (!Chosen(inputs, input, Shown(action), out var to)) return Done(visit, []);
        var parent = to is { } aim ? await all.Objective(aim, cancel) : null;
        var bound = to is not null && (parent is null || (parent.Private && !await all.Sees(parent, cancel))) ? null : await Bonds.Under(visit, all, objective, parent, cancel);
        return bound is { Done: true } ? Done(visit, [bound]) : new Reply.Problems(await Form(), new Dictionary<string, string> { [input] = bound?.Said ?? visit.Voice["Problem.PickOne"] });

        async Task<Card> Form() => AlignForm.Objective(visit.Voice, objective, await all.AimsFor(objective, cancel));
    }

    private async Task<Reply> KeyResult(
        Visit visit, Candidates all, (KeyResult KeyResult, Objective Objective) carried, ActionText action,
        IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (!visit.May.Align(carried.Objective, carried.KeyResult)) return NotYours.Reply(visit);
        if (action.Verb == "align") return new Reply.New(await Form(), Privately: true);
        var (problems, done) = (new Dictionary<string, string>(), new List<Bound>());
        var (leads, gives) = (InputIds.LeadsTo(carried.KeyResult.Id), InputIds.Gives(carried.KeyResult.Id));
        if (Chosen(inputs, leads, Shown(action), out var to))
        {
            var then = to is { } other && await all.KeyResult(other, cancel) is var (named, its) && await all.Sees(its, cancel) ? named : null;
            Note(leads, to is not null && then is null ? null : await Bonds.LeadsTo(visit, all, carried, then, cancel));
        }
        if (Chosen(inputs, gives, null, out var aim) && aim is { } chosen)
            Note(gives, await all.Objective(chosen, cancel) is { } objective ? await bonds.Contribute(visit, carried, objective, cancel) : null);
        if (problems.Count > 0) return new Reply.Problems(await Form(), problems);
        return done.Find(b => b.Waits is not null) is { Waits: { } waits } asked
            ? await contributions.Receipt(visit, waits, [.. done.Where(b => b != asked).Select(b => b.Said)], cancel)
            : Done(visit, done);

        async Task<Card> Form() => AlignForm.KeyResult(visit.Voice, carried.KeyResult, await all.LeadsFor(carried.KeyResult, carried.Objective, cancel), await all.GivesFor(carried.Objective, cancel));

        void Note(string input, Bound? bound)
        {
            if (bound is { Done: true }) done.Add(bound);
            else problems[input] = bound?.Said ?? visit.Voice["Problem.PickOne"];
        }
    }

    /// <summary>What the form showed; null for nothing.</summary>
    private static Guid? Shown(ActionText action) => action.Ids is [_, var before] && before != Guid.Empty ? before : null;

    /// <summary>Whether something else is chosen than the form showed. What was left as it was is not asked for: somebody may have changed it since.</summary>
    private static bool Chosen(IReadOnlyDictionary<string, string> inputs, string input, Guid? was, out Guid? to)
    {
        var typed = inputs.GetValueOrDefault(input, "");
        to = ShortId.Read(typed);
        return typed == AlignForm.None ? was is not null : to is not null && to != was;
    }

    private static Reply.Replace Done(Visit visit, List<Bound> done) =>
        new Reply.Replace(AlignCards.Said(visit.Voice, done.Count == 0 ? [(false, visit.Voice["Align.Same"], null)] : [.. done.Select(b => (b.Done, b.Said, b.Before))]));

    private static Reply.New Old(Visit visit) => new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
}
