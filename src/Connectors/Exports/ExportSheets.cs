namespace CheckinBot.Connectors.Exports;

/// <summary>What each sheet of an export is, by its columns first and its name second.</summary>
internal static class ExportSheets
{
    public static bool IsHistory(ExportSheet sheet) =>
        sheet.Has(ExportField.On) && (sheet.Has(ExportField.Value) || sheet.Has(ExportField.CurrentValue) || sheet.Has(ExportField.Note))
        && !sheet.Has(ExportField.TargetValue) && !sheet.Has(ExportField.StartValue);

    public static bool IsUsers(ExportSheet sheet) => !IsHistory(sheet) && sheet.Has(ExportField.Email) && !sheet.Has(ExportField.TargetValue);

    public static bool IsSessions(ExportSheet sheet) =>
        !IsHistory(sheet) && (Named(sheet, "session") || Named(sheet, "period"))
        && sheet.Has(ExportField.Title) && sheet.Has(ExportField.Start) && sheet.Has(ExportField.Due) && !sheet.Has(ExportField.TargetValue);

    public static bool IsTeams(ExportSheet sheet) => Named(sheet, "team") && !IsUsers(sheet) && !sheet.Has(ExportField.TargetValue) && sheet.Has(ExportField.Title);

    public static bool IsPlan(ExportSheet sheet) => sheet.Has(ExportField.Title) && !IsHistory(sheet) && !IsUsers(sheet) && !IsSessions(sheet) && !IsTeams(sheet);

    public static bool Named(ExportSheet sheet, string word) => sheet.Name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
