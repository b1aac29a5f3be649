using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>The numbers that a round did not get, for the lead: each with the day of the last one, and nobody's name.</summary>
public static class SilentLines
{
    private const int MaxShown = 3;

    public static IEnumerable<Element> Of(Voice voice, IReadOnlyList<Standing> silent)
    {
        foreach (var standing in silent.Take(MaxShown))
            yield return Lines.Judged(Verdict.NoNews, voice.Since(standing));
        if (silent.Count > MaxShown) yield return Lines.Quiet(voice.Count("Status.AndMore", silent.Count - MaxShown));
    }

    /// <summary>Under the gaps of a round, apart from them.</summary>
    public static Container? Under(Voice voice, IReadOnlyList<Standing> silent) => silent.Count == 0 ? null
        : new Container([Lines.Strong(voice.Count("Silent.Title", silent.Count)), .. Of(voice, silent)]) { Separator = true, Spacing = Spacing.Medium };

    /// <summary>The lead's message when no gap is new: what comes first gives it its title.</summary>
    public static Card Alone(GapAlertView view)
    {
        var voice = view.Voice;
        var (silent, named, folded) = (view.Silent.Count > 0, view.Named.Count > 0, view.Folded.Count > 0);
        var title = silent ? voice.Count("Silent.Title", view.Silent.Count)
            : named ? NamedLines.Title(voice, view.Named)
            : voice[folded ? "Folded.Title" : "Below.Title"];
        var first = silent ? [.. Of(voice, view.Silent), NamedLines.Under(voice, view.Named)]
            : named ? NamedLines.Of(voice, view.Named)
            : folded ? [FoldedLines.Of(view)]
            : (IEnumerable<Element?>)BelowLines.Of(voice, view.Below);
        return voice.Card(Lists.Dots(title, view.TeamName),
        [
            Lines.Head(Lists.Dots(title, view.TeamName)),
            .. first,
            silent || named || folded ? BelowLines.Under(voice, view.Below) : null,
            silent || named ? FoldedLines.Under(view) : null,
            Buttons.Row(voice.Press("Gap.Why", "why", view.Delivery)),
        ]);
    }

    /// <summary>What is left of it once they have all come.</summary>
    public static Card AllIn(Voice voice, string team)
    {
        var said = Lists.Dots(voice["Silent.AllIn"], team);
        return voice.Card(said, Lines.Marked("✓", TextColor.Good, said));
    }
}
