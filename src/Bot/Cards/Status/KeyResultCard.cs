using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>The detail of one key result: its arithmetic, its last readings, what it serves.</summary>
public static class KeyResultCard
{
    private const int MaxReadings = 6;

    public static Card Render(KeyResultView view)
    {
        var (voice, standing, keyResult) = (view.Voice, view.Standing, view.Standing.KeyResult);
        var gap = voice.Gap(standing);
        return voice.Card(gap,
        [
            Lines.Head(keyResult.Title, Lists.Dots(view.Owner, view.TeamName, voice.Goal(keyResult))),
            Lines.Judged(standing.Verdict, Lists.Dots(voice["Verdict." + standing.Verdict], voice.Figures(standing)), Under(view), strong: true),
            view.Chart,
            standing.Last is null ? null : Lines.Plain(GapLines.Arithmetic(voice, standing)),
            Answer(view),
            .. Readings(view),
            .. Chain(view),
        ]);
    }

    /// <summary><c>expected 33 · progress 40% · baseline 0, first 12</c></summary>
    private static string? Under(KeyResultView view)
    {
        var (voice, standing, keyResult) = (view.Voice, view.Standing, view.Standing.KeyResult);
        var progress = standing.Last is { Value: { } value } && keyResult.Kind is not (Kind.Band or Kind.PerPeriod)
            ? voice.Say("Detail.Progress", voice.Figure((decimal)Progress.Of(keyResult, value), "%", 0)) : null;
        var baseline = keyResult.Kind is Kind.Band or Kind.PerPeriod ? null
            : view.FirstBaseline is { } first && first != keyResult.Baseline
                ? voice.Say("Detail.BaselineFirst", voice.Figure(keyResult, keyResult.Baseline), voice.Figure(keyResult, first))
                : voice.Say("Detail.Baseline", voice.Figure(keyResult, keyResult.Baseline));
        var line = Lists.Dots(voice.Expected(standing), progress, voice.PeriodsMet(standing), baseline);
        return line.Length == 0 ? null : line;
    }

    private static TextBlock? Answer(KeyResultView view)
    {
        var (voice, readings) = (view.Voice, view.Standing.Readings);
        var confidence = readings.All.LastOrDefault(c => c.Confidence is not null)?.Confidence;
        var note = readings.All.LastOrDefault(c => c.Note is not null)?.Note;
        var line = Lists.Dots(
            confidence is { } given ? voice.Say("Detail.Confidence", voice.Word(given)) : null,
            view.Standing.CauseGiven is { Cause: { } cause } ? voice.Say("Detail.Cause", voice.Word(cause)) : null,
            note is null ? null : voice.Quoted(note));
        return line.Length == 0 ? null : Lines.Plain(line);
    }

    /// <summary>Two short columns, the newest first, rather than a list as long as a phone.</summary>
    private static IEnumerable<Element> Readings(KeyResultView view)
    {
        var (voice, keyResult) = (view.Voice, view.Standing.KeyResult);
        var last = view.Standing.Readings.Valued.Reverse().Take(MaxReadings).ToList();
        if (last.Count == 0) yield break;
        string Said(Checkin c) => voice.Say("Detail.Reading", voice.Day(c.AsOf), voice.Figure(keyResult, c.Value!.Value));
        yield return Lines.Strong(voice["Detail.Readings"]) with { Separator = true, Spacing = Spacing.Medium };
        var half = (last.Count + 1) / 2;
        yield return new ColumnSet(
            new Column("stretch", [.. last.Take(half).Select(c => Lines.Quiet(Said(c)))]),
            new Column("stretch", [.. last.Skip(half).Select(c => Lines.Quiet(Said(c)))])) { Spacing = Spacing.Small };
    }

    private static IEnumerable<Element> Chain(KeyResultView view)
    {
        if (view.Chain.Count == 0) yield break;
        yield return Lines.Strong(view.Voice["Detail.Serves"]) with { Separator = true, Spacing = Spacing.Medium };
        foreach (var (title, at) in view.Chain.Select((title, at) => (title, at)))
            yield return Lines.Quiet(at == 0 ? title : "↳ " + title);
    }
}
