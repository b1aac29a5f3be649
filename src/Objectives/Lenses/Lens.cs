namespace CheckinBot.Objectives.Lenses;

/// <summary>Three ways to see the same objectives. An organisation chooses whose words it reads.</summary>
public enum Lens
{
    /// <summary>Objectives with key results, graded at the end of a cycle.</summary>
    Okr,

    /// <summary>Indicators, each to be kept in its band.</summary>
    Kpi,

    /// <summary>Measures in four perspectives, and what brings about what.</summary>
    Scorecard,
}
