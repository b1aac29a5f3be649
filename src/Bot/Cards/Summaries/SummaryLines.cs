using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Retros;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Summaries;

/// <summary>The lines of a summary, each null when it has nothing to say.</summary>
public static class SummaryLines
{
    private const int MaxNamed = 2;

    public static Element? Moving(Voice voice, IReadOnlyList<Move> moves)
    {
        var forward = moves.Where(m => m.Points > 0 && !m.Standing.Behind).Take(MaxNamed).Select(m => voice.Say("Summary.Move",
            m.Standing.KeyResult.Called(), voice.Change(m.Standing.KeyResult, m.By), voice.Figures(m.Standing))).ToList();
        return forward.Count == 0 ? null : Line(voice["Summary.Moving"], string.Join(", ", forward), TextColor.Good);
    }

    public static IEnumerable<Element> Slipping(SummaryView view)
    {
        var voice = view.Voice;
        var behind = view.Standings.Where(s => s.Behind).ToList();
        foreach (var (standing, at) in behind.Take(MaxNamed).Select((s, at) => (s, at)))
        {
            var weeks = Weeks(standing, view.Period);
            var line = standing.KeyResult.Called() + ", " + voice.Figures(standing) + (weeks > 1 ? ", " + voice.Say("Summary.NthWeek", voice.Ordinal(weeks)) : "");
            var hidden = behind.Count - MaxNamed;
            yield return Line(voice.Sentence(voice.Word(standing.Verdict)), at == MaxNamed - 1 && hidden > 0 ? line + ", " + voice.Count("Status.AndMore", hidden) : line, TextColor.Attention);
        }
    }

    /// <summary>The one that has cost most since the cycle began, as <c>causes</c> reckons it; while nothing is behind it is no news.</summary>
    public static Element? TopCause(SummaryView view) =>
        view.Standings.Any(s => s.Behind) && CauseCost.Of(view.Standings, view.Since) is [{ Cause: var cause }, ..]
            ? Line(view.Voice["Summary.TopCause"], view.Voice.Word(cause), TextColor.Default)
            : null;

    public static Element? RecoveredLine(SummaryView view) => view.Recovered.Count == 0 ? null
        : Line(view.Voice["Summary.Recovered"], string.Join(", ", view.Recovered.Select(s => view.Voice.Say("Summary.RecoveredOne", s.KeyResult.Called(), view.Voice.Figures(s)))), TextColor.Good);

    public static Element? DecidedLine(SummaryView view) => Named(view.Voice, "Summary.Decided", view.Decided, ", ", TextColor.Accent);

    /// <summary>What has done its work, and what comes next.</summary>
    public static Element? TurnedLine(SummaryView view) => Named(view.Voice, "Summary.Turned",
        [.. view.Turned.Select(t => view.Voice.Say("Summary.TurnedOne", t.KeyResult.Called(), view.Voice.Figure(t.KeyResult, t.At), view.Voice["Turn.To" + t.Then]))], " ", TextColor.Good);

    /// <summary>What became of earlier decisions.</summary>
    public static Element? FollowedLine(SummaryView view) => Named(view.Voice, "Summary.Followed", view.Followed, "; ", TextColor.Accent);

    /// <summary>What the meeting has to settle.</summary>
    public static Element? ToSettleLine(SummaryView view) => Named(view.Voice, "Summary.ToSettle", view.ToSettle, " ", TextColor.Warning);

    /// <summary>The end of a cycle in two lines; the rest is behind its button.</summary>
    public static IEnumerable<Element> RetroLines(SummaryView view)
    {
        if (view.Retro is not { } retro || RetroCard.Average(retro) is not { } average) yield break;
        yield return Line(view.Voice.Say("Summary.RetroOf", Cut.To(retro.Cycle.Name, 20)), Lists.Dots(average, RetroCard.Confidence(retro)), TextColor.Accent);
    }

    private static ColumnSet? Named(Voice voice, string label, IReadOnlyList<string> said, string between, TextColor color)
    {
        if (said.Count == 0) return null;
        var hidden = said.Count - MaxNamed;
        return Line(voice[label], string.Join(between, [.. said.Take(MaxNamed), .. hidden > 0 ? [voice.Count("Status.AndMore", hidden)] : Array.Empty<string>()]), color);
    }

    /// <summary>Whether its gap opened in this very round.</summary>
    public static bool NewlyBehind(Standing standing, Period period) => standing.Judgement.Since is { } since && period.Holds(since);

    private static int Weeks(Standing standing, Period period) => standing.Judgement.Since is { } since
        ? (Period.Week(period.End).Start.DayNumber - Period.Week(since).Start.DayNumber) / 7 + 1
        : 0;

    /// <summary>What the line is about, apart from what it says: the eye finds the one it wants.</summary>
    private static ColumnSet Line(string label, string said, TextColor color) => new(
        new Column("88px", new TextBlock(label) { Weight = TextWeight.Bolder, Color = color }),
        new Column("stretch", Lines.Plain(said))) { Spacing = Spacing.Small };
}
