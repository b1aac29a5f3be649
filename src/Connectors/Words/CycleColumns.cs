using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

internal static class CycleColumns
{
    public static readonly Column[] All =
    [
        SharedColumns.Key,
        SharedColumns.Name(("Le nom du trimestre, du mois ou de la campagne.", "The name of the quarter, month or campaign."), ("T4 2026", "Q4 2026"))
            with { Also = ["cycle", "période", "period"] },
        new(Field.Start, ("début", "start"),
            ("Premier jour ; la case reste vide si le nom le dit, comme T4 2026.", "First day; left empty where the name says it, as Q4 2026 does."),
            ("2026-10-01", "2026-10-01")) { Required = true, Also = ["start date", "date de début", "du", "from"] },
        new(Field.End, ("fin", "end"), ("Dernier jour, de même.", "Last day, the same."), ("2026-12-31", "2026-12-31")) { Required = true, Also = ["end date", "date de fin", "au", "to"] },
    ];
}
