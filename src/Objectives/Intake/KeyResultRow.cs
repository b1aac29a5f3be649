using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Intake;

/// <summary>The natural key is title and objective. Team and cycle only tell two objectives of one title apart.</summary>
public sealed record KeyResultRow(Place At, string? Key, string? Title) : Row(At, Key)
{
    public string? Objective { get; init; }
    public string? Team { get; init; }
    public string? Cycle { get; init; }
    public string? Owner { get; init; }
    public string? Unit { get; init; }
    public Kind? Kind { get; init; }
    public Direction? Direction { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Target { get; init; }
    public decimal? BandLow { get; init; }
    public decimal? BandHigh { get; init; }
    public Cadence? Every { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? Due { get; init; }
    public Cadence? Cadence { get; init; }
    public Indicator? Indicator { get; init; }
    public string? LeadsTo { get; init; }
    public PaceShape? Pace { get; init; }
    public bool? Standing { get; init; }
    public bool? CountsForPay { get; init; }

    /// <summary>At which value its objective has done its work; in its unit.</summary>
    public decimal? TippingValue { get; init; }

    /// <summary>What is proposed then.</summary>
    public Orientation? Then { get; init; }

    /// <summary>Objectives of other teams that it serves too, by title or key: all of them.</summary>
    public IReadOnlyList<string> ContributesTo { get; init; } = [];

    /// <summary>How much it counts beside the others of its objective; 0 for nothing.</summary>
    public decimal? Weight { get; init; }
}
