using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

public sealed class ManifestSchemaTests
{
    [Fact]
    public async Task What_is_written_is_valid_by_Microsoft_s_schema_in_both_languages()
    {
        var sample = Package.Sample();
        var bare = Package.Of(("Teams:AppId", Package.AppId), ("Manifest:WebsiteUrl", "https://intranet.ateliernord.example/okr"));
        Assert.All(await Schema.Findings(sample.Manifest, sample.French, bare.Manifest), Assert.Empty);
    }

    /// <summary>Each breaks one thing; a validator that lets one pass does not look.</summary>
    private static readonly (string What, Action<JsonObject> Break)[] Broken =
    [
        ("an app id with braces", m => m["id"] = "{11111111-2222-4333-8444-555555555555}"),
        ("a bot without an id", m => m["bots"]![0]!.AsObject().Remove("botId")),
        ("a null", m => m["version"] = null),
        ("a misspelt property", m => m["accentColour"] = "#4B4FB4"),
        ("another version than that of the schema", m => m["manifestVersion"] = "1.16"),
        ("a colour by name", m => m["accentColor"] = "purple"),
        ("no icon", m => m["icons"]!.AsObject().Remove("outline")),
        ("a short name of 31 characters", m => m["name"]!["short"] = new string('x', 31)),
        ("a short description of 81 characters", m => m["description"]!["short"] = new string('x', 81)),
        ("no privacy address", m => m["developer"]!.AsObject().Remove("privacyUrl")),
        ("a website that is none", m => m["developer"]!["websiteUrl"] = "okr.ateliernord.example"),
        ("a developer of 33 characters", m => m["developer"]!["name"] = new string('x', 33)),
        ("a scope as older versions spelt it", m => m["bots"]![0]!["scopes"]![2] = "groupchat"),
        ("a fourth list of commands", m => m["bots"]![0]!["commandLists"]!.AsArray().Add(m["bots"]![0]!["commandLists"]![0]!.DeepClone())),
        ("eleven commands", m => Array.ForEach([1, 2, 3, 4], _ => Commands(m).Add(Commands(m)[0]!.DeepClone()))),
        ("a command that says nothing", m => Commands(m)[0]!.AsObject().Remove("description")),
        ("two bots", m => m["bots"]!.AsArray().Add(m["bots"]![0]!.DeepClone())),
        ("a language without a file", m => m["localizationInfo"]!["additionalLanguages"]![0]!.AsObject().Remove("file")),
    ];

    [Fact]
    public async Task A_manifest_that_is_broken_in_one_place_is_refused()
    {
        var findings = await Schema.Findings([.. Broken.Select(b =>
        {
            var manifest = Package.Sample().Manifest;
            b.Break(manifest);
            return (JsonNode)manifest;
        })]);
        Assert.Equal([], Broken.Where((_, at) => findings[at].Count == 0).Select(b => b.What));
    }

    [Theory]
    [InlineData("bots[0].commandLists[0].commands[0].titel", "statut")]
    [InlineData("bots[0].commandLists[3].commands[0].title", "statut")]
    [InlineData("description.short", "quatre-vingt-un caractères : quatre-vingt-un caractères : quatre-vingt-un caractère")]
    public async Task French_words_in_the_wrong_place_are_refused(string path, string words)
    {
        var french = Package.Sample().French;
        french[path] = words;
        Assert.NotEmpty((await Schema.Findings(french))[0]);
    }

    private static JsonArray Commands(JsonObject manifest) => manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
}
