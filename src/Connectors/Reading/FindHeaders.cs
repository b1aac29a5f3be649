using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

internal static class FindHeaders
{
    /// <summary>How far down a header row is looked for, only to say where it is.</summary>
    private const int Deepest = 10;

    /// <summary>Null when the sheet is blank or its headers cannot be used; the faults say why.</summary>
    public static Headers? In(RawSheet sheet, SheetWords words, Wording wording, List<Fault> faults)
    {
        if (sheet.Rows.Count == 0) return null;
        var first = sheet.Rows[0];
        var lower = sheet.Rows.Skip(1).Take(Deepest).MaxBy(r => Known(r, words));
        if (Known(first, words) < 2 && lower is not null && Known(lower, words) >= 2)
        {
            faults.Add(new Fault(sheet.Name, lower.Number, null, wording.Say(Sentence.HeadersNotFirst)));
            return null;
        }
        if (Known(first, words) == 0)
        {
            var names = string.Join(", ", words.Columns.Where(c => c.Required).Select(c => c.Name.In(wording.Language)));
            faults.Add(new Fault(sheet.Name, first.Number, null, wording.Say(Sentence.HeadersMissing, names)));
            return null;
        }
        return Map(sheet.Name, first, words, wording, faults);
    }

    private static Headers? Map(string sheet, RawRow row, SheetWords words, Wording wording, List<Fault> faults)
    {
        var columns = new Dictionary<Field, int>();
        var headers = new Dictionary<Field, string>();
        var unknown = new List<string>();
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (row.Cells[at] is not { } cell) continue;
            var header = Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)!;
            if (words.Column(header) is not { } column) unknown.Add(header);
            else if (!columns.TryAdd(column.Field, at))
                faults.Add(new Fault(sheet, row.Number, header, wording.Say(Sentence.ColumnTwice, headers[column.Field])));
            else headers[column.Field] = header;
        }
        var usable = CheckColumns.Of(sheet, row.Number, unknown, headers, words, wording, faults);
        var called = words.Columns.ToDictionary(c => c.Field, c => c.Name.In(wording.Language));
        return usable ? new Headers(new Sheet(words.Kind, sheet, headers, called), row.Number, columns) : null;
    }

    private static int Known(RawRow row, SheetWords words) =>
        row.Cells.OfType<string>().Select(words.Column).Where(c => c is not null).Distinct().Count();
}
