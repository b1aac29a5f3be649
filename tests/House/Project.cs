using System.Xml.Linq;

namespace CheckinBot.Tests.House;

/// <summary>A project file: what it builds on.</summary>
internal sealed record Project(string File, XDocument Xml)
{
    public static IReadOnlyList<Project> All { get; } =
        [.. Tree.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => new Project(f, XDocument.Load(Tree.Full(f))))];

    /// <summary>Project files, and what MSBuild adds to them all.</summary>
    public static IEnumerable<string> BuildFiles =>
        Tree.Files.Where(f => Path.GetExtension(f) is ".csproj" or ".props" or ".targets");

    /// <summary>"Storage" for <c>src/Storage/Storage.csproj</c>.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    public static IEnumerable<Project> Rooms => All.Where(p => p.File.StartsWith("src/", StringComparison.Ordinal));

    public static Project Room(string name) => Rooms.Single(p => p.Name == name);

    public IEnumerable<string> References => Includes("ProjectReference").Select(i => Path.GetFileNameWithoutExtension(i.Replace('\\', '/')));

    public IEnumerable<string> Packages => Includes("PackageReference");

    public IEnumerable<string> Frameworks => Includes("FrameworkReference");

    private IEnumerable<string> Includes(string element) => Xml.Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
