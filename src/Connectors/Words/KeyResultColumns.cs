using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class KeyResultColumns
{
    public static readonly Column[] All =
    [
        SharedColumns.Key,
        new(Field.Title, ("titre", "title"), ("Ce qui se mesure, en quelques mots.", "What is measured, in a few words."), ("Leads qualifiés", "Qualified leads"))
        { Required = true, Also = ["résultat clé", "key result", "intitulé", "nom", "name"] },
        new(Field.Objective, ("objectif", "objective"), ("Le titre ou la clé de son objectif.", "The title or key of its objective."),
            ("Accroître la notoriété sur le segment PME", "Become better known among small firms")) { Required = true },
        new(Field.Team, ("équipe", "team"), ("Seulement si deux objectifs ont le même titre.", "Only if two objectives have the same title."), ("Marketing", "Marketing")),
        new(Field.Cycle, ("cycle", "cycle"),
            ("Seulement si deux objectifs ont le même titre.", "Only if two objectives have the same title."),
            ("T4 2026", "Q4 2026")) { Also = ["trimestre", "quarter"] },
        new(Field.Owner, ("responsable", "owner"),
            ("E-mail de la personne à qui le chiffre est demandé. Vide : celle de l'objectif.",
             "E-mail of the person who is asked for the figure. Empty: the objective's owner."),
            ("claire.dubois@exemple.fr", "emma.clarke@example.com")) { Also = ["porteur", "propriétaire"] },
        new(Field.Unit, ("unité", "unit"), ("%, €, ou un mot. Vide : un simple compte.", "%, €, or a word. Empty: a plain count."), ("leads", "leads")),
        new(Field.Kind, ("type", "kind"),
            ("niveau (un taux), cumul (un total qui monte), par période (repart de zéro), fourchette (rester entre deux bornes), jalons (étapes faites).",
             "level (a rate), cumulative (a running total), per period (starts again each time), band (stay between two bounds), milestone (steps done)."),
            ("cumul", "cumulative")) { Allowed = PlanWords.Kinds.In },
        new(Field.Direction, ("sens", "direction"), ("Vide : déduit du départ et de la cible.", "Empty: seen from baseline and target."), ("hausse", "increase")) { Allowed = PlanWords.Directions.In },
        new(Field.Baseline, ("départ", "baseline"), ("La valeur au départ. Vide : 0.", "The value at the start. Empty: 0."), ("0", "0"))
        { Also = ["valeur de départ", "valeur initiale", "start value", "initial value", "base"] },
        new(Field.Target, ("cible", "target"), ("La valeur à atteindre ; par période : celle de chaque période.", "The value to reach; per period: that of each period."), ("300", "300"))
        { Also = ["valeur cible", "target value", "objectif chiffré"] },
        new(Field.BandLow, ("borne basse", "band low"), ("D'une fourchette ou d'un indicateur permanent.", "Of a band or a standing indicator."), ("28", "28")) { Also = ["minimum", "min", "low"] },
        new(Field.BandHigh, ("borne haute", "band high"), ("D'une fourchette ou d'un indicateur permanent.", "Of a band or a standing indicator."), ("34", "34")) { Also = ["maximum", "max", "high"] },
        new(Field.Every, ("chaque", "every"), ("Durée d'une période, pour le type « par période ».", "How long a period lasts, for the kind \"per period\"."), ("semaine", "week"))
        { Also = ["période", "period"], Allowed = PlanWords.Cadences.In },
        new(Field.Start, ("début", "start"), ("Vide : celui du cycle.", "Empty: the cycle's."), ("2026-10-01", "2026-10-01")) { Also = ["date de début", "start date"] },
        new(Field.Due, ("échéance", "due"), ("Vide : la fin du cycle.", "Empty: the end of the cycle."), ("2026-12-31", "2026-12-31")) { Also = ["due date", "date d'échéance", "fin", "end"] },
        new(Field.Cadence, ("rythme", "cadence"),
            ("À quel rythme le chiffre est demandé. Vide : selon le niveau de l'objectif.",
             "How often the figure is asked for. Empty: by the level of the objective."),
            ("hebdomadaire", "weekly")) { Also = ["fréquence", "frequency"], Allowed = PlanWords.Cadences.In },
        .. Others,
    ];

    private static Column[] Others =>
    [
        new(Field.Indicator, ("indicateur", "indicator"), ("avancé : bouge avant le résultat ; retardé : le constate.", "leading: moves before the outcome; lagging: shows it."), ("avancé", "leading"))
        { Also = ["avancé ou retardé", "leading or lagging"], Allowed = PlanWords.Indicators.In },
        new(Field.LeadsTo, ("mène à", "leads to"),
            ("Le titre ou la clé du résultat clé que celui-ci annonce.", "The title or key of the key result that this one announces."),
            ("Rendez-vous qualifiés", "Qualified meetings")),
        new(Field.Pace, ("rythme prévu", "pace"),
            ("Comment le chemin se répartit : linéaire, saisonnier, courbe en S, par étapes (la cible de chaque partie : par étapes 10 25 45 60) "
             + "ou profil (douze parts mensuelles). Vide : saisonnier si les années passées le montrent, sinon linéaire.",
             "How the way is spread over the time: straight, seasonal, S-curve, phased (the target of each part: phased 10 25 45 60) "
             + "or profile (twelve monthly shares). Empty: seasonal where past years show it, else straight."),
            ("linéaire", "straight")) { Also = ["allure"] },
        new(Field.Standing, ("permanent", "standing"),
            ("oui : un indicateur suivi en continu (KPI), à tenir dans sa fourchette.", "yes: an indicator followed without end (KPI), to be kept in its band."),
            ("non", "no"))
        { Also = ["kpi"], Allowed = CheckinWords.YesNo.In },
        new(Field.CountsForPay, ("compte pour la rémunération variable", "counts for variable pay"), ("Vide : non.", "Empty: no."), ("non", "no"))
        { Also = ["variable", "compte pour le variable", "counts for pay", "rémunération variable"], Allowed = CheckinWords.YesNo.In },
        new(Field.TippingValue, ("valeur de bascule", "tipping value"),
            ("La valeur à partir de laquelle l'objectif a fait son œuvre : l'orientation suivante est alors proposée. Une par objectif.",
             "The value from which on the objective has done its work: the next orientation is proposed then. One for each objective."),
            ("250", "250")) { Also = ["bascule à", "seuil de bascule", "tips at"] },
        new(Field.Then, ("ensuite", "then"), ("L'orientation proposée à la valeur de bascule.", "The orientation that is proposed at the tipping value."), ("optimisation", "optimisation"))
        { Also = ["bascule vers", "tips to"], Allowed = PlanWords.Orientations.In },
        new(Field.ContributesTo, ("contribue à", "contributes to"),
            ("Les objectifs d'autres équipes que celui-ci sert aussi : titres ou clés, séparés par « ; ». Écrits ici, ils valent acceptés.",
             "Objectives of other teams that it serves too: titles or keys, separated by \";\". Written here they count as accepted."),
            ("Fidéliser les PME", "Keep small firms")) { Also = ["sert aussi", "also serves"] },
        SharedColumns.Weight,
    ];
}
