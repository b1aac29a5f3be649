using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Connectors.Exports;

/// <summary>The objectives and key results of an export.</summary>
internal sealed class ExportPlan(Rows rows, ExportDirectory directory, ExportPeriods periods, ExportTeams teams, NotTaken notes)
{
    private readonly HashSet<(string Sheet, int Row)> keyResults = [];

    public bool IsKeyResult(ExportSheet sheet, RawRow row) => keyResults.Contains((sheet.Name, row.Number));

    public void Take(ExportSheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            if (sheet.Text(row, ExportField.Title) is not { } title) continue;
            switch (ItemOf(sheet, row))
            {
                case Item.KeyResult: KeyResult(sheet, row, title); break;
                case Item.Objective: Objective(sheet, row, title); break;
                default: notes.Project(title); break;
            }
        }
    }

    /// <summary>What hangs on something that is not in the export is let go, and listed.</summary>
    public void Settle()
    {
        var objectives = rows.Objectives.SelectMany(o => new[] { o.Key, o.Title }).OfType<string>().Select(Fold.Name).ToHashSet();
        for (var at = 0; at < rows.Objectives.Count; at++)
        {
            if (rows.Objectives[at] is not { Parent: { } parent } objective || objectives.Contains(Fold.Name(parent))) continue;
            notes.Parent(objective.Title!);
            rows.Objectives[at] = objective with { Parent = null };
        }
        foreach (var orphan in rows.KeyResults.Where(k => k.Objective is null || !objectives.Contains(Fold.Name(k.Objective))).ToList())
        {
            notes.Orphan(orphan.Title!);
            rows.KeyResults.Remove(orphan);
        }
    }

    private enum Item { Objective, KeyResult, Project }

    /// <summary>By its type, else by the sheet's name, else by whether it has a target and something above it.</summary>
    private static Item ItemOf(ExportSheet sheet, RawRow row)
    {
        string?[] says = [sheet.Text(row, ExportField.ItemType), sheet.Text(row, ExportField.Scope), sheet.Name];
        foreach (var said in says.OfType<string>())
        {
            var word = Fold.Word(said);
            if (word.Contains("keyresult", StringComparison.Ordinal) || word is "kr" or "metric" or "kpi") return Item.KeyResult;
            if (word.Contains("project", StringComparison.Ordinal) || word.Contains("initiative", StringComparison.Ordinal) || word.Contains("task", StringComparison.Ordinal)) return Item.Project;
            if (word is "objective" or "goal" or "bigrock") return Item.Objective;
        }
        var above = sheet.Text(row, ExportField.ParentId) ?? sheet.Text(row, ExportField.ObjectiveId);
        return sheet.Text(row, ExportField.TargetValue) is not null && above is not null ? Item.KeyResult : Item.Objective;
    }

    private void Objective(ExportSheet sheet, RawRow row, string title)
    {
        var ours = sheet.As(SheetKind.Objectives,
            (Field.Key, [ExportField.Id, ExportField.ObjectiveId]), (Field.Title, [ExportField.Title]), (Field.Team, [ExportField.Team]),
            (Field.Cycle, [ExportField.Period]), (Field.Owner, [ExportField.OwnerEmail, ExportField.Owner, ExportField.OwnerId]), (Field.Parent, [ExportField.ParentId]));
        var cycle = periods.Of(sheet, row);
        if (cycle is null) sheet.Blame(row, ExportField.Period, Sentence.Required);
        rows.Objectives.Add(new ObjectiveRow(new Place(ours, row.Number), sheet.Text(row, ExportField.Id) ?? sheet.Text(row, ExportField.ObjectiveId), title)
        {
            Team = teams.Of(sheet, row),
            Cycle = cycle,
            Owner = directory.Owner(sheet, row),
            Parent = sheet.Text(row, ExportField.ParentId),
        });
    }

    private void KeyResult(ExportSheet sheet, RawRow row, string title)
    {
        keyResults.Add((sheet.Name, row.Number));
        periods.Of(sheet, row);
        var ours = sheet.As(SheetKind.KeyResults,
            (Field.Key, [ExportField.Id]), (Field.Title, [ExportField.Title]), (Field.Objective, [ExportField.ObjectiveId, ExportField.ParentId]),
            (Field.Owner, [ExportField.OwnerEmail, ExportField.Owner, ExportField.OwnerId]), (Field.Unit, [ExportField.Unit]),
            (Field.Baseline, [ExportField.StartValue]), (Field.Target, [ExportField.TargetValue]), (Field.Start, [ExportField.Start]), (Field.Due, [ExportField.Due]));
        var place = new Place(ours, row.Number);
        var baseline = sheet.Number(row, ExportField.StartValue, place, Field.Baseline);
        var target = sheet.Number(row, ExportField.TargetValue, place, Field.Target);
        var byProgress = target is null && !place.IsBroken(Field.Target);
        if (byProgress && !sheet.Has(ExportField.Progress)) notes.Targetless(title);
        var kind = byProgress ? Kind.Level : ExportKind.Of(sheet.Text(row, ExportField.MetricType));
        if (kind == Kind.Level && !byProgress) notes.Level(title);
        var (low, high) = kind == Kind.Band ? ExportKind.Bounds(sheet.Text(row, ExportField.MetricType)!, target) : (null, null);
        rows.KeyResults.Add(new KeyResultRow(place, sheet.Text(row, ExportField.Id), title)
        {
            Objective = sheet.Text(row, ExportField.ObjectiveId) ?? sheet.Text(row, ExportField.ParentId),
            Owner = directory.Owner(sheet, row),
            Unit = byProgress ? "%" : ExportKind.Unit(sheet.Text(row, ExportField.Unit)),
            Kind = kind,
            Baseline = byProgress ? 0 : baseline,
            Target = byProgress ? 100 : target,
            BandLow = low,
            BandHigh = high,
            Start = sheet.Day(row, ExportField.Start),
            Due = sheet.Day(row, ExportField.Due),
        });
    }
}
