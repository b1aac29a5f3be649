using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CheckinBot.Tests.House;

public sealed partial class Solution
{
    private static readonly XDocument Versions = XDocument.Load(Tree.Full("Directory.Packages.props"));

    [Fact]
    public void The_solution_holds_every_project()
    {
        var listed = Listed().Matches(Tree.Text("CheckinBot.sln")).Select(m => m.Groups[1].Value.Replace('\\', '/')).ToList();
        Assert.True(listed.Count > 10);
        Assert.Equal(Project.All.Select(p => p.File).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_has_one_version_for_the_whole_house()
    {
        Assert.Equal("true", Versions.Descendants("ManagePackageVersionsCentrally").Single().Value);
        Assert.Equal("true", Versions.Descendants("CentralPackageTransitivePinningEnabled").Single().Value);
        var central = Versions.Descendants("PackageVersion").Select(v => v.Attribute("Include")!.Value).ToHashSet();
        var references = Project.BuildFiles.SelectMany(f => XDocument.Load(Tree.Full(f)).Descendants("PackageReference").Select(x => (File: f, Xml: x))).ToList();
        Assert.True(references.Count > 10);
        Rule.Holds("Versions stand in Directory.Packages.props alone.", references
            .Where(r => r.Xml.Attribute("Version") is not null || r.Xml.Attribute("VersionOverride") is not null
                || r.Xml.Elements().Any(e => e.Name.LocalName.StartsWith("Version", StringComparison.Ordinal))
                || !central.Contains(r.Xml.Attribute("Include")?.Value ?? r.Xml.Attribute("Update")!.Value))
            .Select(r => $"{r.File}: {r.Xml}"));
    }

    [Fact]
    public void A_version_is_one_version() => Rule.Holds(
        "Neither a range nor a star: tomorrow's build is today's.",
        Versions.Descendants("PackageVersion").Where(v => !Exact().IsMatch(v.Attribute("Version")!.Value)).Select(v => v.ToString()));

    [GeneratedRegex("""^Project\("[^"]*"\) = "[^"]*", "([^"]*\.csproj)",""", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$")]
    private static partial Regex Exact();
}
