using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

public sealed partial class Arrows
{
    public static TheoryData<string, string[]> Rooms => new()
    {
        { "Objectives", [] },
        { "Storage", ["Objectives"] },
        { "Scheduling", ["Storage"] },
        { "Connectors", ["Objectives"] },
        { "Bot", ["Connectors", "Scheduling"] },
    };

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_references_these_and_no_other(string room, string[] references) =>
        Assert.Equal(references, Project.Room(room).References.Order(StringComparer.Ordinal));

    [Fact]
    public void No_room_escapes_the_list_of_arrows() =>
        Assert.Equal(Rooms.Select(r => (string)r[0]).Order(StringComparer.Ordinal), Project.Rooms.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Objectives_needs_nothing_beyond_the_base_library()
    {
        var objectives = Project.Room("Objectives");
        Assert.Empty(objectives.Packages);
        Assert.Empty(objectives.Frameworks);
        Rule.Holds("src/Objectives uses System and itself, nothing else:",
            UsingsOf("src/Objectives").Where(u => !Starts(u.Name, "System") && !Starts(u.Name, "CheckinBot.Objectives")).Select(u => $"{u.File}: {u.Name}"));
    }

    [Theory]
    [InlineData("Quartz", "Scheduling")]
    [InlineData("Ical.Net", "Scheduling")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite", "Storage")]
    [InlineData("Npgsql.EntityFrameworkCore.PostgreSQL", "Storage")]
    [InlineData("MiniExcel", "Connectors")]
    [InlineData("CsvHelper", "Connectors")]
    [InlineData("NJsonSchema", "Connectors")]
    public void Only_one_room_references(string package, string room) =>
        Assert.Equal([room], Project.Rooms.Where(p => p.Packages.Contains(package)).Select(p => p.Name));

    /// <summary>References travel along the arrows, so a project file alone does not keep a library in its room.</summary>
    [Theory]
    [InlineData("Quartz", "src/Scheduling")]
    [InlineData("Ical.Net", "src/Scheduling/Calendars")]
    [InlineData("Microsoft.Data.Sqlite", "src/Scheduling/Firing", "src/Storage")]
    [InlineData("Npgsql", "src/Storage")]
    [InlineData("Microsoft.EntityFrameworkCore", "src/Storage", "src/Scheduling", "src/Bot")]
    [InlineData("MiniExcelLibs", "src/Connectors")]
    [InlineData("CsvHelper", "src/Connectors")]
    [InlineData("NJsonSchema", "src/Connectors")]
    [InlineData("CheckinBot.Bot.Edges", "src/Bot/Edges", "src/Bot/Hosting")]
    [InlineData("Microsoft.AspNetCore", "src/Bot/Edges", "src/Bot/Dashboard", "src/Bot/Hosting")]
    public void These_types_are_used_in_no_other_place_than(string library, params string[] places) =>
        Rule.Holds($"{library} belongs to {string.Join(", ", places)} alone:", UsingsOf("src")
            .Where(u => Starts(u.Name, library) && !places.Any(p => u.File == p || u.File.StartsWith(p + "/", StringComparison.Ordinal)))
            .Select(u => $"{u.File}: {u.Name}"));

    /// <summary>The web's types need no using in a web project, so their names are looked for.</summary>
    [Theory]
    [InlineData("src/Bot/Turns")]
    [InlineData("src/Bot/Commands")]
    [InlineData("src/Bot/Cards")]
    [InlineData("src/Bot/Deliveries")]
    [InlineData("src/Bot/Words")]
    public void No_type_of_the_web_passes_the_edges(string folder)
    {
        Assert.NotEmpty(Tree.Under(folder, ".cs"));
        Rule.Holds($"{folder} knows no platform and no request:",
            Tree.Under(folder, ".cs").Where(f => Web().IsMatch(Tree.Text(f))));
    }

    [Fact]
    public void It_did_look_at_usings() => Assert.True(UsingsOf("src").Count() > 100);

    private static IEnumerable<(string File, string Name)> UsingsOf(string folder) =>
        Tree.Under(folder, ".cs").SelectMany(f => Using().Matches(Tree.Text(f)).Select(m => (f, m.Groups[1].Value)));

    private static bool Starts(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(?:Http(?:Context|Request|Response|Client)|IResult|Results|IFormCollection|IActionResult)\b")]
    private static partial Regex Web();
}
