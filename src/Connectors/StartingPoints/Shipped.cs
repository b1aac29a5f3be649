using System.Reflection;

namespace CheckinBot.Connectors.StartingPoints;

/// <summary>The templates that come with the service: <c>Files/</c>, one file each, embedded.</summary>
internal static class Shipped
{
    private const string Room = "CheckinBot.Connectors.StartingPoints.";

    private static readonly Assembly Here = typeof(Shipped).Assembly;

    public static IEnumerable<(string File, string Text)> Templates => Here.GetManifestResourceNames().Where(n => n.StartsWith(Room + "Files.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(n => (n[(Room + "Files.").Length..], Text(n[Room.Length..])));

    public static string Text(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(Room + name) ?? throw new InvalidOperationException($"{name} is not built in."));
        return reader.ReadToEnd();
    }
}
