using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Objectives.Drift.Rules;

/// <summary>
/// From the odds of missing to a word, with a step of its own between coming and going: <i>slipping</i> is the <see cref="Alert"/>; <i>watch</i>
/// begins half a unit of log-odds before it; <i>off track</i> asks for a whole one more. Nothing goes back for one good week.
/// </summary>
/// <param name="Sensitivity">See <see cref="Alert"/>.</param>
/// <param name="Sooner">By how much log-odds the alert comes on before its bound; what is watched stays the same.</param>
internal readonly record struct Ladder(double Sensitivity = 0, double Sooner = 0)
{
    private const double Beyond = 1, Slack = 1, Before = 0.5;

    private readonly Alert alert = new(Sensitivity, Sooner);

    public Verdict Verdict { get; private init; } = Verdict.OnPace;

    /// <summary>Whether a drift that is open stays so.</summary>
    public bool Holds => alert.On;

    /// <param name="missing">The probability of missing.</param>
    /// <param name="passed">The share of the periods that passed.</param>
    public Ladder After(double missing, double passed) => new(this, alert.After(missing, passed));

    private Ladder(Ladder before, Alert next) : this(before.Sensitivity, before.Sooner)
    {
        alert = next;
        var above = next.Smoothed - next.Bound;
        Verdict = next.On
            ? above >= Beyond || (before.Verdict == Verdict.OffTrack && above >= Beyond - Slack) ? Verdict.OffTrack : Verdict.Slipping
            : above >= Sooner - Before || (before.Verdict != Verdict.OnPace && above >= -Slack) ? Verdict.Watch : Verdict.OnPace;
    }
}
