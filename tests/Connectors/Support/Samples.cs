namespace CheckinBot.Tests.Connectors.Support;

internal static class Samples
{
    /// <summary>The repository's <c>samples</c> folder, found from where the tests run.</summary>
    public static string Folder
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "CheckinBot.sln"))) at = at.Parent ?? throw new DirectoryNotFoundException("No CheckinBot.sln above the tests.");
            return Path.Combine(at.FullName, "samples");
        }
    }

    public static string Csv => Path.Combine(Folder, "ventes");

    public static string Xlsx => Path.Combine(Folder, "ventes.xlsx");
}
