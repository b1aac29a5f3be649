namespace CheckinBot.Tests.House;

/// <summary>The files of this repository as they lie on disk, what is built or fetched left out; paths are relative to the root, with <c>/</c>.</summary>
internal static class Tree
{
    private static readonly HashSet<string> NotOurs =
        [".git", "bin", "obj", "node_modules", "artifacts", "data", "TestResults", "vendor", "__mismatch__"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Under(string folder, string ending) =>
        Files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The C# that people wrote: migrations are written by a tool, in its own manner.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        [.. Under("src", ".cs").Concat(Under("tests", ".cs")).Where(f => !f.StartsWith("src/Storage/Migrations/", StringComparison.Ordinal))];

    public static string Full(string file) => Path.Combine(Root, file);

    public static string Text(string file) => File.ReadAllText(Full(file));

    public static string[] Lines(string file) => File.ReadAllLines(Full(file));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "CheckinBot.sln")))
            at = at.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} lies in no clone of CheckinBot.");
        return at.FullName;
    }
}
