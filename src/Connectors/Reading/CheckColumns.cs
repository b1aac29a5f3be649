using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Reading;

internal static class CheckColumns
{
    /// <summary>
    /// Reports unknown and missing columns. An unknown one is left aside with a warning, unless it looks like a required one that is
    /// missing. False when a required column is missing: then its rows would only repeat that.
    /// </summary>
    public static bool Of(
        string sheet, int row, List<string> unknown, Dictionary<Field, string> found, SheetWords words, Wording wording, List<Fault> faults)
    {
        var missing = words.Columns.Where(c => c.Required && !found.ContainsKey(c.Field)).ToList();
        var usable = missing.Count == 0;
        foreach (var header in unknown)
        {
            var meant = missing.FirstOrDefault(c => NearMiss.Of(header, c.Names) is not null);
            if (meant is not null)
            {
                missing.Remove(meant);
                faults.Add(new Fault(sheet, row, header, wording.Say(Sentence.ColumnMisspelt, meant.Name.In(wording.Language))));
                continue;
            }
            var near = wording.DidYouMean(header, words.Columns.Where(c => !found.ContainsKey(c.Field)).Select(c => c.Name.In(wording.Language)));
            faults.Add(new Fault(sheet, row, header, wording.Say(Sentence.ColumnUnknown) + near) { Warning = true });
        }
        faults.AddRange(missing.Select(c => new Fault(sheet, row, null, wording.Say(Sentence.ColumnMissing, c.Name.In(wording.Language)))));
        return usable;
    }
}
