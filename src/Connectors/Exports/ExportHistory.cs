using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Exports;

/// <summary>The check-ins of an export: its history, and for what has none the current value with the day of its last update.</summary>
internal sealed class ExportHistory(Rows rows, ExportDirectory directory, NotTaken notes)
{
    private readonly Dictionary<(string KeyResult, DateOnly Day), (CheckinRow Row, DateTime At)> last = [];
    private readonly HashSet<string> told = [];

    public void Take(ExportSheet sheet)
    {
        var ours = sheet.As(SheetKind.Checkins,
            (Field.KeyResult, [ExportField.Of, ExportField.Id, ExportField.Title]), (Field.AsOf, [ExportField.On]), (Field.Value, [ExportField.Value, ExportField.CurrentValue]),
            (Field.Confidence, [ExportField.Status]), (Field.Note, [ExportField.Note]), (Field.Person, [ExportField.By]));
        var names = rows.KeyResults.SelectMany(k => new[] { k.Key, k.Title }).OfType<string>().Select(Fold.Name).ToHashSet();
        var objectives = rows.Objectives.SelectMany(o => new[] { o.Key, o.Title }).OfType<string>().Select(Fold.Name).ToHashSet();
        foreach (var row in sheet.Rows)
        {
            var of = sheet.Text(row, ExportField.Of) ?? sheet.Text(row, ExportField.Id) ?? sheet.Text(row, ExportField.Title);
            // Viva checks in on objectives too; here only what is measured has readings.
            if (of is null) continue;
            if (rows.KeyResults.Count > 0 && !names.Contains(Fold.Name(of)) && !objectives.Contains(Fold.Name(of)))
            {
                notes.Stray();
                continue;
            }
            if (objectives.Contains(Fold.Name(of)) && !names.Contains(Fold.Name(of))) continue;
            var place = new Place(ours, row.Number);
            var value = sheet.Number(row, sheet.Has(ExportField.Value) ? ExportField.Value : ExportField.CurrentValue, place, Field.Value);
            Add(sheet, row, place, of, sheet.Moment(row, ExportField.On), value, sheet.Text(row, ExportField.By));
        }
    }

    /// <summary>The current value of each key result that the history does not mention.</summary>
    public void TakeLast(ExportSheet sheet, ExportPlan plan)
    {
        var on = sheet.Has(ExportField.On) ? ExportField.On : ExportField.UpdatedOn;
        var ours = sheet.As(SheetKind.Checkins,
            (Field.KeyResult, [ExportField.Title]), (Field.AsOf, [on]), (Field.Value, [ExportField.CurrentValue, ExportField.Progress]),
            (Field.Confidence, [ExportField.Status]), (Field.Note, [ExportField.Note]));
        foreach (var row in sheet.Rows.Where(r => plan.IsKeyResult(sheet, r)))
        {
            var title = sheet.Text(row, ExportField.Title)!;
            var of = sheet.Text(row, ExportField.Id) ?? title;
            if (!rows.KeyResults.Any(k => k.At.Row == row.Number && k.At.Sheet.Name == sheet.Name)) continue;
            if (told.Contains(Fold.Name(of)) || told.Contains(Fold.Name(title))) continue;
            var place = new Place(ours, row.Number);
            var measured = sheet.Text(row, ExportField.TargetValue) is not null;
            var value = sheet.Number(row, measured ? ExportField.CurrentValue : ExportField.Progress, place, Field.Value);
            if (value is not null) Add(sheet, row, place, of, sheet.Moment(row, on), value, null);
        }
    }

    public void Settle() => rows.Checkins.AddRange(last.Values.Select(l => l.Row));

    private void Add(ExportSheet sheet, RawRow row, Place place, string of, DateTime? at, decimal? value, string? by)
    {
        told.Add(Fold.Name(of));
        if (at is not { } moment)
        {
            notes.Undated();
            return;
        }
        var day = DateOnly.FromDateTime(moment);
        var key = (Fold.Name(of), day);
        if (last.TryGetValue(key, out var other) && other.At > moment) return;
        last[key] = (new CheckinRow(place, of, day)
        {
            Value = value, Confidence = ConfidenceOf(sheet.Text(row, ExportField.Status)), Note = sheet.Text(row, ExportField.Note), Person = Author(by),
        }, moment);
    }

    private string? Author(string? by)
    {
        var author = directory.Author(by);
        if (author is null && by is not null) notes.Author(by);
        return author;
    }

    /// <summary>Viva's statuses from best to worst are on track, behind and at risk, so its <i>at risk</i> is our <i>off track</i>.</summary>
    private Confidence? ConfidenceOf(string? status)
    {
        switch (status is null ? "" : Fold.Word(status))
        {
            case "": return null;
            case "ontrack" or "high" or "green": return Confidence.OnTrack;
            case "behind" or "medium" or "yellow": return Confidence.AtRisk;
            case "atrisk" or "offtrack" or "low" or "red": return Confidence.OffTrack;
            default:
                notes.Status(status!);
                return null;
        }
    }
}
