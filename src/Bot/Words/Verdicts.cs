using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Words;

/// <summary>Verdicts, causes and confidence as words.</summary>
public static class Verdicts
{
    private static readonly Verdict[] WorstFirst = [Verdict.OffTrack, Verdict.Slipping, Verdict.NoNews, Verdict.Watch, Verdict.TooEarly, Verdict.OnPace];
    private static readonly Verdict[] BestFirst = [Verdict.OnPace, Verdict.Watch, Verdict.Slipping, Verdict.OffTrack, Verdict.NoNews, Verdict.TooEarly];

    /// <summary><c>slipping</c>, <c>en retrait</c>: within a sentence.</summary>
    public static string Word(this Voice voice, Verdict verdict) => voice.Within(voice["Verdict." + verdict]);

    public static string Word(this Voice voice, Cause cause) => voice.Within(voice["Cause." + cause]);

    public static string Word(this Voice voice, Confidence confidence) => voice["Confidence." + confidence];

    /// <summary><c>▼ 2 slipping · ? 1 no news · ● 6 on pace</c>, the worst first.</summary>
    public static string Counts(this Voice voice, IEnumerable<Standing> standings) => Counts(voice, standings, WorstFirst, signed: true);

    /// <summary>The same of what was counted before, and how many numbers did not come.</summary>
    public static string Counts(this Voice voice, Tally tally) => tally.KeyResults == 0 ? voice["Status.NothingHere"]
        : Lists.Dots(Counts(voice, tally, WorstFirst, signed: true), tally.Missing > 0 ? voice.Count("Silent.Title", tally.Missing) : null);

    /// <summary>The same, the good news first: for a team's channel.</summary>
    public static string CountsGoodFirst(this Voice voice, IEnumerable<Standing> standings) => Counts(voice, standings, BestFirst, signed: true);

    /// <summary><c>6 on pace, 2 slipping</c>, for a notification.</summary>
    public static string CountsInWords(this Voice voice, IEnumerable<Standing> standings) => Counts(voice, standings, BestFirst, signed: false);

    private static string Counts(Voice voice, IEnumerable<Standing> standings, Verdict[] order, bool signed) => Counts(voice, Tally.Of(standings), order, signed);

    private static string Counts(Voice voice, Tally tally, Verdict[] order, bool signed) => string.Join(signed ? " · " : ", ", order.Where(v => tally[v] > 0)
        .Select(v => (signed ? v.Sign() + "\u00A0" : "") + voice.Number(tally[v]) + " " + voice.Word(v)));

    public static string Within(this Voice voice, string word) => char.ToLower(word[0], voice.Culture) + word[1..];
}
