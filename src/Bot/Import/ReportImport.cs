using System.Globalization;
using CheckinBot.Objectives.Intake;
using CheckinBot.Storage.Intake;

namespace CheckinBot.Bot.Import;

public static class ReportImport
{
    /// <summary>What became of the file, line by line: its faults, or its tallies with what is left to check.</summary>
    public static IEnumerable<string> Lines(Imported imported)
    {
        var wording = new Wording(imported.Language);
        if (imported.Source is { } source) yield return wording.Say(Sentence.ReportSource, source);
        if (imported.Refused)
        {
            var faults = imported.Faults.Where(f => !f.Warning).ToList();
            foreach (var fault in faults) yield return Line(fault, wording);
            yield return faults.Count == 1 ? wording.Say(Sentence.ReportRefusedOne) : wording.Say(Sentence.ReportRefusedMany, faults.Count);
            yield break;
        }
        if (imported.Outcome is not { } outcome)
        {
            yield return wording.Say(Sentence.ReportNothing);
            yield break;
        }
        foreach (var tally in outcome.Tallies) yield return Tally(wording.Say(Enum.Parse<Sentence>("Sheet" + tally.Sheet)), tally, wording);
        yield return Tally(wording.Say(Sentence.ReportTotal),
            new Tally(default, outcome.Tallies.Sum(t => t.Added), outcome.Tallies.Sum(t => t.Changed), outcome.Tallies.Sum(t => t.Unchanged)), wording);
        if (imported.Faults.Count > 0)
        {
            yield return wording.Say(Sentence.ReportWarnings);
            foreach (var warning in imported.Faults) yield return Line(warning, wording);
        }
        if (imported.NotTaken.Count > 0)
        {
            yield return wording.Say(Sentence.ReportNotTaken);
            foreach (var what in imported.NotTaken) yield return "- " + what;
        }
    }

    private static string Line(Fault fault, Wording wording)
    {
        string?[] where = [fault.Sheet, fault.Row is { } row ? wording.Say(Sentence.ReportRow, row.ToString(CultureInfo.InvariantCulture)) : null, fault.Column];
        return "- " + string.Join(" · ", where.Where(w => w is not null)) + (wording.Language == "fr" ? "\u202F: " : ": ") + fault.Text;
    }

    private static string Tally(string name, Tally tally, Wording wording) =>
        wording.Say(Sentence.ReportTally, name, tally.Added, tally.Changed, tally.Unchanged);
}
