using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Cycles;

/// <summary>The cycle that runs, for one team or for the organisation.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Cycle">The one that runs; null when none does.</param>
public sealed record CycleView(Voice Voice, DateOnly AsOf, Cycle? Cycle)
{
    /// <summary>Whose it is shown for; null for the organisation.</summary>
    public (Guid Id, string Name)? Team { get; init; }

    /// <summary>The one that is planned after it.</summary>
    public Cycle? Next { get; init; }

    /// <summary>How many objectives and key results of the team are open in it; null where that is not told.</summary>
    public (int Objectives, int KeyResults)? Open { get; init; }

    /// <summary>What was left open in a cycle that is over, and the reader may carry over.</summary>
    public IReadOnlyList<LeftOpen> Left { get; init; } = [];

    /// <summary>Offers that wait, the reader's to answer or not.</summary>
    public IReadOnlyList<PendingOffer> Waiting { get; init; } = [];

    /// <summary>How many of the reader's own key results have ended without a grade.</summary>
    public int ToGrade { get; init; }

    /// <summary>Whether the reader has graded something not long ago, which may be corrected.</summary>
    public bool Regrades { get; init; }

    /// <summary>The gravest thing that a review would say; null when there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>The cycle that ended last and can be looked back on.</summary>
    public Cycle? Past { get; init; }

    /// <summary>Whether the reader may make the next one.</summary>
    public bool Makes { get; init; }
}

/// <param name="Objective">The objective.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cycle">The name of the cycle it was left open in.</param>
/// <param name="KeyResults">How many of its key results are neither graded nor carried over.</param>
public sealed record LeftOpen(Guid Objective, string Title, string Cycle, int KeyResults);

/// <summary>Where the cycle stands: its half and its end, what is open, what goes on, and what comes next.</summary>
public static class CycleCard
{
    private const int Most = 3;

    public static Card Render(CycleView view)
    {
        var voice = view.Voice;
        var title = view.Team is { Name: var team } ? Lists.Dots(voice["Cycle.Title"], team) : voice["Cycle.Title"];
        return voice.Card(Lists.Dots(title, view.Cycle?.Name),
        [
            Lines.Head(title, CycleLine.Of(voice, view.Cycle, view.AsOf)),
            .. Running(view),
            Lines.Plain(view.Next is { } next ? voice.Say("Cycle.Then", next.Name, voice.Days(next.Start, next.End)) : voice["Cycle.NothingPlanned"]),
            .. Left(view),
            .. view.Waiting.Take(Most).SelectMany(o => Offer(voice, o)),
            view.Waiting.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.Waiting.Count - Most)) : null,
            view.Remark is { } remark ? Lines.Marked("›", TextColor.Accent, remark) : null,
            Buttons.Row(
                view.ToGrade > 0 ? Buttons.Press(voice.Count("Receipt.Grade", view.ToGrade), "grade-late") with { Style = "positive" } : view.Regrades ? voice.Press("Grade.Correct", "regrade") : null,
                view.Remark is not null && view.Team is { } of ? voice.Press("Cycle.Review", "review", of.Id) : null,
                view.Past is { } past && view.Team is { } whose ? Buttons.Press(voice.Say("Retro.Of", Cut.To(past.Name, 20)), "retro", whose.Id, past.Id) : null,
                view.Makes ? voice.Press(view.Cycle is null ? "Cycle.Make" : "Cycle.MakeNext", "cycle-next") : null) with { Spacing = Spacing.Medium },
        ]);
    }

    private static IEnumerable<Element> Running(CycleView view)
    {
        var voice = view.Voice;
        if (view.Cycle is not { } cycle)
        {
            yield return Lines.Plain(voice["Cycle.None"]);
            yield break;
        }
        yield return Lines.Plain(Lists.Dots(voice.Days(cycle.Start, cycle.End),
            voice.Say("Cycle.Half", voice.Day(Checkpoints.Day(cycle, Checkpoint.Half))), voice.Say("Cycle.LastQuarter", voice.Day(Checkpoints.Day(cycle, Checkpoint.LastQuarter)))));
        if (view.Open is var (objectives, keyResults))
            yield return Lines.Plain(Lists.Dots(voice.Count("Cycle.Objectives", objectives), voice.Count("Cycle.KeyResults", keyResults)));
    }

    private static IEnumerable<Element> Left(CycleView view)
    {
        var voice = view.Voice;
        foreach (var (left, at) in view.Left.Take(Most).Select((l, at) => (l, at)))
        {
            if (at == 0) yield return Lines.Strong(voice.Say("Cycle.Left", left.Cycle)) with { Separator = true, Spacing = Spacing.Medium };
            yield return Lines.Marked("›", TextColor.Accent, Cut.To(left.Title, Cut.Title), voice.Count("Cycle.KeyResults", left.KeyResults));
            yield return Buttons.Row(voice.Press("Ending.CarryOver", "cycle-carry", left.Objective), voice.Press("Ending.Close", "step-close", left.Objective)) with { Spacing = Spacing.Small };
        }
        if (view.Left.Count > Most) yield return Lines.Quiet(voice.Count("Status.AndMore", view.Left.Count - Most));
    }

    private static IEnumerable<Element> Offer(Voice voice, PendingOffer offer)
    {
        yield return Lines.Marked(offer.Answer is null ? "…" : "›", TextColor.Accent, offer.Said);
        if (offer.Answer is { } id) yield return Buttons.Row(voice.Press("Detail.AnswerOffer", "offer-see", id)) with { Spacing = Spacing.Small };
    }
}
