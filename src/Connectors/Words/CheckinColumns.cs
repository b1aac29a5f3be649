using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class CheckinColumns
{
    public static readonly Column[] All =
    [
        new(Field.KeyResult, ("résultat clé", "key result"),
            ("Le titre ou la clé du résultat clé. Un titre employé deux fois est départagé par la date.",
             "The title or key of the key result. A title used twice is told apart by the date."),
            ("Leads qualifiés", "Qualified leads")) { Required = true, Also = ["kr", "titre", "title"] },
        new(Field.Objective, ("objectif", "objective"), ("Seulement si la date ne suffit pas à départager.", "Only if the date is not enough to tell apart."),
            ("Accroître la notoriété sur le segment PME", "Become better known among small firms")),
        new(Field.AsOf, ("date", "as of"), ("Le jour où la valeur était vraie.", "The day on which the value was true."), ("2026-11-12", "2026-11-12"))
        { Required = true, Also = ["au", "date du point", "check-in date"] },
        new(Field.Value, ("valeur", "value"),
            ("La valeur ce jour-là : pour un cumul le total, pour un type « par période » celle de la période.",
             "The value on that day: the total of a running total, the period's of a per-period one."), ("127", "127"))
        { Also = ["mesure", "actual", "réalisé"] },
        new(Field.Confidence, ("confiance", "confidence"), ("La cible sera-t-elle atteinte ?", "Will the target be met?"), ("oui", "on track"))
        { Also = ["statut", "status"], Allowed = CheckinWords.Confidences.In },
        new(Field.Note, ("note", "note"), ("Un mot, un blocage.", "A word, a blocker."), ("Deux salons reportés", "Two fairs postponed")) { Also = ["commentaire", "comment", "remarque"] },
        new(Field.Cause, ("cause", "cause"), ("Ce qui freine.", "What holds it back."), ("moyens", "resources")) { Allowed = CheckinWords.Causes.In },
        new(Field.Person, ("personne", "person"), ("E-mail de qui a répondu. Facultatif.", "E-mail of who answered. Optional."),
            ("claire.dubois@exemple.fr", "emma.clarke@example.com")) { Also = ["auteur", "author", "par", "by"] },
        new(Field.Period, ("période", "period"),
            ("Vide : la semaine, le mois ou le trimestre de la date.", "Empty: the week, month or quarter of the day."),
            ("W2026-46", "W2026-46")) { Also = ["semaine", "week"] },
    ];
}
