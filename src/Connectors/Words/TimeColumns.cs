using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

/// <summary>Where and when work is done: the same columns for the organisation, its teams and its people.</summary>
internal static class TimeColumns
{
    /// <param name="empty">What an empty cell means.</param>
    /// <param name="days">What an empty cell of the working days means.</param>
    /// <param name="hours">What an empty cell of the hours means.</param>
    public static Column[] Of(Both empty, Both days, Both hours) =>
    [
        new(Field.Country, ("pays", "country"),
            ($"Le pays dont les jours fériés sont libres, en deux lettres ou par son nom. {empty.French}",
             $"The country whose public holidays are free, in two letters or by its name. {empty.English}"),
            ("FR", "GB")) { Also = ["état", "nation"] },
        new(Field.Region, ("région", "region"),
            ("La partie du pays dont les jours fériés diffèrent : 57 (Moselle), QC, VD.", "The part of the country whose holidays differ: SCT (Scotland), QC, CA."),
            ("57", "SCT")) { Also = ["canton", "province", "state", "land", "département"] },
        new(Field.WorkingDays, ("jours travaillés", "working days"),
            ($"Les jours où des questions peuvent venir. {days.French}", $"The days on which questions may come. {days.English}"),
            ("lundi-jeudi", "Monday-Thursday")) { Also = ["jours ouvrés", "workdays"] },
        new(Field.Hours, ("horaires", "hours"),
            ($"Rien ne vient en dehors. {hours.French}", $"Nothing comes outside them. {hours.English}"),
            ("09:00-17:30", "09:00-17:30")) { Also = ["heures de travail", "working hours", "plage horaire"] },
    ];

    public static Column[] OfOrganisation { get; } = Of(
        ("Vide : aucun.", "Empty: none."), ("Vide : du lundi au vendredi.", "Empty: Monday to Friday."), ("Vide : de 8 h à 18 h.", "Empty: 08:00 to 18:00."));

    public static Column[] OfTeam { get; } = Of(
        ("Vide : celui de l'organisation.", "Empty: the organisation's."),
        ("Vide : ceux de l'organisation.", "Empty: the organisation's."),
        ("Vide : ceux de l'organisation.", "Empty: the organisation's."));

    public static Column[] OfPerson { get; } =
    [
        .. Of(
            ("Vide : celui de l'équipe, puis de l'organisation.", "Empty: the team's, then the organisation's."),
            ("Vide : ceux de l'équipe, puis de l'organisation.", "Empty: the team's, then the organisation's."),
            ("Vide : ceux de l'équipe, puis de l'organisation.", "Empty: the team's, then the organisation's.")),
        new(Field.OwnHour, ("heure préférée", "own hour"),
            ("L'heure à laquelle les questions de la semaine arrivent. Vide : 16:00.", "The hour at which the week's questions come. Empty: 16:00."),
            ("09:15", "09:15")) { Also = ["heure souhaitée", "preferred time", "ask at"] },
    ];
}
