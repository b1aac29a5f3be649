using System.Text.Json.Nodes;
using CheckinBot.Bot.Hosting;
using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Edges.Slack.Manifest;

public sealed class SlackManifestCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly StringWriter output = new(), errors = new();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false, "--socket")]
    [InlineData(false, true, "--oauth")]
    [InlineData(true, true, "--oauth", "--socket")]
    public async Task An_admin_gets_the_manifest_of_their_way(bool socket, bool oauth, params string[] options)
    {
        Assert.Equal(0, await Run(["slack", .. options, In("nord.json")]));
        var settings = Read("nord.json")["settings"]!;
        Assert.Equal((socket, oauth), ((bool)settings["socket_mode_enabled"]!, (bool)settings["token_rotation_enabled"]!));
        Assert.Contains(In("nord.json") + " is written", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task In_a_folder_it_has_the_usual_name_and_reads_like_text()
    {
        Assert.Equal(0, await Run("slack", folder.FullName));
        var text = await File.ReadAllTextAsync(In("checkinbot-slack.json"));
        Assert.Contains("résultats clés", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    /// <summary>Whoever runs it in a clone finds nothing to commit afterwards.</summary>
    [Theory]
    [InlineData(ManifestCommand.SlackFile)]
    [InlineData(ManifestCommand.TeamsFile)]
    public void What_it_leaves_in_the_repository_s_folder_is_ignored_there(string file) =>
        Assert.Contains("/" + file, File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore")));

    [Fact]
    public async Task A_wrong_configuration_writes_nothing_and_names_the_fault()
    {
        Assert.Equal(1, await ManifestCommand.Run(["slack", In("no.json")], () => SlackManifest.Configuration(), output, errors));
        Assert.StartsWith("The manifest for Slack was not written:\n- PublicUrl is missing", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData("slack", "--force")]
    [InlineData("slack", "manifest.yaml")]
    [InlineData("slack", "a.json", "b.json")]
    [InlineData("teams", "--socket")]
    public async Task Wrong_use_is_told_before_anything_is_read(params string[] args)
    {
        Assert.Equal(2, await ManifestCommand.Run(args, () => throw new InvalidOperationException("It read the configuration."), output, errors));
        Assert.Contains("./run manifest slack [--socket] [--oauth] [FILE.json]", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_it()
    {
        Assert.Equal(0, await CommandLine.Run(["help"], output, errors));
        Assert.Contains("./run manifest slack", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("./run install-link ORGANISATION", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] args) => ManifestCommand.Run(args, () => SlackManifest.Configuration(("PublicUrl", SlackManifest.PublicUrl)), output, errors);

    private JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(In(name)))!;

    private string In(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        errors.Dispose();
    }
}
