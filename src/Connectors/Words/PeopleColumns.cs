using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class PeopleColumns
{
    public static readonly Column[] All =
    [
        SharedColumns.Key,
        SharedColumns.Name(("Prénom et nom.", "First and last name."), ("Claire Dubois", "Emma Clarke")),
        new(Field.Email, ("e-mail", "e-mail"),
            ("L'adresse professionnelle. Elle identifie la personne.", "The work address. It identifies the person."),
            ("claire.dubois@exemple.fr", "emma.clarke@example.com")) { Required = true, Also = ["mail", "courriel", "adresse e-mail", "e-mail address", "email address"] },
        SharedColumns.Language("Vide : celle de l'équipe, puis de l'organisation.", "Empty: the team's, then the organisation's."),
        SharedColumns.Zone("Vide : celui de l'équipe, puis de l'organisation.", "Empty: the team's, then the organisation's."),
        .. TimeColumns.OfPerson,
        new(Field.Admin, ("admin", "admin"),
            ("oui pour une personne qui administre.", "yes for a person who administers."), ("oui", "yes"))
        { Also = ["administrateur", "administratrice", "administrator"], Allowed = CheckinWords.YesNo.In },
        new(Field.LeftOn, ("départ le", "left on"),
            ("Dernier jour dans l'organisation ; plus rien n'est demandé ensuite.", "Last day in the organisation; nothing is asked after it."),
            ("2026-12-31", "2026-12-31")) { Also = ["parti le", "date de départ", "date de sortie", "left", "leaving date"] },
        new(Field.Teams, ("équipes", "teams"),
            ("Noms d'équipes séparés par « ; ». S'ajoute à la colonne membres de la feuille Équipes.", "Team names separated by \";\". Adds to the members column of the Teams sheet."),
            ("Ventes; Marketing", "Sales; Marketing")) { Also = ["équipe", "team"] },
    ];
}
