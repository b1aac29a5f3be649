using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Cascade;

/// <summary>
/// The tree of objectives. At first what is on top and, under the worst of it, what serves it, in at most twelve lines on a phone; the rest, and each branch, behind a button. A step
/// down is a <c>›</c> before the title, which reads alike everywhere.
/// </summary>
public static class TreeCard
{
    /// <summary>Of what has no state, or none that is for the reader.</summary>
    private const string Unjudged = "○";

    private const int Most = 6, MostBesideFaults = 4, MostOfAll = 16, MostKeyResults = 4, MostBranches = 3, Title = 90, Button = 30;

    public static Card Render(TreeView view)
    {
        var voice = view.Voice;
        var shown = Shown(view);
        var hidden = view.Lines.Count - shown.Count;
        return voice.Card(Lists.Dots(Cut.To(view.Title, 60), view.Aside),
        [
            Lines.Head(view.Title, view.Aside),
            view.Top ? Lines.Quiet(voice["Tree.Large"]) with { Spacing = Spacing.Small } : null,
            view.Above.Count > 0 ? Lines.Quiet(voice.Say("Detail.Serves", string.Join(" › ", view.Above.Select(a => Cut.To(a, Title))))) : null,
            .. view.KeyResults.Take(MostKeyResults).Select(s => StandingLine.Of(voice, s)),
            view.KeyResults.Count > MostKeyResults ? Lines.Quiet(voice.Count("Status.AndMore", view.KeyResults.Count - MostKeyResults)) : null,
            .. shown.Select((line, at) => Line(voice, line) with { Separator = at == 0 ? true : null, Spacing = at == 0 ? Spacing.Medium : Spacing.Small }),
            view.Lines.Count + view.KeyResults.Count + view.Hidden == 0 ? Lines.Plain(voice["Tree.Empty"]) : null,
            view.Whole && hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            view.Hidden > 0 ? Lines.Quiet(voice.Count(view.Top ? "Tree.Further" : "Tree.Hidden", view.Hidden)) with { Spacing = Spacing.Small } : null,
            .. FaultLines.Of(voice, view.Faults, view.Whole),
            Buttons.Row([
                .. shown.Where(l => l.Opens && l.Objective != view.Of).Take(MostBranches).Select(l => Buttons.Press(Cut.To(l.Title, Button), "tree", l.Objective)),
                view.Whole || hidden == 0 ? null : view.Of is { } of
                    ? Buttons.Press(voice.Count("Tree.Others", hidden), "tree-all", of)
                    : Buttons.Press(voice.Count("Tree.Others", hidden), "tree-all"),
                view.Up is not { } up ? null : up == Guid.Empty ? voice.Press("Tree.Top", "tree") : voice.Press("Tree.Up", "tree", up),
            ]),
        ]);
    }

    /// <summary>The higher before the lower, and in each depth the worst branch first, so that nothing is shown without what it serves.</summary>
    private static List<TreeLine> Shown(TreeView view)
    {
        var most = view.Whole ? MostOfAll : view.Faults.Count > 0 ? MostBesideFaults : Most;
        var chosen = view.Lines.Select((line, at) => (line, at)).OrderBy(x => x.line.Depth).ThenBy(x => x.at).Take(most).Select(x => x.at).ToHashSet();
        return [.. view.Lines.Where((_, at) => chosen.Contains(at))];
    }

    /// <summary>One objective; beneath, quieter, what else a card has to say of it.</summary>
    public static ColumnSet Line(Voice voice, TreeLine line, string? more = null, string? also = null) => Lines.Marked(
        line.Told == Told.Standing ? line.Verdict?.Sign() ?? Unjudged : Unjudged,
        line.Told == Told.Standing ? line.Verdict?.Color() ?? TextColor.Default : TextColor.Default,
        Said(voice, line), more, also: also);

    private static string Said(Voice voice, TreeLine line)
    {
        var title = string.Concat(Enumerable.Repeat("› ", line.Depth)) + Cut.To(line.Title, Title);
        return line.Told == Told.TitleAlone ? title : voice.Say("Standing.Line", title, line.Told == Told.Paused ? voice["Tree.Paused"] : Standing(voice, line.Verdict, line.Progress));
    }

    /// <summary><c>64%, slipping</c></summary>
    public static string Standing(Voice voice, Verdict? verdict, double? progress) => (verdict, progress) switch
    {
        ({ } state, { } percent) => voice.Percent(percent) + ", " + voice.Word(state),
        ({ } state, null) => voice.Word(state),
        _ => voice["Tree.NotMeasured"],
    };

    /// <summary>Progress in whole percent.</summary>
    public static string Percent(this Voice voice, double progress) => voice.Figure((decimal)progress, "%", 0);
}
