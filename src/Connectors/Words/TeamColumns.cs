using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class TeamColumns
{
    public static readonly Column[] All =
    [
        SharedColumns.Key,
        SharedColumns.Name(("Le nom de l'équipe.", "The team's name."), ("Ventes", "Sales")) with { Also = ["équipe", "team"] },
        new(Field.Lead, ("responsable", "lead"),
            ("E-mail de la personne qui mène l'équipe.", "E-mail of the person who leads the team."),
            ("marc.lefevre@exemple.fr", "emma.clarke@example.com")) { Also = ["manager", "chef d'équipe", "team lead", "leader"] },
        new(Field.Members, ("membres", "members"),
            ("E-mails séparés par « ; ».", "E-mails separated by \";\"."),
            ("claire.dubois@exemple.fr; hugo.martin@exemple.fr", "emma.clarke@example.com; liam.roy@example.com")) { Also = ["membre", "member", "personnes", "people"] },
        new(Field.Parent, ("équipe parente", "parent team"),
            ("L'équipe au-dessus.", "The team above."), ("Direction", "Management")) { Also = ["parent", "équipe mère"] },
        SharedColumns.Zone("Vide : celui de l'organisation.", "Empty: the organisation's."),
        .. TimeColumns.OfTeam,
        SharedColumns.Language("La langue du canal. Vide : celle de l'organisation.", "The channel's language. Empty: the organisation's."),
        new(Field.MeetingDay, ("jour de réunion", "meeting day"),
            ("Le jour de la réunion d'équipe ; les questions partent deux jours ouvrés avant.", "The day of the team's meeting; questions go out two working days before."),
            ("lundi", "Monday")) { Also = ["réunion", "meeting", "jour"], Allowed = CheckinWords.Days.In },
        new(Field.MeetingTime, ("heure de réunion", "meeting time"),
            ("L'heure de la réunion, dans le fuseau de l'équipe.", "The time of the meeting, in the team's zone."), ("09:30", "09:30")) { Also = ["heure", "time"] },
        new(Field.Channel, ("canal", "channel"),
            ("Où le résumé est publié. Vide : nulle part.", "Where the summary is posted. Empty: nowhere."), ("#ventes", "#sales")) { Also = ["chaîne"] },
    ];
}
