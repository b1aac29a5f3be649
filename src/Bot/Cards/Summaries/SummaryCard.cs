using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Summaries;

/// <summary>A team's week in its channel. A line with nothing to say is left out; a week in which nothing changed is one line.</summary>
public static class SummaryCard
{
    public static Card Render(SummaryView view)
    {
        var voice = view.Voice;
        if (view.CountsOnly) return Counts(view);
        var moves = Moves.In(view.Standings, view.Period);
        var slipping = SummaryLines.Slipping(view).ToList();
        var title = Lists.Dots(view.TeamName, voice.Within(voice.Name(view.Period)));
        if (moves.Count == 0 && view.Recovered.Count == 0
            && view.Decided.Count == 0 && view.Followed.Count == 0
            && view.Turned.Count == 0 && view.Retro is null
            && !view.Standings.Any(s => SummaryLines.NewlyBehind(s, view.Period))) return Nothing(view, title);
        return voice.Card(voice.Say("Summary.Notification", view.TeamName, voice.Within(voice.Name(view.Period)), voice.CountsInWords(view.Standings)),
        [
            Lines.Head(title),
            Lines.Plain(voice.CountsGoodFirst(view.Standings)),
            view.Chart,
            SummaryLines.Moving(voice, moves),
            .. slipping,
            SummaryLines.TopCause(view),
            SummaryLines.RecoveredLine(view),
            SummaryLines.TurnedLine(view),
            SummaryLines.DecidedLine(view),
            SummaryLines.FollowedLine(view),
            SummaryLines.ToSettleLine(view),
            .. SummaryLines.RetroLines(view),
            view.NumbersDue > 0 ? Lines.Quiet(voice.Say("Summary.NumbersIn", view.NumbersIn, view.NumbersDue)) with { Spacing = Spacing.Medium } : null,
            Buttons.Row(voice.Press("Summary.Details", "details", view.Team), voice.Press("Summary.RecordDecision", "decide", view.Team),
                view.Retro is { } retro ? voice.Press("Summary.Retro", "retro", view.Team, retro.Cycle.Id) : null),
        ]);
    }

    /// <summary>Of a protected team: no key result by its name.</summary>
    private static Card Counts(SummaryView view)
    {
        var voice = view.Voice;
        return voice.Card(voice.Say("Summary.Notification", view.TeamName, voice.Within(voice.Name(view.Period)), voice.CountsInWords(view.Standings)),
            Lines.Head(Lists.Dots(view.TeamName, voice.Within(voice.Name(view.Period)))),
            Lines.Plain(voice.CountsGoodFirst(view.Standings)),
            view.NumbersDue > 0 ? Lines.Quiet(voice.Say("Summary.NumbersIn", view.NumbersIn, view.NumbersDue)) with { Spacing = Spacing.Medium } : null);
    }

    private static Card Nothing(SummaryView view, string title)
    {
        var line = view.Voice.Say("Summary.NothingNew", view.Voice.Name(view.Period));
        return view.Voice.Card(Lists.Dots(view.TeamName, line), Lines.Plain(Lists.Dots(view.TeamName, line)));
    }
}
