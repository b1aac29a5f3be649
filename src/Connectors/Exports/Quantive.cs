namespace CheckinBot.Connectors.Exports;

/// <summary>
/// Quantive Results, once Gtmhub: the Import/Export utility's workbook and the tables of its own data source. Source: help.quantive.com,
/// articles 5993028 (what the utility exports) and 3831332 (the data source's entities and fields).
/// </summary>
internal static class Quantive
{
    public static readonly ExportTool Tool = new(
        "Quantive",
        [
            "session", "sessionid", "sessiontitle", "planningsessionid", "sessionname", "goalid", "metricid", "initialvalue", "objectiveid", "keyresultid", "parentid",
            "ownerid", "attainment", "cadencetype",
        ],
        ExportTool.Map(
            (ExportField.Id, ["id", "Key Result ID", "OKR ID"]),
            (ExportField.ObjectiveId, ["Objective ID", "goalid", "goal_id"]),
            (ExportField.ParentId, ["parentid", "parent_id", "Parent", "Parent ID", "Parent Objective", "Parent Objective ID", "Parent Key Result ID"]),
            (ExportField.ItemType, ["type", "Item type", "Entity type", "Kind"]),
            (ExportField.Title, ["title", "Name", "Objective", "Key Result", "Objective title", "Key Result title"]),
            (ExportField.Owner, ["Owner", "Owner name", "Assignee", "Assignees", "Owners"]),
            (ExportField.OwnerEmail, ["Owner email", "Assignee email", "Owner e-mail"]),
            (ExportField.OwnerId, ["ownerid", "owner_id", "Assignee ID", "ownerids"]),
            (ExportField.Team, ["Team", "Team name", "Owner team", "teamid", "team_id"]),
            (ExportField.Period, ["Session", "sessionid", "session_id", "Session ID", "Session name", "Session title", "planningsessionid", "planning_session_id"]),
            (ExportField.Start, ["start", "Start date", "datefrom"]),
            (ExportField.Due, ["end", "End date", "Due date", "dateto", "due"]),
            (ExportField.Unit, ["Unit", "Format", "Units", "Target unit"]),
            (ExportField.MetricType, ["Target operator", "targetoperator", "Measurement type", "Metric type"]),
            (ExportField.StartValue, ["Initial value", "initialvalue", "initial_value", "Start value", "Baseline"]),
            (ExportField.TargetValue, ["Target", "Target value", "target_value", "Desired value"]),
            (ExportField.CurrentValue, ["Actual", "Current value", "actual_value", "Actual value"]),
            (ExportField.Progress, ["Attainment", "Progress"]),
            (ExportField.Status, ["Confidence", "Status", "Health"]),
            (ExportField.UpdatedOn, ["Last updated", "Date modified", "datemodified", "Modified"]),
            (ExportField.Of, ["metricid", "metric_id", "Metric"]),
            (ExportField.On, ["Date", "Check-in date", "Snapshot date", "datecreated", "date_created", "Update date"]),
            (ExportField.Value, ["Value", "Snapshot value", "Check-in value", "New value"]),
            (ExportField.Note, ["Comment", "Note", "Check-in comment", "Description of update"]),
            (ExportField.By, ["Updated by", "Author", "User"]),
            (ExportField.Email, ["Email", "E-mail", "email_address"])));
}
