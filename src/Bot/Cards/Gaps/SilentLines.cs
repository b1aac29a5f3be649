using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>
/// The numbers that a round did not get, for the lead: each with the day of the last one, and nobody's name.
/// In a preview those that may still come, and those that nobody was asked for yet.
/// </summary>
public static class SilentLines
{
    private const int MaxShown = 3;

    /// <summary>Under the gaps of a round, apart from them.</summary>
    public static IEnumerable<Container> Under(GapAlertView view) => Groups(view).Select(g =>
        new Container([Lines.Strong(Title(view, g)), .. Of(view, g)]) { Separator = true, Spacing = Spacing.Medium });

    private static IEnumerable<Group> Groups(GapAlertView view) =>
        new Group[] { new("Silent.Title", view.Silent), new("Silent.Awaited", view.Awaited), new("Silent.ToAsk", view.ToAsk) }.Where(g => g.All.Count > 0);

    private static string Title(GapAlertView view, Group group) => view.Voice.Count(group.Said, group.All.Count);

    private static IEnumerable<Element> Of(GapAlertView view, Group group)
    {
        var voice = view.Voice;
        foreach (var standing in group.All.Take(MaxShown))
            yield return group.All == view.Silent ? Lines.Judged(Verdict.NoNews, voice.Since(standing)) : Lines.Judged(standing.Verdict, voice.Lately(standing));
        if (group.All.Count > MaxShown) yield return Lines.Quiet(voice.Count("Status.AndMore", group.All.Count - MaxShown));
    }

    /// <summary>The lead's message when no gap is new: what comes first gives it its title.</summary>
    public static Card Alone(GapAlertView view)
    {
        var voice = view.Voice;
        var groups = Groups(view).ToList();
        var (silent, named, folded) = (groups.Count > 0, view.Named.Count > 0, view.Folded.Count > 0);
        var title = silent ? Title(view, groups[0])
            : named ? NamedLines.Title(voice, view.Named)
            : voice[folded ? "Folded.Title" : "Below.Title"];
        var first = silent ? [.. Of(view, groups[0]), .. Under(view).Skip(1), NamedLines.Under(voice, view.Named)]
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

    /// <param name="Said">Its title, by how many there are.</param>
    /// <param name="All">Where they stand.</param>
    private readonly record struct Group(string Said, IReadOnlyList<Standing> All);
}
