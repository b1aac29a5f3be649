using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>Open gaps, as <c>drift</c> and <i>See all</i> show them. No names: the owner is on the detail.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Team">The team's id; null for all the teams that the reader leads.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Gaps">What to look at first stands first.</param>
public sealed record GapsView(Voice Voice, Guid? Team, string TeamName, DateOnly AsOf, IReadOnlyList<GapView> Gaps)
{
    /// <summary>False shows the number of gaps alone, to those who may see only the counts.</summary>
    public bool Detailed { get; init; } = true;

    /// <summary>Whether all of them are shown.</summary>
    public bool All { get; init; }

    /// <summary>What the reader may do with them; null for who does not lead them.</summary>
    public GapsToDo? ToDo { get; init; }

    /// <summary>What was just done with them.</summary>
    public string? Done { get; init; }

    /// <summary>The ids of an action about them.</summary>
    internal Guid[] Which => Team is { } team ? [team] : [];
}

/// <param name="Takeable">How many nobody has taken up.</param>
/// <param name="Askable">How many their owners can be asked about now.</param>
/// <param name="People">How many people that would be.</param>
public sealed record GapsToDo(int Takeable, int Askable, int People);

public static class GapsCard
{
    private const int MaxShown = 4, Most = 8;

    public static Card Render(GapsView view)
    {
        var voice = view.Voice;
        var title = view.Gaps.Count == 0
            ? Lists.Dots(view.TeamName, voice["Gaps.None"])
            : Lists.Dots(view.TeamName, voice.Count("Gaps.Open", view.Gaps.Count));
        var shown = view.All ? Most : MaxShown;
        var hidden = view.Detailed ? Math.Max(view.Gaps.Count - shown, 0) : 0;
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Status.AsOf", voice.Day(view.AsOf))),
            view.Done is { } done ? Lines.Marked("✓", TextColor.Accent, done) : null,
            .. view.Detailed ? view.Gaps.Take(shown).Select(gap => Row(voice, gap)) : [],
            view.All && hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            view.Detailed && view.Gaps.Count > 1 ? Lines.Quiet(voice["Gaps.Order"]) with { Spacing = Spacing.Small } : null,
            view.ToDo is { } todo ? Buttons.Row(
                todo.Takeable > 0 ? Buttons.Press(voice.Say("Gaps.TakeAll", todo.Takeable), "gaps-take", view.Which) : null,
                todo.Askable > 0 ? Buttons.Press(voice.Say("Gaps.AskAll", todo.Askable), "gaps-ask", view.Which) : null) : null,
            Buttons.Row(
                !view.All && hidden > 0 ? Buttons.Press(voice.Count("Gaps.Others", hidden), "gaps-all", view.Which) : null,
                view.Team is { } team ? voice.Press("Gaps.WholeTeam", "status", team) : null),
        ]);
    }

    /// <summary>Says how many people would be asked before anybody is.</summary>
    public static Card Confirm(GapsView view, GapsToDo todo)
    {
        var voice = view.Voice;
        var title = Lists.Dots(view.TeamName, voice.Count("Gaps.AskPeople", todo.People));
        return voice.Card(title,
            Lines.Head(title),
            Lines.Plain(voice.Count("Gaps.AskAbout", todo.Askable)),
            Lines.Quiet(voice["Gaps.AskOnce"]),
            Buttons.Row(Buttons.Press(voice["Gap.Ask"], "gaps-ask-yes", view.Which) with { Style = "positive" }, voice.Press("Button.Back", "gaps-back", view.Which)));
    }

    private static ColumnSet Row(Voice voice, GapView gap)
    {
        var since = gap.Standing.Judgement.Since is { } day ? voice.Say("Gaps.Since", voice.Day(day)) : null;
        var state = gap.Muted is { } muted ? voice.Say("Gaps.MutedUntil", voice.Day(muted.Until))
            : gap.Answer is { } answer ? voice["Gaps." + answer.Kind]
            : gap.Taken is not null ? voice["Gaps.InHand"]
            : gap.AskedOn is { } asked ? voice.Say("Gaps.Asked", voice.Day(asked)) : null;
        return Lines.Judged(gap.Standing.Verdict, voice.Gap(gap.Standing), Lists.Dots(since, voice.Heading(gap.Standing), state),
            also: Lists.Dots(voice.Was(gap.Standing, named: false), GapLines.Weighs(voice, gap)?.TrimEnd('.')));
    }
}
