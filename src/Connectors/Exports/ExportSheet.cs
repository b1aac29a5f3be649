using System.Globalization;
using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Reading;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Connectors.Exports;

/// <summary>One sheet of an export with its headers understood.</summary>
internal sealed class ExportSheet
{
    private readonly Dictionary<ExportField, (int Column, string Header)> columns = [];
    private readonly Wording wording;
    private readonly List<Fault> faults;
    private readonly MonthFirst dates;

    public ExportSheet(RawSheet raw, ExportTool tool, Wording wording, List<Fault> faults, MonthFirst dates)
    {
        (this.wording, this.faults, this.dates, Name) = (wording, faults, dates, raw.Name);
        Rows = [.. raw.Rows.Skip(1)];
        var unknown = new List<string>();
        if (raw.Rows.Count > 0)
            for (var at = 0; at < raw.Rows[0].Cells.Count; at++)
                if (raw.Rows[0].Cells[at] is string header && (tool.Field(header) is not { } field || !columns.TryAdd(field, (at, header)))) unknown.Add(header);
        Unknown = unknown;
    }

    public string Name { get; }
    public IReadOnlyList<RawRow> Rows { get; }
    public IReadOnlyList<string> Unknown { get; }

    public bool Has(ExportField field) => columns.ContainsKey(field);

    public string? Text(RawRow row, ExportField field) => columns.TryGetValue(field, out var at) && row.At(at.Column) is { } raw
        ? raw as string ?? Convert.ToString(raw, CultureInfo.InvariantCulture)
        : null;

    public void Blame(RawRow row, ExportField field, Sentence sentence) =>
        faults.Add(new Fault(Name, row.Number, columns.TryGetValue(field, out var at) ? at.Header : null, wording.Say(sentence)));

    /// <summary>Exports are written the English way, so <c>1,234</c> is 1234.</summary>
    public decimal? Number(RawRow row, ExportField field, Place place, Field ours)
    {
        if (!columns.TryGetValue(field, out var at) || row.At(at.Column) is not { } raw) return null;
        if (raw is decimal number) return decimal.Round(number, 6);
        switch (ReadNumber.From(raw as string, "en", null))
        {
            case ReadNumber.Read read: return read.Value;
            case ReadNumber.TwoReadings two: return two.A;
            default:
                place.Break(ours);
                faults.Add(new Fault(Name, row.Number, at.Header, wording.Say(Sentence.NotANumber, raw)));
                return null;
        }
    }

    public DateTime? Moment(RawRow row, ExportField field)
    {
        if (!columns.TryGetValue(field, out var at) || row.At(at.Column) is not { } raw) return null;
        if (dates.Read(raw) is { } moment) return moment;
        faults.Add(new Fault(Name, row.Number, at.Header, wording.Say(Sentence.NotADate, raw)));
        return null;
    }

    public DateOnly? Day(RawRow row, ExportField field) => Moment(row, field) is { } moment ? DateOnly.FromDateTime(moment) : null;

    /// <summary>This sheet seen as one of ours, so that faults name the export's own headers. Of several columns the first that is there counts.</summary>
    public Sheet As(SheetKind kind, params (Field Ours, ExportField[] Theirs)[] fields)
    {
        var headers = new Dictionary<Field, string>();
        foreach (var (ours, theirs) in fields)
            if (theirs.Where(columns.ContainsKey).Select(t => columns[t].Header).FirstOrDefault() is { } header) headers[ours] = header;
        var words = Words.SheetWords.Of(kind).Columns.ToDictionary(c => c.Field, c => c.Name.In(wording.Language));
        return new Sheet(kind, Name, headers, words);
    }
}
