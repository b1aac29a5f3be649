namespace CheckinBot.Tests.Connectors.Support;

/// <summary>A small workbook without a fault, in either language; the tests break one thing of it at a time.</summary>
internal static class Sound
{
    public static Workbook French() => new Workbook()
        .Sheet("Organisation", ["nom", "vision", "langue", "fuseau"], ["Atelier Nord", "Grandir", "fr", "Europe/Paris"])
        .Sheet("Personnes", ["nom", "e-mail", "langue", "fuseau", "admin"],
            ["Ada Morel", "ada@nord.example", "fr", "Europe/Paris", "oui"],
            ["Bob Hill", "bob@nord.example", "en", "America/Toronto", null])
        .Sheet("Équipes", ["nom", "responsable", "membres", "équipe parente", "jour de réunion", "heure de réunion", "canal"],
            ["Direction", "ada@nord.example", "ada@nord.example", null, null, null, null],
            ["Ventes", "ada@nord.example", "ada@nord.example; bob@nord.example", "Direction", "lundi", "09:30", "#ventes"])
        .Sheet("Cycles", ["nom", "début", "fin"], ["T3 2026", "2026-07-01", "2026-09-30"], ["T4 2026", "2026-10-01", "2026-12-31"])
        .Sheet("Objectifs", ["titre", "équipe", "cycle", "responsable", "niveau", "objectif parent"],
            ["Grandir", "Direction", "T4 2026", "ada@nord.example", "stratégique", null],
            ["Remplir l'agenda", "Ventes", "T4 2026", "bob@nord.example", "opérationnel", "Grandir"])
        .Sheet("Résultats clés",
            ["titre", "objectif", "responsable", "unité", "type", "départ", "cible", "borne basse", "borne haute", "chaque", "début", "échéance", "rythme", "mène à"],
            ["Rendez-vous", "Remplir l'agenda", "bob@nord.example", "rdv", "cumul", 0, 60, null, null, null, null, null, null, null],
            ["Appels", "Remplir l'agenda", null, "appels", "par période", null, 40, null, null, "semaine", null, null, null, "Rendez-vous"],
            ["Taux", "Remplir l'agenda", null, "%", "niveau", "20,5", 23, null, null, null, null, null, null, "Rendez-vous"],
            ["Marge", "Grandir", "ada@nord.example", "%", "fourchette", null, null, 28, 34, null, null, null, "mensuel", null])
        .Sheet("Points", ["résultat clé", "date", "valeur", "confiance", "note", "cause", "personne"],
            ["Rendez-vous", new DateTime(2026, 11, 5), 21, "oui", null, null, "bob@nord.example"],
            ["Rendez-vous", "12/11/2026", 22, "incertain", "Salon reporté", "moyens", null],
            ["Taux", "12.11.2026", "21,4", null, null, null, null]);

    public static Workbook English() => new Workbook()
        .Sheet("Organisation", ["name", "language", "zone"], ["Northern Workshop", "en", "Europe/London"])
        .Sheet("People", ["name", "e-mail", "language", "zone"],
            ["Ada Hill", "ada@north.example", "en", "Europe/London"], ["Bob Roy", "bob@north.example", "fr", "America/Toronto"])
        .Sheet("Teams", ["name", "lead", "members", "parent team", "meeting day", "meeting time", "channel"],
            ["Sales", "ada@north.example", "ada@north.example; bob@north.example", null, "Monday", "09:30", "#sales"])
        .Sheet("Cycles", ["name", "start", "end"], ["Q4 2026", "2026-10-01", "2026-12-31"])
        .Sheet("Objectives", ["title", "team", "cycle", "owner", "level"], ["Fill the diary", "Sales", "Q4 2026", "ada@north.example", "operational"])
        .Sheet("Key results", ["title", "objective", "unit", "kind", "direction", "baseline", "target", "due", "leads to", "weight"],
            ["Meetings", "Fill the diary", "meetings", "cumulative", null, 0, 60, null, null, null],
            ["Meeting rate", "Fill the diary", "%", "level", null, 20.5, 23, null, "Meetings", 2])
        .Sheet("Check-ins", ["key result", "as of", "value", "confidence", "note"],
            ["Meetings", "2026-11-12", 22, "on track", null], ["Meeting rate", "2026-11-12", "21.4", null, "Steady"]);
}
