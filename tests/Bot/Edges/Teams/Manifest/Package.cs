using System.IO.Compression;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Teams.Manifest;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

/// <summary>A package as an admin opens it.</summary>
internal sealed class Package(byte[] zip)
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";

    public static Package Of(params (string Key, string? Value)[] configured) => new(PackManifest.For(Read(configured).Settings!));

    public static (ManifestSettings? Settings, IReadOnlyList<string> Faults) Read(params (string Key, string? Value)[] configured) =>
        ReadManifestSettings.From(Configuration(configured));

    public static IConfiguration Configuration(params (string Key, string? Value)[] configured) =>
        new ConfigurationBuilder().AddInMemoryCollection(configured.Select(c => KeyValuePair.Create(c.Key, c.Value))).Build();

    /// <summary>Atelier Nord's: an app id, and a public address on a port of its own.</summary>
    public static Package Sample() => Of(("Teams:AppId", AppId), ("PublicUrl", "https://okr.ateliernord.example:8443/bot"));

    public JsonObject Manifest => JsonNode.Parse(File("manifest.json"))!.AsObject();

    public JsonObject French => JsonNode.Parse(File("fr.json"))!.AsObject();

    public IReadOnlyList<string> Names => Open(z => z.Entries.Select(e => e.FullName).ToList());

    public IReadOnlyList<int> Years => Open(z => z.Entries.Select(e => e.LastWriteTime.Year).ToList());

    public byte[] File(string name) => Open(z =>
    {
        using var stream = z.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    /// <summary>The commands of one list, English and French beside each other.</summary>
    public IReadOnlyList<(string English, string Does, string French, string FrenchDoes)> Commands(string scope)
    {
        var lists = Manifest["bots"]![0]!["commandLists"]!.AsArray();
        var list = lists.Single(l => l!["scopes"]!.AsArray().Any(s => (string)s! == scope))!;
        return
        [
            .. list["commands"]!.AsArray().Select((command, at) =>
            {
                var path = $"bots[0].commandLists[{lists.IndexOf(list)}].commands[{at}]";
                return ((string)command!["title"]!, (string)command["description"]!, (string)French[path + ".title"]!, (string)French[path + ".description"]!);
            }),
        ];
    }

    private T Open<T>(Func<ZipArchive, T> read)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return read(archive);
    }
}
