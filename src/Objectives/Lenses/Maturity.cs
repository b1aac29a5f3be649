namespace CheckinBot.Objectives.Lenses;

/// <summary>How far an organisation has come.</summary>
public enum Maturity { StartUp, Sme, Mature }

/// <summary>
/// Which way of seeing suits it: who still looks for what works needs few objectives and short cycles; who runs a business keeps it healthy and moves a few things a quarter; who has many
/// departments needs to see what brings about what. A proposal: it can be changed.
/// </summary>
public static class ProposeLens
{
    public static Lens For(Maturity maturity) => maturity switch
    {
        Maturity.StartUp => Lens.Okr,
        Maturity.Sme => Lens.Kpi,
        _ => Lens.Scorecard,
    };
}
