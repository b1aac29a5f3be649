using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class ObjectiveColumns
{
    public static readonly Column[] All =
    [
        SharedColumns.Key,
        new(Field.Title, ("titre", "title"), ("L'objectif en une phrase.", "The objective in one sentence."),
            ("Accroître la notoriété sur le segment PME", "Become better known among small firms")) { Required = true, Also = ["objectif", "objective", "intitulé"] },
        new(Field.Team, ("équipe", "team"), ("L'équipe qui le porte.", "The team it belongs to."), ("Marketing", "Marketing")) { Required = true },
        new(Field.Cycle, ("cycle", "cycle"), ("Le cycle, tel que nommé sur la feuille Cycles.", "The cycle, as named on the Cycles sheet."), ("T4 2026", "Q4 2026"))
        { Required = true, Also = ["période", "period", "trimestre", "quarter"] },
        new(Field.Owner, ("responsable", "owner"), ("E-mail de la personne qui en répond.", "E-mail of the person who answers for it."),
            ("claire.dubois@exemple.fr", "emma.clarke@example.com")) { Also = ["porteur", "propriétaire"] },
        new(Field.Level, ("niveau", "level"),
            ("Décide du rythme des questions : trimestriel, mensuel ou hebdomadaire. Vide : opérationnel.", "Decides how often it is asked about: quarterly, monthly or weekly. Empty: operational."),
            ("tactique", "tactical")) { Allowed = PlanWords.Levels.In },
        new(Field.Nature, ("nature", "nature"), ("Vide : quantitatif.", "Empty: quantitative."), ("quantitatif", "quantitative")) { Allowed = PlanWords.Natures.In },
        new(Field.Perspective, ("perspective", "perspective"), ("L'axe du tableau de bord prospectif.", "The scorecard's perspective."), ("client", "customer"))
        { Also = ["axe"], Allowed = PlanWords.Perspectives.In },
        new(Field.Orientation, ("orientation", "orientation"), ("L'orientation stratégique.", "The strategic orientation."), ("croissance", "growth")) { Allowed = PlanWords.Orientations.In },
        new(Field.Parent, ("objectif parent", "parent objective"),
            ("L'objectif que celui-ci sert : titre ou clé. Vide : il sert la vision.", "The objective it serves: title or key. Empty: it serves the vision."),
            ("Devenir la référence des PME", "Be the reference for small firms")) { Also = ["parent"] },
        new(Field.Private, ("privé", "private"), ("oui : vu par les responsables seulement.", "yes: seen by its owners and the lead only."), ("non", "no")) { Allowed = CheckinWords.YesNo.In },
        SharedColumns.Weight,
    ];
}
