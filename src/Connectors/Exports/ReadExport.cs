using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Reading;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Exports;

/// <summary>Another tool's export as rows of ours: people, teams and cycles are gathered from where they are named.</summary>
internal static class ReadExport
{
    public static Understood From(RawBook book, ExportTool tool, string language)
    {
        var wording = new Wording(language);
        var faults = book.Broken.Select(b => b.In(language)).ToList();
        var rows = new Rows(language, Path.GetFileNameWithoutExtension(book.Name));
        var dates = new MonthFirst(book);
        var sheets = book.Sheets.Where(s => s.Rows.Count > 0).Select(s => new ExportSheet(s, tool, wording, faults, dates)).ToList();
        var notes = new NotTaken(wording);

        var directory = new ExportDirectory(rows, sheets.Where(ExportSheets.IsUsers));
        var periods = new ExportPeriods(rows, sheets.Where(ExportSheets.IsSessions));
        var teams = new ExportTeams(rows, sheets.Where(ExportSheets.IsTeams), wording, notes);
        var plan = new ExportPlan(rows, directory, periods, teams, notes);
        foreach (var sheet in sheets.Where(ExportSheets.IsPlan)) plan.Take(sheet);
        plan.Settle();
        periods.Settle();
        var history = new ExportHistory(rows, directory, notes);
        foreach (var sheet in sheets.Where(ExportSheets.IsHistory)) history.Take(sheet);
        foreach (var sheet in sheets.Where(ExportSheets.IsPlan)) history.TakeLast(sheet, plan);
        history.Settle();

        foreach (var sheet in sheets.Where(s => s.Unknown.Count > 0)) notes.Columns(sheet.Name, sheet.Unknown);
        if (dates.Example is { } example) notes.MonthFirst(example);
        return new Understood(book.Broken.Count > 0 ? null : rows, [.. faults.Distinct()]) { Source = tool.Name, NotTaken = notes.All() };
    }
}
