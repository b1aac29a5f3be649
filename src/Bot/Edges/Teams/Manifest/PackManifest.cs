using System.IO.Compression;

namespace CheckinBot.Bot.Edges.Teams.Manifest;

/// <summary>The app package: a zip with the manifest, its French words and the two icons at its root. The same settings give the same bytes.</summary>
public static class PackManifest
{
    private const string Manifest = "manifest.json";

    /// <summary>The oldest time that a zip can tell.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the build puts the template and the icons.</summary>
    public static string Template { get; } = Path.Combine(AppContext.BaseDirectory, "manifest", "teams");

    public static byte[] For(ManifestSettings settings)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Manifest, System.Text.Encoding.UTF8.GetBytes(FillManifest.With(settings, File.ReadAllText(Path.Combine(Template, Manifest)))));
            foreach (var file in new[] { "fr.json", "color.png", "outline.png" }) Add(zip, file, File.ReadAllBytes(Path.Combine(Template, file)));
        }
        return package.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
