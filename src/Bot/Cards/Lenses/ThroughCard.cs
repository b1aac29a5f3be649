using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Lenses;

/// <param name="Voice">The reader's.</param>
/// <param name="Objective">What is looked at.</param>
/// <param name="Lens">How.</param>
/// <param name="Measures">What counts for it, the worst first.</param>
public sealed record ThroughView(Voice Voice, Objective Objective, Lens Lens, IReadOnlyList<Standing> Measures)
{
    public Verdict? Verdict { get; init; }

    /// <summary>In percent.</summary>
    public double? Progress { get; init; }
    public string Team { get; init; } = "";

    /// <summary>What it brings about, and what brings it about, by title, in neighbouring perspectives.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];
    public IReadOnlyList<string> Causes { get; init; } = [];
}

/// <summary>One objective through one of the three lenses; the others are a button away. The figures are the same in all of them.</summary>
public static class ThroughCard
{
    private const int Most = 6;

    public static Card Render(ThroughView view)
    {
        var voice = view.Voice;
        var title = Cut.To(view.Objective.Title, 90);
        return voice.Card(Lists.Dots(title, voice["Lens." + view.Lens]),
        [
            Lines.Head(title, Lists.Dots(voice["Lens." + view.Lens], view.Team)),
            .. Body(view),
            view.Measures.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.Measures.Count - Most)) : null,
            Buttons.Row(Enum.GetValues<Lens>().Where(l => l != view.Lens).Select(l => voice.Press("Lens." + l, Verb(l), view.Objective.Id))),
        ]);
    }

    /// <summary>Shows one objective so.</summary>
    public static string Verb(Lens lens) => lens switch
    {
        Lens.Okr => "lens-okr",
        Lens.Kpi => "lens-kpi",
        _ => "lens-scorecard",
    };

    private static IEnumerable<Element> Body(ThroughView view)
    {
        var voice = view.Voice;
        var shown = view.Measures.Take(Most);
        switch (view.Lens)
        {
            case Lens.Okr:
                // What a cycle is graded by at its end, as it would be today.
                yield return Lines.Plain(view.Progress is { } progress
                    ? voice.Say("Through.Grade", voice.Number((decimal)Math.Clamp(progress / 100, 0, 1), 1), TreeCard.Standing(voice, view.Verdict, view.Progress))
                    : voice["Scorecard.NoMeasure"]);
                foreach (var standing in shown) yield return StandingLine.Of(voice, standing);
                break;
            case Lens.Kpi:
                yield return Lines.Quiet(voice["Through.Bands"]);
                if (view.Measures.Count == 0) yield return Lines.Plain(voice["Scorecard.NoMeasure"]);
                foreach (var standing in shown) yield return HealthLine.Of(voice, standing);
                break;
            default:
                yield return Lines.Marked(view.Verdict?.Sign() ?? "○", view.Verdict?.Color() ?? TextColor.Default, voice.Say("Standing.Line",
                    view.Objective.Perspective is { } perspective ? voice["Perspective." + perspective] : voice["Through.Unplaced"],
                    TreeCard.Standing(voice, view.Verdict, view.Progress)), strong: true);
                if (view.Effects.Count > 0) yield return Lines.Plain("↑ " + string.Join(" · ", view.Effects));
                if (view.Causes.Count > 0) yield return Lines.Plain("↓ " + string.Join(" · ", view.Causes));
                if (view.Effects.Count + view.Causes.Count > 0) yield return Lines.Quiet(voice["Through.Arrows"]);
                foreach (var standing in shown) yield return Lines.Judged(standing.Verdict, voice.Where(standing));
                break;
        }
    }
}
