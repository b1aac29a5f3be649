using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>
/// What nothing measures gets its measure, in one line. The objective's owner carries it; when somebody else wrote it, it is offered to them
/// first.
/// </summary>
public sealed class AddMeasure(Offers offers, TimeProvider clock) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["measure", "measure-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var scope, var about, ..]
            || await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == about, cancel) is not { } objective || !Rights.Measure(visit, objective)) return NotYours.Reply(visit);
        if (objective.ClosedOn is not null || await visit.Db.Cycles.SingleOrDefaultAsync(c => c.Id == objective.CycleId, cancel) is not { } cycle || cycle.End <= visit.Today)
            return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        var owner = objective.OwnerId is { } id && await visit.Db.People.SingleOrDefaultAsync(p => p.Id == id, cancel) is { } person && person.ActiveOn(visit.Today) ? person : visit.Me.Person;
        if (action.Verb == "measure") return new Reply.New(Form(Ids.New(clock)), Privately: true);
        if (action.Ids is not [_, _, var keyResult]) return NotYours.Reply(visit);

        if (!await visit.Db.KeyResults.AnyAsync(k => k.Id == keyResult, cancel))
        {
            var line = (inputs.GetValueOrDefault(InputIds.Text(keyResult)) ?? "").Trim();
            var (draft, problem) = Read(visit.Voice, line, owner);
            if (draft is null) return new Reply.Problems(Form(keyResult), new Dictionary<string, string> { [InputIds.Text(keyResult)] = problem });
            await Keep(visit, New(visit, objective, cycle, keyResult, draft, owner), cancel);
        }
        var kept = await visit.Db.KeyResults.SingleAsync(k => k.Id == keyResult, cancel);
        var done = (visit.Voice.Say(kept.Agreement == Agreement.Agreed ? "Measure.Kept" : "Measure.Offered", kept.Called(), visit.Voice.Goal(kept), owner.FirstName), objective.Title);
        return await DrawReview.Of(visit, scope, cancel, done) is { } card ? new Reply.Replace(card) : NotYours.Reply(visit);

        Cards.Elements.Card Form(Guid id) => MeasureForm.Render(new MeasureView(visit.Voice, scope, objective, id, owner.FirstName));
    }

    private static (Draft? Draft, string Problem) Read(Voice voice, string line, Person owner) => line.Length == 0 || !line.Any(char.IsDigit)
        ? (null, voice["Measure.NoNumber"])
        : ReadObjectiveLine.From(line, voice.Language) switch
        {
            ReadObjectiveLine.Read { Draft: { Owner: null } draft } => (draft, ""),
            ReadObjectiveLine.Read => (null, voice.Say("Measure.NoName", owner.FirstName)),
            ReadObjectiveLine.Refused { Fault: var fault } => (null, voice.Say("SetUp.Line" + fault, voice.Quoted(Cut.To(line, 50)), null)),
            _ => throw new InvalidOperationException("A line is read or refused."),
        };

    private static KeyResult New(Visit visit, Objective objective, Cycle cycle, Guid id, Draft draft, Person owner) => new()
    {
        Id = id, OrganisationId = visit.Me.Organisation.Id, Key = ShortId.Of(id), ObjectiveId = objective.Id, OwnerId = owner.Id, Title = draft.Title,
        Kind = draft.Kind, Unit = draft.Unit, Direction = draft.Direction, Baseline = draft.Baseline, Target = draft.Target, BandLow = draft.BandLow, BandHigh = draft.BandHigh,
        Every = draft.Every, Cadence = draft.Kind == Kind.PerPeriod ? draft.Every : null,
        Start = visit.Today > cycle.Start ? visit.Today : cycle.Start, Due = cycle.End, Agreement = Agreement.Agreed, AgreedOn = visit.Today,
    };

    private async Task Keep(Visit visit, KeyResult keyResult, CancellationToken cancel)
    {
        visit.Db.KeyResults.Add(keyResult);
        if (keyResult.OwnerId == visit.Me.Id) await visit.Db.SaveChangesAsync(cancel);
        else await offers.Offer(visit, keyResult, cancel);
    }
}
