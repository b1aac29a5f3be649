using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Lenses;

/// <summary>The four perspectives, each with its state and why, its objectives, what measures them, and what they bring about in the perspective above.</summary>
public static class ScorecardCard
{
    private const int Most = 2, MostAlone = 4, MostMeasures = 3, Title = 70, Measure = 40;

    public static Card Render(ScorecardView view)
    {
        var voice = view.Voice;
        // What is filled gets the room of what is empty.
        var most = view.Parts.Count(p => p.Objectives.Count > 0) > 2 ? Most : MostAlone;
        return voice.Card(Lists.Dots(view.Whose, Summary(view)),
        [
            Lines.Head(voice.Say("Scorecard.Title", view.Whose), view.Aside),
            view.Map?.Picture,
            .. view.Parts.Select(part => Part(view, part, most)),
            view.Parts.Any(p => p.Objectives.Take(most).Any(o => Said(view, o).Any())) ? Lines.Quiet(voice["Scorecard.Arrow"]) with { Spacing = Spacing.Medium } : null,
            view.Unplaced > 0 ? Lines.Quiet(voice.Count("Scorecard.Unplaced", view.Unplaced)) with { Spacing = Spacing.Small } : null,
            view.Hidden > 0 ? Lines.Quiet(voice.Count("Tree.Hidden", view.Hidden)) with { Spacing = Spacing.Small } : null,
            Buttons.Row(view.Unplaced == 0 || !view.MayPlace ? null : view.Of is { } team ? voice.Press("Scorecard.Place", "place", team) : voice.Press("Scorecard.Place", "place")),
        ]);
    }

    /// <summary>What a picture of it would say: <c>Financial slipping · Customer on pace</c></summary>
    private static string Summary(ScorecardView view) =>
        Lists.Dots(view.Parts.Select(p => view.Voice.Say("Standing.Line", view.Voice["Perspective." + p.Perspective],
            p.Objectives.Count == 0 ? view.Voice["Scorecard.EmptyShort"] : State(view.Voice, p))));

    private static Container Part(ScorecardView view, PartView part, int most)
    {
        var voice = view.Voice;
        return new(
        [
            part.Objectives.Count == 0
                ? Lines.Marked("○", TextColor.Default, voice["Perspective." + part.Perspective], voice["Scorecard.Empty" + part.Perspective], strong: true)
                : Lines.Marked(part.Verdict?.Sign() ?? "○", part.Verdict?.Color() ?? TextColor.Default,
                    voice.Say("Standing.Line", voice["Perspective." + part.Perspective], State(voice, part)), Why(voice, part), strong: true),
            .. part.Objectives.Take(most).Select(o => Objective(view, o)),
            .. part.Objectives.Count > most ? new[] { Lines.Quiet(voice.Count("Status.AndMore", part.Objectives.Count - most)) } : [],
        ]) { Separator = true, Spacing = Spacing.Medium };
    }

    /// <summary>What it brings about, as far as the map does not draw it.</summary>
    private static IEnumerable<Effect> Said(ScorecardView view, PlacedLine placed) => placed.LeadsTo.Where(e => view.Map?.Draws(placed, e) != true);

    private static string State(Voice voice, PartView part) => part.Verdict is { } verdict ? voice.Word(verdict) : voice["Tree.NotMeasured"];

    /// <summary>The worst measure with its figures, where something is wrong; else how many there are.</summary>
    private static string Why(Voice voice, PartView part) => part.Measures switch
    {
        [] => voice["Scorecard.NoMeasure"],
        // Its own measures keep pace, and yet: what serves one of its objectives does not.
        [{ Verdict: Verdict.OnPace or Verdict.TooEarly }, ..] when part.Verdict is not (Verdict.OnPace or Verdict.TooEarly) =>
            voice.Say("Scorecard.FromBelow", Cut.To(part.Objectives.First(o => o.Line.Verdict == part.Verdict).Line.Title, Measure)),
        [{ Verdict: Verdict.OnPace or Verdict.TooEarly }, ..] => voice.Count("Scorecard.AllWell", part.Measures.Count),
        [var worst, ..] => Lists.Dots(worst.KeyResult.Standing ? voice.Say("Standing.Line", worst.KeyResult.Called(), voice.Health(worst)) : voice.Gap(worst), voice.CauseOf(worst)),
    };

    private static ColumnSet Objective(ScorecardView view, PlacedLine placed)
    {
        var effects = Said(view, placed).Select(e => Cut.To(e.Title, Measure)).ToList();
        return TreeCard.Line(
            view.Voice, placed.Line with { Depth = 0, Title = Cut.To(placed.Line.Title, Title) },
            placed.Measures.Count == 0 ? null : string.Join(" · ", placed.Measures.Take(MostMeasures).Select(m => Cut.To(m, Measure))), effects.Count == 0 ? null : "↑ " + string.Join(" · ", effects));
    }
}
