using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Exports;

/// <summary>
/// The cycles of an export. Their days come from its sessions, else from the start and due days of what belongs to them, else from the
/// name (<c>Q4 2026</c>); one without days must be stored already.
/// </summary>
internal sealed partial class ExportPeriods
{
    private readonly Rows rows;
    private readonly Dictionary<string, string> titles = [];
    private readonly Dictionary<string, (string Name, Place Place, DateOnly? Start, DateOnly? End)> named = [];

    public ExportPeriods(Rows rows, IEnumerable<ExportSheet> sessions)
    {
        this.rows = rows;
        foreach (var sheet in sessions)
        {
            var ours = sheet.As(SheetKind.Cycles, (Field.Name, [ExportField.Title]), (Field.Start, [ExportField.Start]), (Field.End, [ExportField.Due]));
            foreach (var row in sheet.Rows)
            {
                if (sheet.Text(row, ExportField.Title) is not { } title) continue;
                rows.Cycles.Add(new CycleRow(new Place(ours, row.Number), null, title, sheet.Day(row, ExportField.Start), sheet.Day(row, ExportField.Due)));
                titles[Fold.Name(title)] = title;
                if (sheet.Text(row, ExportField.Id) is { } id) titles[Fold.Name(id)] = title;
            }
        }
    }

    /// <summary>The name of the row's cycle.</summary>
    public string? Of(ExportSheet sheet, RawRow row)
    {
        if (sheet.Text(row, ExportField.Period) is not { } written) return null;
        if (titles.TryGetValue(Fold.Name(written), out var title)) return title;
        var (start, end) = (sheet.Day(row, ExportField.Start), sheet.Day(row, ExportField.Due));
        var place = new Place(sheet.As(SheetKind.Cycles, (Field.Name, [ExportField.Period]), (Field.Start, [ExportField.Start]), (Field.End, [ExportField.Due])), row.Number);
        var was = named.GetValueOrDefault(Fold.Name(written), (written, place, start, end));
        named[Fold.Name(written)] = (was.Item1, was.Item2, Least(was.Item3, start), Most(was.Item4, end));
        return written;
    }

    public void Settle()
    {
        foreach (var (name, place, start, end) in named.Values)
        {
            var (first, last) = start is not null && end is not null ? (start, end) : FromName(name);
            if (first is not null) rows.Cycles.Add(new CycleRow(place, null, name, first, last));
        }
    }

    private static DateOnly? Least(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;

    private static DateOnly? Most(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a > b ? a : b;

    private static (DateOnly? Start, DateOnly? End) FromName(string name)
    {
        if (Quarter().Match(name) is not { Success: true } match) return (null, null);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (!match.Groups["quarter"].Success) return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var start = new DateOnly(year, (int.Parse(match.Groups["quarter"].Value, CultureInfo.InvariantCulture) - 1) * 3 + 1, 1);
        return (start, start.AddMonths(3).AddDays(-1));
    }

    [GeneratedRegex(@"^(?:[QT](?<quarter>[1-4])[\s-]*)?(?<year>20\d\d)$|^(?<year>20\d\d)[\s-]*[QT](?<quarter>[1-4])$", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();
}
