using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Lenses;

namespace CheckinBot.Bot.Cards.Lenses;

/// <param name="Voice">The reader's; a channel's.</param>
/// <param name="Whose">A team, or the organisation.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Measures">Those that left their band first.</param>
public sealed record KpiView(Voice Voice, string Whose, DateOnly AsOf, IReadOnlyList<Standing> Measures)
{
    /// <summary>Whose they are; null for those of all teams that the reader sees.</summary>
    public Guid? Team { get; init; }

    /// <summary>Whether all are asked for.</summary>
    public bool Whole { get; init; }

    /// <summary>Whether the reader may write one.</summary>
    public bool MayAdd { get; init; }
}

/// <summary>Standing measures, one a line. They have no end, so nothing is said of where they are heading: only whether each lies in its band.</summary>
public static class KpiCard
{
    private const int Most = 8, MostOfAll = 25;

    public static Card Render(KpiView view)
    {
        var voice = view.Voice;
        var shown = view.Measures.Take(view.Whole ? MostOfAll : Most).ToList();
        var hidden = view.Measures.Count - shown.Count;
        return voice.Card(voice.Say("Standing.Line", view.Whose, view.Measures.Count == 0 ? voice["Kpi.None"] : Counts(view)),
        [
            Lines.Head(voice.Say("Kpi.Title", view.Whose), voice.Say("Status.AsOf", voice.Day(view.AsOf))),
            view.Measures.Count == 0 ? Lines.Plain(voice["Kpi.None"]) : Lines.Plain(Counts(view)),
            view.Measures.Count == 0 ? Lines.Quiet(voice["Kpi.NoneDo"]) with { Spacing = Spacing.Small } : null,
            .. shown.Select((s, at) => HealthLine.Of(voice, s) with { Separator = at == 0 ? true : null, Spacing = at == 0 ? Spacing.Medium : Spacing.Small }),
            view.Whole && hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            Buttons.Row(
                view.Whole || hidden == 0 ? null
                : view.Team is { } team ? Buttons.Press(voice.Count("Tree.Others", hidden), "kpi-all", team)
                : Buttons.Press(voice.Count("Tree.Others", hidden), "kpi-all"),
                view.MayAdd ? voice.Press("Kpi.Add", "kpi-new") : null),
        ]);
    }

    /// <summary><c>2 out of their band · 5 within · 1 without a number</c></summary>
    private static string Counts(KpiView view)
    {
        var by = view.Measures.ToLookup(s => HealthyBand.Of(s).Health);
        string? Said(string key, int number) => number == 0 ? null : view.Voice.Count(key, number);
        return Lists.Dots(
            Said("Kpi.CountOut", by[Health.Below].Count() + by[Health.Above].Count()),
            Said("Kpi.CountIn", by[Health.Within].Count()),
            Said("Kpi.CountUnknown", by[Health.Unknown].Count()));
    }
}
