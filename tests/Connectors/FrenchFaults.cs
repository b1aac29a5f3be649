using CheckinBot.Tests.Connectors.Support;

namespace CheckinBot.Tests.Connectors;

/// <summary>Broken workbooks with French headers: cells that cannot be read, and names that lead nowhere.</summary>
internal static class FrenchFaults
{
    public static readonly Broken[] Cells =
    [
        new("A required cell is empty", () => Sound.French().With("Personnes", 3, "nom", null),
            "- Personnes · ligne 3 · nom : Cette cellule est obligatoire. La remplir."),
        new("A number is a word", () => Sound.French().With("Résultats clés", 2, "cible", "soixante"),
            "- Résultats clés · ligne 2 · cible : « soixante » n'est pas un nombre. Écrire par exemple 1234,5."),
        new("A number has two readings and nothing settles it",
            () => Sound.French().With("Résultats clés", 4, "départ", 20).With("Points", 4, "valeur", 21).With("Points", 2, "valeur", "1,234"),
            "- Points · ligne 2 · valeur : « 1,234 » peut se lire 1,234 ou 1234. L'écrire sans séparateur de milliers."),
        new("A total is written as an increment", () => Sound.French().With("Points", 3, "valeur", "+5"),
            "- Points · ligne 3 · valeur : « +5 » est un ajout. Écrire le total."),
        new("A date has the month first", () => Sound.French().With("Cycles", 3, "fin", "12/31/2026"),
            "- Cycles · ligne 3 · fin : « 12/31/2026 » n'est pas une date. Écrire 2026-11-19 ou 19/11/2026 (le jour d'abord)."),
        new("A zone is a city", () => Sound.French().With("Personnes", 2, "fuseau", "Paris"),
            "- Personnes · ligne 2 · fuseau : « Paris » n'est pas un fuseau horaire. Peut-être « Europe/Paris » ? Écrire par exemple Europe/Paris."),
        new("A language is not spoken", () => Sound.French().With("Personnes", 3, "langue", "klingon"),
            "- Personnes · ligne 3 · langue : « klingon » n'est pas une langue connue. Écrire fr ou en."),
        new("A fixed word is misspelt", () => Sound.French().With("Résultats clés", 2, "type", "cumulle"),
            "- Résultats clés · ligne 2 · type : « cumulle » n'est pas attendu ici. Peut-être « cumul » ? Écrire l'un de ces mots : niveau, cumul, par période, fourchette, jalons."),
        new("An e-mail has no domain", () => Sound.French().With("Personnes", 3, "e-mail", "bob@nord").With("Équipes", 3, "membres", null)
                .With("Objectifs", 3, "responsable", null).With("Résultats clés", 2, "responsable", "ada@nord.example").With("Points", 2, "personne", null)
                .With("Résultats clés", 3, "responsable", "ada@nord.example").With("Résultats clés", 4, "responsable", "ada@nord.example"),
            "- Personnes · ligne 3 · e-mail : « bob@nord » n'est pas une adresse e-mail. Écrire prenom.nom@exemple.fr."),
        new("A day, a time and a yes are none",
            () => Sound.French().With("Équipes", 3, "jour de réunion", "lindi").With("Équipes", 3, "heure de réunion", "25h").With("Personnes", 2, "admin", "peut-être"),
            "- Personnes · ligne 2 · admin : « peut-être » n'est ni oui ni non. Écrire l'un des deux.",
            "- Équipes · ligne 3 · jour de réunion : « lindi » n'est pas un jour de la semaine. Peut-être « lundi » ? Écrire lundi, mardi…",
            "- Équipes · ligne 3 · heure de réunion : « 25h » n'est pas une heure. Écrire 09:30 ou 9h30."),
        new("A formula failed", () => Sound.French().With("Résultats clés", 2, "cible", "#REF!"),
            "- Résultats clés · ligne 2 · cible : La formule donne l'erreur #REF!. La corriger."),
        new("Accents were lost on the way", () => Sound.French().With("Points", 3, "note", "Salon reportÃ©"),
            "- Points · ligne 3 · note : Les accents de « Salon reportÃ© » sont abîmés. Revenir au fichier d'origine et l'enregistrer au format « CSV UTF-8 »."),
    ];

    public static readonly Broken[] Names =
    [
        new("A lead is unknown", () => Sound.French().With("Équipes", 3, "responsable", "adda@nord.example"),
            "- Équipes · ligne 3 · responsable : Personne ne répond à « adda@nord.example ». Peut-être « ada@nord.example » ? Corriger, ou ajouter la personne à la feuille Personnes."),
        new("A member is unknown", () => Sound.French().With("Équipes", 3, "membres", "ada@nord.example; zoe@sud.example; bob@nord.example"),
            "- Équipes · ligne 3 · membres : Personne ne répond à « zoe@sud.example ». Corriger, ou ajouter la personne à la feuille Personnes."),
        new("A team is unknown", () => Sound.French().With("Objectifs", 3, "équipe", "Vente"),
            "- Objectifs · ligne 3 · équipe : Aucune équipe ne répond à « Vente ». Peut-être « Ventes » ? Corriger, ou ajouter l'équipe à la feuille Équipes."),
        new("A cycle is unknown", () => Sound.French().With("Objectifs", 2, "cycle", "2025"),
            "- Objectifs · ligne 2 · cycle : Aucun cycle ne répond à « 2025 ». Corriger, ou ajouter le cycle à la feuille Cycles."),
        new("An objective is unknown", () => Sound.French().With("Résultats clés", 5, "objectif", "Maigrir"),
            "- Résultats clés · ligne 5 · objectif : Aucun objectif ne répond à « Maigrir ». Corriger, ou ajouter l'objectif à la feuille Objectifs."),
        new("A key result is unknown", () => Sound.French().With("Points", 2, "résultat clé", "Dîners"),
            "- Points · ligne 2 · résultat clé : Aucun résultat clé ne répond à « Dîners ». Corriger, ou l'ajouter à la feuille Résultats clés."),
        new("Two rows have one key", () => Sound.French().Add("Personnes", "Ada M.", "ADA@nord.example", null, null, null),
            "- Personnes · ligne 4 · e-mail : « ada@nord.example » est déjà en ligne 2. Garder une seule ligne, ou donner une clé à chacune."),
        new("Two check-ins are of one day", () => Sound.French().Add("Points", "rendez-vous", "2026-11-12", 23, null, null, null, null),
            "- Points · ligne 5 · date : Ce résultat clé a déjà un point à cette date, en ligne 3. N'en garder qu'un."),
        new("Teams stand in a circle", () => Sound.French().With("Équipes", 2, "équipe parente", "Ventes"),
            "- Équipes · ligne 2 · équipe parente : Ceci tourne en rond : Direction → Ventes → Direction. Couper le lien de trop."),
        new("Objectives stand in a circle", () => Sound.French().With("Objectifs", 2, "objectif parent", "Remplir l'agenda"),
            "- Objectifs · ligne 2 · objectif parent : Ceci tourne en rond : Grandir → Remplir l'agenda → Grandir. Couper le lien de trop."),
        new("Key results lead to each other", () => Sound.French().With("Résultats clés", 2, "mène à", "Appels"),
            "- Résultats clés · ligne 2 · mène à : Ceci tourne en rond : Rendez-vous → Appels → Rendez-vous. Couper le lien de trop."),
    ];

    public static readonly Broken[] Sense =
    [
        new("A cycle ends before it starts", () => Sound.French().With("Cycles", 2, "fin", "2026-06-30"),
            "- Cycles · ligne 2 · fin : La fin (2026-06-30) précède le début (2026-07-01). Corriger l'un des deux."),
        new("A key result is due before it starts", () => Sound.French().With("Résultats clés", 2, "échéance", "2026-10-31").With("Résultats clés", 2, "début", "2026-11-15"),
            "- Résultats clés · ligne 2 · échéance : L'échéance (2026-10-31) précède le début (2026-11-15). Corriger l'un des deux."),
        new("There is nothing to reach", () => Sound.French().With("Résultats clés", 4, "cible", "20,5"),
            "- Résultats clés · ligne 4 · cible : La cible est égale au départ (20,5) : il n'y a rien à atteindre. Corriger l'un des deux, ou en faire une fourchette."),
        new("A target is missing", () => Sound.French().With("Résultats clés", 3, "cible", null),
            "- Résultats clés · ligne 3 · cible : La cible manque. L'écrire."),
        new("A band has no bounds", () => Sound.French().With("Résultats clés", 5, "borne basse", null).With("Résultats clés", 5, "borne haute", null),
            "- Résultats clés · ligne 5 · borne basse : Une fourchette demande une borne basse ou une borne haute. En écrire une au moins."),
        new("A band stands on its head", () => Sound.French().With("Résultats clés", 5, "borne basse", 35),
            "- Résultats clés · ligne 5 · borne basse : La borne basse (35) dépasse la borne haute (34). Les échanger."),
        new("A kind cannot be guessed", () => Sound.French().Add("Résultats clés", "Devis", "Remplir l'agenda", null, "devis", null, 0, 30),
            "- Résultats clés · ligne 6 · type : Le type manque et ne se devine pas. Écrire l'un de ces mots : niveau, cumul, par période, fourchette, jalons."),
        new("Nobody owns it", () => Sound.French().With("Objectifs", 2, "responsable", null).Add("Résultats clés", "Devis", "Grandir", null, "devis", "cumul", 0, 30),
            "- Résultats clés · ligne 6 · responsable : Ni ce résultat clé ni son objectif n'a de responsable. En nommer un."),
        new("A check-in is of tomorrow", () => Sound.French().With("Points", 3, "date", "2026-11-20"),
            "- Points · ligne 3 · date : Cette date est à venir. Un point date d'aujourd'hui (2026-11-19) au plus tard."),
        new("A check-in is of another age", () => Sound.French().With("Points", 3, "date", "1926-11-12"),
            "- Points · ligne 3 · date : Cette date est trop ancienne. Vérifier l'année."),
        new("A check-in says nothing", () => Sound.French().With("Points", 4, "valeur", null),
            "- Points · ligne 4 · valeur : Ce point ne dit rien. Donner une valeur, une confiance, une note ou une cause."),
        new("There are two organisations", () => Sound.French().Add("Organisation", "Atelier Sud", null, "fr", "Europe/Paris"),
            "- Organisation · ligne 3 · nom : Une seule organisation par fichier. Garder une seule ligne."),
    ];
}
