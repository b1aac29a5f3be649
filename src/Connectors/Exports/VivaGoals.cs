namespace CheckinBot.Connectors.Exports;

/// <summary>
/// Viva Goals: the Explorer's <i>Actions, Export</i> (CSV or XLSX), and the import template's <i>OKR Reference</i> and <i>Parent OKR</i>.
/// Source: Microsoft's Viva documentation, Viva/goals/explorer.md and Viva/goals/import-okrs-projects.md.
/// </summary>
internal static class VivaGoals
{
    public static readonly ExportTool Tool = new(
        "Viva Goals",
        ["objectiveid", "okrid", "okrreference", "parentokr", "parentid", "parentobjectiveid", "alignedto", "timeperiod", "objecttype", "metricname", "lastcheckindate", "checkindate", "checkinnote"],
        ExportTool.Map(
            (ExportField.Id, ["OKR ID", "OKR Reference", "ID", "Key Result ID"]),
            (ExportField.ObjectiveId, ["Objective ID"]),
            (ExportField.ParentId, ["Parent OKR", "Parent ID", "Parent Objective ID", "Aligned to", "Parent", "Parent Objective", "Parent OKR ID"]),
            (ExportField.ItemType, ["Object type", "OKR Type", "Item type", "Kind"]),
            (ExportField.Scope, ["Type"]),
            (ExportField.Title, ["Title", "OKR Title", "Objective", "Name", "OKR", "OKR Name", "Objective Title"]),
            (ExportField.Owner, ["Owner", "Owner Name", "Owners"]),
            (ExportField.OwnerEmail, ["Owner Email", "Owner e-mail", "Owner email address", "Owner Emails"]),
            (ExportField.Team, ["Team", "Team Name", "Teams", "Entity", "Entity Name", "Team/Organization"]),
            (ExportField.Period, ["Time period", "Time Period Name", "Period"]),
            (ExportField.Start, ["Start date", "Start"]),
            (ExportField.Due, ["Due date", "Due", "End date"]),
            (ExportField.MetricName, ["Metric name", "Metric"]),
            (ExportField.Unit, ["Metric unit", "Unit", "Metric symbol"]),
            (ExportField.MetricType, ["Metric type", "Target type", "Key result type", "Outcome type"]),
            (ExportField.StartValue, ["Start value", "Metric start", "Metric start value", "Initial value", "From"]),
            (ExportField.TargetValue, ["Target value", "Metric target", "Metric target value", "Target", "To"]),
            (ExportField.CurrentValue, ["Current value", "Metric current value", "Metric current", "Current"]),
            (ExportField.Progress, ["Progress", "Progress %", "Progress (%)", "Overall progress"]),
            (ExportField.Status, ["Status", "Progress status"]),
            (ExportField.UpdatedOn, ["Last updated", "Last check-in date", "Last check-in", "Last updated on"]),
            (ExportField.On, ["Check-in date", "Checked in on", "Check-in on", "Check in date"]),
            (ExportField.Value, ["Check-in value", "Value", "New value"]),
            (ExportField.Note, ["Check-in note", "Note", "Notes", "Last check-in note", "Check in note", "Comment"]),
            (ExportField.By, ["Checked in by", "Check-in by", "Check-in owner", "Author", "Updated by"])));
}
