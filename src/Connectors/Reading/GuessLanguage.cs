using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Reading;

internal static class GuessLanguage
{
    /// <summary>A header says more than a sheet's name: file names often stay in the language of whoever made the folder.</summary>
    private const int Header = 100;

    /// <summary>The language of most headers that belong to one language only, then of the sheets' names; null when they do not tell.</summary>
    public static string? Of(RawBook book)
    {
        var score = 0;
        foreach (var sheet in book.Sheets)
        {
            if (SheetWords.Find(KnownSheets.BareName(sheet.Name)) is not { } words) continue;
            score += Vote(KnownSheets.BareName(sheet.Name), words.Name);
            foreach (var header in sheet.Rows.Take(1).SelectMany(r => r.Cells).OfType<string>())
                if (words.Column(header) is { } column) score += Header * Vote(header, column.Name);
        }
        return score > 0 ? "fr" : score < 0 ? "en" : null;
    }

    private static int Vote(string written, Both name)
    {
        var word = Fold.Word(written);
        return (word == Fold.Word(name.French) ? 1 : 0) - (word == Fold.Word(name.English) ? 1 : 0);
    }
}
