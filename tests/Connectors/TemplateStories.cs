using CheckinBot.Bot.Import;
using CheckinBot.Connectors.Template;
using CheckinBot.Connectors.Words;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Connectors.Support;
using MiniExcelLibs;
using Spectre.Console;

namespace CheckinBot.Tests.Connectors;

/// <summary>The empty example, and the command that writes and imports.</summary>
public sealed class TemplateStories : IAsyncLifetime, IDisposable
{
    private readonly ImportStory story = new();
    private readonly StringWriter written = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    public void Dispose() => written.Dispose();

    [Theory]
    [InlineData("fr", "Rien à importer pour l'instant : les feuilles ont des en-têtes mais aucune ligne. Les remplir sous les en-têtes.")]
    [InlineData("en", "Nothing to import yet: the sheets have headers but no rows. Fill them in below the headers.")]
    public async Task The_template_imports_cleanly_and_says_that_it_is_empty(string language, string said)
    {
        var path = Path.Combine(story.Directory, "modele.xlsx");
        WriteTemplate.To(path, language);
        var before = story.Dump();
        Assert.Equal([said], ImportStory.Read(await story.Import(path)));
        Assert.Equal(before, story.Dump());
    }

    [Theory]
    [InlineData("fr", "Lisez-moi")]
    [InlineData("en", "Read me")]
    public void The_read_me_sheet_explains_every_column_with_an_example(string language, string sheet)
    {
        var path = Path.Combine(story.Directory, "modele.xlsx");
        WriteTemplate.To(path, language);
        var lines = MiniExcel.Query(path, sheetName: sheet).Cast<IDictionary<string, object?>>().Skip(1).ToList();
        var columns = SheetWords.All.SelectMany(w => w.Columns.Select(c => (w.Name.In(language), c.Name.In(language)))).ToList();
        Assert.Equal(columns, lines.Select(l => ((string)l["A"]!, (string)l["B"]!)));
        Assert.All(lines, l => Assert.False(string.IsNullOrEmpty((string?)l["D"]) || l["F"] is null));
        Assert.Equal(SheetWords.All.Select(w => w.Name.In(language)).Prepend(sheet), MiniExcel.GetSheetNames(path));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Its_own_examples_filled_in_are_a_sound_company(string language)
    {
        var workbook = new Workbook();
        var example = SheetWords.All.ToDictionary(w => w.Kind, w => w.Columns.ToDictionary(c => c.Field, c => (object?)c.Example.In(language)));
        foreach (var words in SheetWords.All)
            workbook.Sheet(words.Name.In(language), [.. words.Columns.Select(c => c.Name.In(language))], [.. words.Columns.Select(c => example[words.Kind][c.Field])]);
        var imported = await story.Import(workbook);
        // Names that stand alone in an example point at rows that a real file has; nothing else may be wrong.
        Assert.All(imported.Faults.Where(f => !f.Warning), f => Assert.Matches("répond|goes by", ImportStory.Plain(f.Text)));
    }

    [Fact]
    public async Task The_command_writes_a_template_once()
    {
        var path = Path.Combine(story.Directory, "modele.xlsx");
        Assert.Equal(0, await Run("--template", path, "--language", "fr"));
        Assert.Equal(1, await Run("--template", path, "--language", "fr"));
        Assert.Equal(2, await Run("--template", "modele.csv", "--language", "fr"));
        Assert.Equal(
            [$"{path} est écrit. Le remplir, puis taper : ./run import {path}", $"{path} existe déjà. Donner un autre nom, ou le supprimer d'abord.", "Le modèle est un classeur : lui donner un nom qui finit par .xlsx."],
            Said());
    }

    [Fact]
    public async Task The_command_imports_and_says_what_became_of_it()
    {
        story.Database.Dispose();
        Assert.Equal(0, await Run(Sound.French().Save(story.Directory)));
        Assert.Equal(1, await Run(Sound.French().With("Personnes", 2, "fuseau", "Paris").Save(story.Directory)));
        Assert.Equal(1, await Run(Path.Combine(story.Directory, "absent.xlsx"), "--language", "en"));
        Assert.Equal("Total : 16 en ajout, 0 en changement, 0 sans changement", Said()[7]);
        Assert.Equal("1 faute : rien n'a été importé.", Said()[9]);
        Assert.Equal("- absent.xlsx: There is no such file or folder. Check the path.", Said()[10]);
    }

    [Theory]
    [InlineData]
    [InlineData("a.xlsx", "b.xlsx")]
    [InlineData("a.xlsx", "--language", "de")]
    [InlineData("--frobnicate")]
    public async Task The_command_misused_says_how_it_is_used(params string[] args)
    {
        Assert.Equal(2, await Run(args));
        Assert.Contains("./run import", Said()[0], StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] args) => ImportCommand.Run(args, _ => new SqliteFiles(Path.Combine(story.Directory, "data")), story.Clock,
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(written) }));

    private string[] Said() => ImportStory.Plain(written.ToString()).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
