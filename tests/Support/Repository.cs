namespace CheckinBot.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "CheckinBot.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("CheckinBot.sln stands in none of the folders above the tests.");
    }
}
