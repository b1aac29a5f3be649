using CheckinBot.Bot.Hosting;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

public sealed class ManifestCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly StringWriter output = new(), errors = new();

    [Fact]
    public async Task An_admin_gets_a_zip_with_the_manifest_its_translation_and_the_icons()
    {
        Assert.Equal(0, await Run("teams", In("nord.zip")));
        var package = new Package(await File.ReadAllBytesAsync(In("nord.zip")));
        Assert.Equal(["manifest.json", "fr.json", "color.png", "outline.png"], package.Names);
        Assert.Contains(In("nord.zip"), output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Manifest__PrivacyUrl", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task In_a_folder_it_has_the_usual_name_and_is_written_over()
    {
        Assert.Equal(0, await Run("teams", folder.FullName));
        var first = await File.ReadAllBytesAsync(In("checkinbot-teams.zip"));
        Assert.Equal(0, await Run("teams", folder.FullName));
        Assert.Equal(first, await File.ReadAllBytesAsync(In("checkinbot-teams.zip")));
        // The time of writing would make two packages of one configuration differ.
        Assert.All(new Package(first).Years, year => Assert.Equal(1980, year));
    }

    [Fact]
    public async Task A_wrong_configuration_writes_nothing_and_names_every_fault()
    {
        Assert.Equal(1, await ManifestCommand.Run(["teams", In("no.zip")], () => Package.Configuration(), output, errors));
        Assert.Contains("- Teams__AppId is missing", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("- PublicUrl is missing", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task A_file_of_settings_that_cannot_be_read_is_said_in_a_sentence()
    {
        Assert.Equal(1, await ManifestCommand.Run(["teams", In("no.zip")], () => throw new InvalidDataException("appsettings.json is no JSON."), output, errors));
        Assert.Equal("appsettings.json is no JSON.", errors.ToString().Trim());
    }

    [Theory]
    [InlineData]
    [InlineData("zoom")]
    [InlineData("teams", "--force")]
    [InlineData("teams", "package.tar")]
    [InlineData("teams", "a.zip", "b.zip")]
    public async Task Wrong_use_is_told_before_anything_is_read(params string[] args)
    {
        Assert.Equal(2, await ManifestCommand.Run(args, () => throw new InvalidOperationException("It read the configuration."), output, errors));
        Assert.StartsWith("./run manifest teams [FILE.zip]", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_it()
    {
        Assert.Equal(0, await CommandLine.Run(["help"], output, errors));
        Assert.Contains("./run manifest teams [FILE.zip]", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await CommandLine.Run(["manifest"], output, errors));
    }

    private Task<int> Run(params string[] args) => ManifestCommand.Run(args,
        () => Package.Configuration(("Teams:AppId", Package.AppId), ("PublicUrl", "https://okr.ateliernord.example")), output, errors);

    private string In(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        errors.Dispose();
    }
}
