namespace CheckinBot.Tests.Bot;

/// <summary>The source files of the service, for the rules that are about what is written.</summary>
public static class Sources
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The text of every C# file under a folder of <c>src/Bot</c>.</summary>
    public static IReadOnlyList<string> Of(string folder = "") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src", "Bot", folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    private static string Find(string from) => File.Exists(Path.Combine(from, "CheckinBot.sln"))
        ? from
        : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("The tests run outside of the repository."));
}
