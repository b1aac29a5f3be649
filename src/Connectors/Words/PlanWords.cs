using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Connectors.Words;

/// <summary>The fixed words of objectives and key results.</summary>
public static class PlanWords
{
    public static readonly WordList<Level> Levels = new(
        new(Level.Strategic, "stratégique", "strategic", "stratégie", "company", "entreprise"),
        new(Level.Tactical, "tactique", "tactical", "équipe", "team"),
        new(Level.Operational, "opérationnel", "operational", "opérationnelle", "individuel", "individual"));

    public static readonly WordList<Nature> Natures = new(
        new(Nature.Qualitative, "qualitatif", "qualitative"),
        new(Nature.Quantitative, "quantitatif", "quantitative"));

    public static readonly WordList<Perspective> Perspectives = new(
        new(Perspective.Financial, "financière", "financial", "finance", "finances", "financier"),
        new(Perspective.Customer, "client", "customer", "clients", "customers"),
        new(Perspective.InternalProcess, "processus internes", "internal process", "processus", "processus interne", "internal processes", "process"),
        new(Perspective.LearningAndGrowth, "apprentissage et développement", "learning and growth", "apprentissage", "learning", "apprentissage organisationnel", "learning & growth"));

    public static readonly WordList<Orientation> Orientations = new(
        new(Orientation.Growth, "croissance", "growth"),
        new(Orientation.Optimisation, "optimisation", "optimisation", "optimization"),
        new(Orientation.Repositioning, "repositionnement", "repositioning"));

    public static readonly WordList<Kind> Kinds = new(
        new(Kind.Level, "niveau", "level", "taux", "rate"),
        new(Kind.Cumulative, "cumul", "cumulative", "cumulé", "total", "running total"),
        new(Kind.PerPeriod, "par période", "per period", "périodique", "periodic"),
        new(Kind.Band, "fourchette", "band", "plage", "range"),
        new(Kind.Milestone, "jalons", "milestone", "jalon", "étapes", "milestones", "steps"));

    public static readonly WordList<Direction> Directions = new(
        new(Direction.Increase, "hausse", "increase", "augmenter", "monter", "up", "higher is better"),
        new(Direction.Decrease, "baisse", "decrease", "diminuer", "réduire", "down", "lower is better"));

    public static readonly WordList<Indicator> Indicators = new(
        new(Indicator.Leading, "avancé", "leading", "avance", "lead"),
        new(Indicator.Lagging, "retardé", "lagging", "retard", "lag"));

    public static readonly WordList<Cadence> Cadences = new(
        new(Cadence.Weekly, "hebdomadaire", "weekly", "semaine", "week", "chaque semaine", "every week", "par semaine"),
        new(Cadence.Monthly, "mensuel", "monthly", "mois", "month", "mensuelle", "chaque mois", "every month", "par mois"),
        new(Cadence.Quarterly, "trimestriel", "quarterly", "trimestre", "quarter", "trimestrielle", "chaque trimestre", "every quarter", "par trimestre"));
}
