using CheckinBot.Objectives.Plan;

namespace CheckinBot.Connectors.StartingPoints;

/// <summary>A template: what somebody in a role may want while the organisation goes a way, in both languages, for each kind of company. Its shape is <c>template.schema.json</c>.</summary>
public sealed record StartingPoint(string Key, Role Role, Orientation Orientation, IReadOnlyList<StartObjective> Objectives)
{
    public StartMeasure? Measure(string key) => Objectives.SelectMany(o => o.Measures).FirstOrDefault(m => m.Key == key);
}

/// <param name="Key">Several templates share a role by it.</param>
public sealed record Role(string Key, string Fr, string En)
{
    public string In(string language) => language == "fr" ? Fr : En;
}

/// <summary>The same in both languages.</summary>
public sealed record Texts(string Fr, string En)
{
    public string In(string language) => language == "fr" ? Fr : En;
}

/// <param name="Key">Within its template.</param>
/// <param name="Serves">The objective of the same template that it serves; null for none.</param>
/// <param name="Tipping">When the next orientation is to be proposed; null for never.</param>
public sealed record StartObjective(string Key, Texts Title, Level Level, Perspective Perspective, IReadOnlyList<StartMeasure> Measures, string? Serves = null, Tipping? Tipping = null);

/// <param name="Measure">Which measure of the objective is looked at.</param>
/// <param name="At">By profile: the value at which the objective has done its work.</param>
/// <param name="Then">What the organisation may turn to.</param>
public sealed record Tipping(string Measure, IReadOnlyDictionary<Profile, decimal> At, Orientation Then);

/// <param name="Key">Within its template.</param>
/// <param name="Kind">What its number means.</param>
/// <param name="LeadsTo">The measure of the same template that it moves; null for none.</param>
/// <param name="Standing">A KPI: kept in a band, with no end.</param>
public sealed record StartMeasure(
    string Key, Texts Title, MeasureKind Kind, Indicator Indicator, IReadOnlyDictionary<Profile, StartFigures> Figures, Texts? Unit = null, string? LeadsTo = null, bool Standing = false);

/// <summary>In the measure's unit: from where to where, or the bounds of a band.</summary>
public sealed record StartFigures(decimal? From = null, decimal? To = null, decimal? Low = null, decimal? High = null);

/// <summary>What the number of a measure means, with the length of a period.</summary>
public enum MeasureKind { Level, Cumulative, Weekly, Monthly, Quarterly, Band, Milestone }

/// <summary>A kind of company: its figures are of another size.</summary>
public enum Profile { GrowingSme, ScaleUp, B2bServices }
