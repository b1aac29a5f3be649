using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>A team in at most twelve lines on a phone: counts, the worst with their figures, the others behind a button. No names at this level.</summary>
public static class TeamStatusCard
{
    private const int MaxWorst = 4, MaxAll = 20;

    public static Card Render(TeamStatusView view)
    {
        var voice = view.Voice;
        if (view.Standings.Count == 0) return Nothing(view);
        var shown = view.Depth switch
        {
            StatusDepth.Counts => [],
            StatusDepth.All => view.Standings.Take(MaxAll).ToList(),
            _ => Worst(view.Standings),
        };
        var hidden = view.Depth == StatusDepth.All ? view.Standings.Count - shown.Count : 0;
        var counts = voice.Counts(view.Standings);
        return voice.Card(voice.Say("Standing.Line", view.TeamName, voice.CountsInWords(view.Standings)),
        [
            Lines.Head(view.TeamName, CycleLine.Of(voice, view.Cycle, view.AsOf)),
            Lines.Plain(counts),
            .. shown.Select((s, at) => StandingLine.Of(voice, s) with { Separator = at == 0 ? true : null, Spacing = at == 0 ? Spacing.Medium : Spacing.Small }),
            hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            WaitingLines.Of(voice, view.Waiting),
            view.Depth == StatusDepth.Counts ? Lines.Quiet(voice["Status.CountsOnly"]) : null,
            Buttons.Row(
                view.Depth == StatusDepth.Worst && view.Standings.Count > shown.Count
                    ? Buttons.Press(voice.Count("Status.Other", view.Standings.Count - shown.Count), "status-all", view.Team) : null,
                view.Depth != StatusDepth.Counts && view.Standings.Any(s => s.Judgement.Drifting) ? voice.Press("Status.Gaps", "gaps", view.Team) : null,
                view.Depth != StatusDepth.Counts ? voice.Press("Status.Meeting", "meeting", view.Team) : null),
        ]);
    }

    /// <summary>For who is not of a team of fewer people than a group that shows figures.</summary>
    public static Card TooFew(Voice voice, string team, int smallest)
    {
        var line = voice.Say("Status.TooFew", smallest);
        return voice.Card(voice.Say("Standing.Line", team, line), Lines.Strong(team), Lines.Plain(line));
    }

    /// <summary>What needs a look first; with nothing of that kind, the first three.</summary>
    private static List<Standing> Worst(IReadOnlyList<Standing> standings)
    {
        var wanting = standings.Where(s => s.Verdict is not (Verdict.OnPace or Verdict.TooEarly)).Take(MaxWorst).ToList();
        return wanting.Count > 0 ? wanting : [.. standings.Take(MaxWorst - 1)];
    }

    private static Card Nothing(TeamStatusView view)
    {
        var line = view.Voice["Status.NothingAgreed"];
        return view.Voice.Card(view.Voice.Say("Standing.Line", view.TeamName, line),
            Lines.Head(view.TeamName, CycleLine.Of(view.Voice, view.Cycle, view.AsOf)),
            Lines.Plain(line),
            WaitingLines.Of(view.Voice, view.Waiting),
            Buttons.Row(view.Voice.Primary("Status.Propose", "new")));
    }
}
