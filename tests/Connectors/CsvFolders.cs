using System.Text;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>CSV in the shapes that spreadsheets save it in.</summary>
public sealed class CsvFolders : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Theory]
    [InlineData("utf-8", false, ';')]
    [InlineData("utf-8", true, ',')]
    [InlineData("utf-8", false, '\t')]
    [InlineData("windows-1252", false, ';')]
    [InlineData("utf-16", true, '\t')]
    public async Task Any_usual_encoding_and_separator_is_found(string encoding, bool marked, char separator)
    {
        var text = "nom;e-mail\r\n\"Hélène; \"\"Léna\"\"\r\nGœtz\";  helene@nord.example\u00A0\r\n\r\nZoé;zoe@nord.example\r\n";
        text = text.Replace("\"Hélène;", "\"Hélène§", StringComparison.Ordinal).Replace(';', separator).Replace("§", ";", StringComparison.Ordinal);
        var encoder = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        Put("Personnes.csv", [.. marked ? encoder.GetPreamble() : [], .. encoder.GetBytes(text)]);

        var imported = await story.Import(story.Directory);
        Assert.False(imported.Refused, string.Join('\n', ImportStory.Read(imported)));
        var names = await story.Database.Read(imported.Outcome!.Organisation, db => db.People.OrderBy(p => p.Email).Select(p => p.Name).ToListAsync());
        Assert.Equal(["Hélène; \"Léna\"\r\nGœtz", "Zoé"], names);
    }

    [Fact]
    public async Task A_row_is_numbered_as_the_spreadsheet_numbers_it()
    {
        Put("people.csv", "sep=,\nname,e-mail\n\"Ada\nHill\",ada@north.example\n\nBob,nowhere\n"u8.ToArray());
        Assert.Equal("- people.csv · row 4 · e-mail: \"nowhere\" is not an e-mail address. Write first.last@example.com.", ImportStory.Read(await story.Import(story.Directory))[0]);
    }

    [Theory]
    [InlineData("Personnes.csv")]
    [InlineData("02_personnes.CSV")]
    [InlineData("Atelier Nord - Personnes.csv")]
    [InlineData("people.csv")]
    public async Task Files_are_known_by_their_names(string name)
    {
        Put(name, "nom;e-mail\nAda;ada@nord.example\n"u8.ToArray());
        Assert.Equal("Personnes : 1 en ajout, 0 en changement, 0 sans changement", ImportStory.Read(await story.Import(story.Directory))[0]);
    }

    [Fact]
    public async Task One_file_is_enough()
    {
        Put("Personnes.csv", "nom;e-mail\nAda;ada@nord.example\n"u8.ToArray());
        Assert.False((await story.Import(Path.Combine(story.Directory, "Personnes.csv"))).Refused);
    }

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(story.Directory, name), bytes);
}
