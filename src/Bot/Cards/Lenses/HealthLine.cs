using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Lenses;

/// <summary>A standing measure in one line: its sign, its value and where that lies.</summary>
public static class HealthLine
{
    public static ColumnSet Of(Voice voice, Standing standing) =>
        Lines.Marked(standing.Verdict.Sign(), standing.Verdict.Color(), voice.Say("Standing.Line", standing.KeyResult.Called(), voice.Health(standing)));

    /// <summary><c>6.1%, above its band (at most 5%) since 12 Nov</c></summary>
    public static string Health(this Voice voice, Standing standing)
    {
        var (health, since) = HealthyBand.Of(standing);
        // Of what is on its way the line is no bound: a little behind it is on pace still.
        var near = !HasBand(standing) && health != Objectives.Lenses.Health.Within && standing is { Last: not null, Verdict: Verdict.OnPace or Verdict.TooEarly };
        var where = voice.Say("Kpi." + (near ? "Near" : health), voice.Healthy(standing));
        if (standing.Last is not { Value: { } value } last) return where;
        var figure = standing.Verdict == Verdict.NoNews ? voice.Say("Standing.OnDay", voice.Figure(standing.KeyResult, value), voice.Day(last.AsOf)) : voice.Figure(standing.KeyResult, value);
        var outside = HasBand(standing) && health != Objectives.Lenses.Health.Within;
        return figure + ", " + where + (outside && since is { } day && day != last.AsOf ? " " + voice.Say("Kpi.Since", voice.Day(day)) : "");
    }

    /// <summary><c>between 28% and 34%</c>, <c>at most 5%</c></summary>
    private static string Healthy(this Voice voice, Standing standing)
    {
        var keyResult = standing.KeyResult;
        // A bound that somebody gave stands as it was given; one that the line asks for is worked out.
        string Bound(decimal value) => HasBand(standing) ? voice.Figure(keyResult, value) : voice.Estimate(keyResult, value);
        return HealthyBand.On(standing) switch
        {
            { Low: { } low, High: { } high } => voice.Say("Goal.Between", Bound(low), Bound(high)),
            { Low: { } low } => voice.Say("Goal.AtLeast", Bound(low)),
            { High: { } high } => voice.Say("Goal.AtMost", Bound(high)),
            _ => throw new InvalidOperationException("A band has a bound."),
        };
    }

    /// <summary>Of what is on its way, the band of today says nothing of earlier days.</summary>
    private static bool HasBand(Standing standing) => standing.KeyResult.Standing || standing.KeyResult.Kind == Kind.Band;
}
