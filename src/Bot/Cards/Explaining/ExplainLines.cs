using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Explaining;

/// <summary>The lines of an explanation, what speaks most first; what has nothing to say is left out.</summary>
public static class ExplainLines
{
    private const int Readings = 3, AllReadings = 8, AllTold = 5;

    public static IEnumerable<string> Of(ExplainView view)
    {
        var (voice, standing) = (view.Voice, view.Standing);
        if (!view.All) yield return Numbers(view, Readings);
        if (Line(view) is { } line) yield return line;
        if (GapLines.Arithmetic(voice, standing) is { Length: > 0 } arithmetic) yield return arithmetic;
        if (Confidence(view) is { } said) yield return said;
        if (voice.Besides(standing) is { } besides) yield return voice.Say("Explain.Besides", besides);
        if (standing.MissedCadences > 0) yield return voice.Count("Explain.Silent", standing.MissedCadences);
        if (standing.CauseGiven is { Cause: { } cause } given) yield return voice.Say("Explain.Cause", voice.Word(cause), voice.Day(given.AsOf));
        yield return Rule(view);
        if (view.Episodes is [{ Episode.ClosedOn: null } open, ..]) yield return Episode(voice, open);
        if (view.Told.Count > 0) yield return voice.Say("Explain.Told", voice.And([.. view.Told.DistinctBy(t => t.Name).Reverse().Select(t => voice.Say("Explain.ToldOne", t.Name, voice.Day(t.On)))]));
    }

    /// <summary>What <i>More</i> adds.</summary>
    public static IEnumerable<string> Rest(ExplainView view)
    {
        var voice = view.Voice;
        yield return Numbers(view, AllReadings);
        foreach (var ended in view.Episodes.Where(e => e.Episode.ClosedOn is not null).Take(2)) yield return Episode(voice, ended);
        foreach (var told in view.Told.Take(AllTold)) yield return voice.Sentence(ToldLine(voice, told));
        yield return voice["Explain.Method"];
    }

    private static string Numbers(ExplainView view, int most)
    {
        var (voice, keyResult) = (view.Voice, view.Standing.KeyResult);
        var all = view.Standing.Readings.Valued.Where(c => c.AsOf >= keyResult.Start || keyResult.Standing).ToList();
        if (all.Count == 0) return voice["Explain.NoReading"];
        var shown = string.Join(" → ", all.TakeLast(most).Select(c => most == Readings ? voice.Figure(keyResult, c.Value!.Value) : $"{voice.Figure(keyResult, c.Value!.Value)} ({voice.Day(c.AsOf)})"));
        return voice.Count("Explain.Readings", all.Count, shown, voice.Day(all[^1].AsOf));
    }

    /// <summary>What was expected by now, and how that is reckoned.</summary>
    private static string? Line(ExplainView view)
    {
        var (voice, keyResult) = (view.Voice, view.Standing.KeyResult);
        if (keyResult.Standing || keyResult.Kind is Kind.Band or Kind.PerPeriod || view.Standing.Expected is not { } expected) return null;
        var days = ExpectedLine.Days(keyResult);
        return voice.Say("Explain.Line", voice.Estimate(keyResult, expected), voice["Explain.Pace" + ExpectedLine.Shape(keyResult).GetType().Name],
            days - ExpectedLine.DaysLeft(keyResult, view.Standing.Day), days);
    }

    private static string? Confidence(ExplainView view)
    {
        var said = view.Standing.Readings.All.Where(c => c.Confidence is not null).TakeLast(2).Reverse()
            .Select(c => $"{view.Voice.Within(view.Voice.Word(c.Confidence!.Value))} ({view.Voice.Day(c.AsOf)})").ToList();
        return said.Count == 0 ? null : view.Voice.Say("Explain.Said", string.Join(", ", said));
    }

    private static string Rule(ExplainView view) => view.Voice.Say(
        view.Standing.KeyResult switch { { Kind: Kind.Band } or { Standing: true } => "Explain.RuleBand", { Kind: Kind.Milestone } => "Explain.RuleMilestone", _ => "Explain.Rule" },
        view.Voice.Within(view.Voice["Sensitivity." + view.Sensitivity]));

    private static string Episode(Voice voice, ExplainedEpisode of)
    {
        var episode = of.Episode;
        return Lists.Dots(
            episode.ClosedOn is { } closed ? voice.Say("Explain.Closed", voice.Day(episode.OpenedOn), voice.Day(closed)) : voice.Say("Explain.Opened", voice.Day(episode.OpenedOn)),
            of.TakenBy is { } by ? voice.Say("Explain.TakenBy", by) : null,
            episode is { MutedUntil: { } until, MuteReason: { } reason } ? voice.Say("Explain.Muted", of.MutedBy ?? "", voice.Day(until), voice.Quoted(reason)) : null);
    }

    private static string ToldLine(Voice voice, ToldPerson told) =>
        voice.Say("Explain.Told" + told.How, told.Name, voice.Day(told.On)) + (told.Because is { } because ? $" ({voice.Within(voice["Gap." + because])})" : "");
}
