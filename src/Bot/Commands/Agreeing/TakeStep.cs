using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>A key result, or a whole objective, pauses, ends or is taken up again, with a reason: by a lead at once, by who carries it once the lead agrees.</summary>
public sealed class TakeStep(Agree agree) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["step-pause", "step-close", "step-reopen", "step-pause-save", "step-close-save", "step-reopen-save"];

    /// <summary>The form behind a word.</summary>
    /// <param name="visit">Who says it.</param>
    /// <param name="kind">What is to happen.</param>
    /// <param name="typed">What to.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="nothing">What is said where nothing is called so.</param>
    public async Task<Reply> Form(Visit visit, RevisionKind kind, string typed, CancellationToken cancel, Card? nothing = null)
    {
        if (typed.Length == 0) return new Reply.New(TalkCards.Incomplete(visit.Voice, "Step.Incomplete" + kind), Privately: true);
        var (found, instead) = await FindMatter.Named(visit, typed, ended: kind == RevisionKind.Reopened, objectives: true, cancel, nothing);
        return instead ?? await Form(visit, found!, kind, cancel);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var kind = action.Verb.Split('-')[1] switch { "pause" => RevisionKind.Paused, "close" => RevisionKind.Closed, _ => RevisionKind.Reopened };
        if (action.Ids is not [var id] || await Matter(visit, id, cancel) is not { } matter) return NotYours.Reply(visit);
        // It was pressed twice, or somebody else was faster: it shows what stands.
        if (!Possible(matter, kind))
            return matter.Thread.All.LastOrDefault(r => r.Kind == kind) is { } done
                ? Shown(visit, matter, done)
                : new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        if (!action.Verb.EndsWith("-save", StringComparison.Ordinal)) return await Form(visit, matter, kind, cancel);
        if (matter.Thread.Waiting is { } waiting && waiting.Kind == kind && waiting.ById == visit.Me.Id) return Shown(visit, matter, waiting);
        var read = ReadTerms.OfStep(visit.Voice, id, matter.Stands, inputs, visit.Today);
        if (await Form(visit, matter, kind, cancel) is Reply.New { Card: var form } && read.Problems.Count > 0)
            return form.IsForm ? new Reply.Problems(form, read.Problems) : new Reply.Replace(form);
        if (await PaidByOthers(visit, matter, kind, cancel) is { } refused) return new Reply.Replace(refused);
        var said = await agree.Say(visit, matter, kind, matter.Stands, read.Reason, read.Note, null, cancel);
        return Shown(visit, (await Matter(visit, id, cancel))!, said);
    }

    private static async Task<Reply> Form(Visit visit, Matter matter, RevisionKind kind, CancellationToken cancel)
    {
        if (!Possible(matter, kind)) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        if (await PaidByOthers(visit, matter, kind, cancel) is { } refused) return new Reply.New(refused, Privately: true);
        var verb = kind switch { RevisionKind.Paused => "step-pause-save", RevisionKind.Closed => "step-close-save", _ => "step-reopen-save" };
        var id = matter.KeyResult?.Id ?? matter.Objective.Id;
        var supposed = new Revision
        {
            Id = Guid.Empty, OrganisationId = visit.Me.Organisation.Id, ObjectiveId = matter.Objective.Id,
            Kind = kind, Before = matter.Stands, After = matter.Stands, ById = visit.Me.Id,
        };
        var with = matter.KeyResult is null && kind != RevisionKind.Reopened
            ? await visit.Db.KeyResults.CountAsync(k => k.ObjectiveId == matter.Objective.Id && k.ClosedOn == null, cancel)
            : (int?)null;
        return new Reply.New(StepForm.Render(new StepFormView(
            visit.Voice, kind, id, matter.Stands.Title, new ActionText(verb, id), with,
            matter.Sides.Next(supposed, matter.Pay, [visit.Me.Id]) is { } who ? matter.FirstName(who) : null)), Privately: true);
    }

    private static Reply.Replace Shown(Visit visit, Matter matter, Revision said) => new(OfferCard.Render(ShowOffer.View(visit.Me, matter, said, null)));

    /// <summary>What others carry and what counts for their pay does not end with the objective over their heads.</summary>
    private static async Task<Card?> PaidByOthers(Visit visit, Matter matter, RevisionKind kind, CancellationToken cancel)
    {
        if (matter.KeyResult is not null || kind == RevisionKind.Reopened) return null;
        var paid = await visit.Db.KeyResults.FirstOrDefaultAsync(k => k.ObjectiveId == matter.Objective.Id && k.ClosedOn == null && k.CountsForPay && k.OwnerId != visit.Me.Id, cancel);
        return paid is null ? null : TalkCards.Incomplete(visit.Voice, "Pay.First", paid.Title);
    }

    private static bool Possible(Matter matter, RevisionKind kind)
    {
        var (paused, closed) = matter.KeyResult is { } one ? (one.PausedOn, one.ClosedOn) : (matter.Objective.PausedOn, matter.Objective.ClosedOn);
        return kind switch { RevisionKind.Paused => paused is null && closed is null, RevisionKind.Closed => closed is null, _ => (paused ?? closed) is not null };
    }

    private static async Task<Matter?> Matter(Visit visit, Guid id, CancellationToken cancel) =>
        await FindMatter.Of(visit, null, id, cancel) ?? await FindMatter.Of(visit, id, null, cancel);
}
