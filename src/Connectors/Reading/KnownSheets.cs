using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Reading;

internal static class KnownSheets
{
    /// <summary>The sheets we know by name; the others are warned of, misspelt ones are faults.</summary>
    public static List<(RawSheet Sheet, SheetWords Words)> Of(RawBook book, Wording wording, List<Fault> faults, HashSet<SheetKind> unread)
    {
        var known = new List<(RawSheet, SheetWords)>();
        var missing = SheetWords.All.Where(w => !book.Sheets.Any(s => SheetWords.Find(BareName(s.Name)) == w)).ToList();
        var mayFail = new List<Fault>();
        foreach (var sheet in book.Sheets)
        {
            var name = BareName(sheet.Name);
            if (SheetWords.Find(name) is { } words) known.Add((sheet, words));
            else if (!SheetWords.IsReadMe(name) && sheet.Rows.Count > 0) mayFail.Add(Unknown(sheet, name, missing, wording, unread));
        }
        if (known.Count == 0 && book.Broken.Count == 0)
        {
            var names = string.Join(", ", SheetWords.All.Select(w => w.Name.In(wording.Language)));
            faults.Add(new Fault(book.Name, null, null, wording.Say(Sentence.NoKnownSheet, names)));
        }
        faults.AddRange(mayFail);
        return known;
    }

    /// <summary>Without what an export puts round it: <c>01_Personnes.csv</c> and <c>Ventes - Personnes.csv</c> are <c>Personnes</c>.</summary>
    public static string BareName(string name)
    {
        var bare = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        var dash = bare.LastIndexOf(" - ", StringComparison.Ordinal);
        if (dash >= 0) bare = bare[(dash + 3)..];
        return bare.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '-', '.', ' ');
    }

    private static Fault Unknown(RawSheet sheet, string name, List<SheetWords> missing, Wording wording, HashSet<SheetKind> unread)
    {
        if (missing.FirstOrDefault(w => NearMiss.Of(name, w.Names) is not null) is not { } meant)
            return new Fault(sheet.Name, null, null, wording.Say(Sentence.SheetUnknown)) { Warning = true };
        unread.Add(meant.Kind);
        return new Fault(sheet.Name, null, null, wording.Say(Sentence.SheetMisspelt, meant.Name.In(wording.Language)));
    }
}
