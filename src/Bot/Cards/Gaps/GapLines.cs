using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>The sentences about a gap: its arithmetic, the owner's cause, and what was done about it.</summary>
public static class GapLines
{
    private const int MaxWeights = 2, LongestTitle = 80;

    /// <summary><c>Heading for 44 by 31 Dec (39 to 49). Needed: 6.2 a week, now 3.4.</c></summary>
    public static string Arithmetic(Voice voice, Standing gap) => string.Join(" ", Sentences(voice, gap));

    public static IEnumerable<string> Sentences(Voice voice, Standing gap)
    {
        foreach (var line in Figures(voice, gap)) yield return line;
        if (voice.Tied(gap) is { } tied) yield return voice.Sentence(tied) + ".";
    }

    private static IEnumerable<string> Figures(Voice voice, Standing gap)
    {
        var keyResult = gap.KeyResult;
        if (gap.Projection is not { } projection)
        {
            yield return keyResult switch
            {
                { Kind: Kind.Band } or { Standing: true } => voice.Say("Gap.OutOfBand", voice.Band(keyResult)),
                { Kind: Kind.Milestone } => voice.Say("Gap.DueOn", voice.Day(keyResult.Due)),
                _ => voice["Gap.NoForecast"],
            };
            yield break;
        }
        var heading = voice.Estimate(keyResult, projection.HeadingFor);
        if (keyResult.Kind == Kind.PerPeriod)
        {
            yield return voice.Say("Gap.Average" + keyResult.Every, voice.Estimate(keyResult, projection.NowPerWeek ?? projection.HeadingFor), voice.Figure(keyResult, keyResult.Target));
            if (projection is { Low: { } least, High: { } most }) yield return voice.Say("Gap.AverageAhead", heading, voice.Estimate(keyResult, least), voice.Estimate(keyResult, most));
            if (projection.NeededPerWeek is { } each) yield return voice.Say("Gap.Needed" + keyResult.Every, voice.Estimate(keyResult, each));
            yield break;
        }
        var due = voice.Day(keyResult.Due);
        yield return projection is { Low: { } low, High: { } high }
            ? voice.Say("Gap.HeadingBetween", heading, due, voice.Estimate(keyResult, low), voice.Estimate(keyResult, high))
            : voice.Say("Gap.Heading", heading, due);
        if (projection is { NeededPerWeek: { } needed, NowPerWeek: { } now }) yield return voice.Say("Gap.Needed", Pace(voice, keyResult, needed), Pace(voice, keyResult, now));
    }

    /// <summary>What the owner said, in the owner's words, or that nothing was said yet.</summary>
    public static string Cause(Voice voice, GapView gap)
    {
        if (gap.Standing.CauseGiven is not { Cause: { } cause } given) return voice["Gap.NoCause"];
        var note = given.Note ?? gap.Standing.Readings.All.LastOrDefault(c => c.Period == given.Period && c.Note is not null)?.Note;
        return note is null
            ? voice.Say("Gap.Cause", gap.Owner, voice.Word(cause))
            : voice.Say("Gap.CauseAndNote", gap.Owner, voice.Word(cause), voice.Quoted(note));
    }

    /// <summary>What is new about it.</summary>
    public static string News(Voice voice, GapView gap) => voice[gap.Again is { } again ? "Gap." + again : "Gap.New"];

    /// <summary><c>Weighs on: +20% SME customers (25% of it).</c> Null when it weighs on nothing that may be named.</summary>
    public static string? Weighs(Voice voice, GapView gap) => gap.WeighsOn.Count == 0 ? null
        : voice.Say("Gap.WeighsOn", string.Join(", ", gap.WeighsOn.Take(MaxWeights).Select(w => Math.Round(w.Part * 100) is var percent and > 0 and < 100
            ? voice.Say("Gap.WeighsPart", Cut.To(w.Objective, LongestTitle), voice.Figure((decimal)percent, "%"))
            : Cut.To(w.Objective, LongestTitle))));

    /// <summary>What was done since the message, oldest first.</summary>
    public static IEnumerable<Element> Done(Voice voice, GapView gap)
    {
        if (gap.Taken is { } taken) yield return Step(voice.Say("Gap.Taken", taken.By, voice.Day(taken.On)));
        if (gap.AskedOn is { } asked) yield return Step(voice.Say("Gap.Asked", gap.Owner, voice.Day(asked)));
        if (gap.Answer is { } answer) yield return Step(Answered(voice, gap.Owner, answer));
        if (gap.Waits is { } waits) yield return Step(voice.Say("Gap.Proposed", waits.For, voice.Day(waits.Since)));
        if (gap.Muted is { } muted) yield return Step(voice.Say("Gap.Muted", voice.Day(muted.Until), voice.Quoted(muted.Reason)));
    }

    private static string Answered(Voice voice, string owner, GapAnswer answer) => answer is { Kind: OwnerAnswer.Reply, Text: { } text }
        ? voice.Say("Gap.AnswerReply", owner, voice.Day(answer.On), voice.Quoted(text))
        : voice.Say("Gap.Answer" + answer.Kind, owner, voice.Day(answer.On));

    private static ColumnSet Step(string line) => Lines.Marked("✓", TextColor.Accent, line);

    private static string Pace(Voice voice, KeyResult keyResult, decimal pace) => keyResult.Direction == Direction.Increase && pace >= 0
        ? voice.Pace(keyResult, pace)
        : (pace < 0 ? "−" : "+") + voice.Pace(keyResult, Math.Abs(pace));
}
