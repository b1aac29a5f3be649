using CheckinBot.Connectors.Words;
using CheckinBot.Tests.Connectors.Support;

namespace CheckinBot.Tests.Connectors;

public class Documentation
{
    [Fact]
    public void The_page_on_importing_shows_every_sheet_and_column_as_it_is()
    {
        var page = File.ReadAllText(Path.Combine(Samples.Folder, "..", "docs", "import.md"));
        foreach (var sheet in SheetWords.All)
        {
            var heading = $"### {sheet.Name.English} · {sheet.Name.French}\n";
            Assert.Contains(heading, page, StringComparison.Ordinal);
            var section = page[page.IndexOf(heading, StringComparison.Ordinal)..].Split("\n##", 3)[0];
            foreach (var column in sheet.Columns)
                Assert.Contains($"| {column.Name.English} | {column.Name.French} | {(column.Required ? "yes" : "")} | {column.Help.English} |", section, StringComparison.Ordinal);
        }
    }
}
