using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>A team's open gaps, as <c>drift</c> and <i>See all</i> show them. No names: the owner is on the detail.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Gaps">Worst first.</param>
public sealed record GapsView(Voice Voice, Guid Team, string TeamName, DateOnly AsOf, IReadOnlyList<GapView> Gaps)
{
    /// <summary>False shows the number of gaps alone, to those who may see only the counts.</summary>
    public bool Detailed { get; init; } = true;
}

public static class GapsCard
{
    private const int MaxShown = 8;

    public static Card Render(GapsView view)
    {
        var voice = view.Voice;
        var title = view.Gaps.Count == 0
            ? Lists.Dots(view.TeamName, voice["Gaps.None"])
            : Lists.Dots(view.TeamName, voice.Count("Gaps.Open", view.Gaps.Count));
        var hidden = view.Gaps.Count - MaxShown;
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Status.AsOf", voice.Day(view.AsOf))),
            .. view.Detailed ? view.Gaps.Take(MaxShown).Select(gap => Row(voice, gap)) : [],
            view.Detailed && hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            Buttons.Row(voice.Press("Gaps.WholeTeam", "status", view.Team)),
        ]);
    }

    private static ColumnSet Row(Voice voice, GapView gap)
    {
        var since = gap.Standing.Judgement.Since is { } day ? voice.Say("Gaps.Since", voice.Day(day)) : null;
        var state = gap.Muted is { } muted ? voice.Say("Gaps.MutedUntil", voice.Day(muted.Until)) : gap.Taken is not null ? voice["Gaps.InHand"] : null;
        return Lines.Judged(gap.Standing.Verdict, voice.Gap(gap.Standing), Lists.Dots(since, voice.Heading(gap.Standing), state), also: voice.Was(gap.Standing, named: false));
    }
}
