using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

/// <summary>The analyzer bans the machine's clock in C#; inside a string it cannot see, and SQL has clocks of its own.</summary>
public sealed partial class Clocks
{
    [Fact]
    public void No_statement_asks_the_database_for_the_time() => Rule.Holds(
        "SQL takes its time as a parameter: the demo's clock and every test know another time than the database.",
        Tree.Sources.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f != Compares)
            .SelectMany(f => AskedIn(Tree.Text(f)).Select(said => $"{f}: {said}")));

    /// <summary>Where the one clock is compared with the server's.</summary>
    private const string Compares = "src/Storage/Opening/PostgresEngine.cs";

    [Fact]
    public void The_one_place_that_compares_asks_once() => Assert.Single(AskedIn(Tree.Text(Compares)));

    [Theory]
    [InlineData("""var sql = "UPDATE deliveries SET at = now()";""", true)]
    [InlineData("""var sql = $"WHERE {x} < CURRENT_TIMESTAMP";""", true)]
    [InlineData("""var sql = @"SELECT datetime('now')";""", true)]
    [InlineData("""builder.HasDefaultValueSql("unixepoch()")""", true)]
    [InlineData("""builder.HasDefaultValueSql("LOCALTIMESTAMP")""", true)]
    [InlineData("""activity.Text("localTimestamp")""", false)]
    [InlineData("""wake.Now(); // "now" is when?""", false)]
    [InlineData("""log.LogInformation("Asked now (again).");""", false)]
    [InlineData("""// "SELECT now()" would be wrong here""", false)]
    [InlineData("""var quote = '"'; wake.Now(); var other = '"';""", false)]
    public void A_clock_in_a_string_is_seen(string code, bool asks) => Assert.Equal(asks, AskedIn(code).Any());

    private static IEnumerable<string> AskedIn(string code) =>
        Token().Matches(code).Where(t => t.Groups["text"].Success && t.Value != FieldOfTeams && Clock().IsMatch(t.Value)).Select(t => t.Value);

    /// <summary>A member of Teams' activities, spelled as nobody spells SQL.</summary>
    private const string FieldOfTeams = "\"localTimestamp\"";

    /// <summary>Comments and characters are matched so as to be passed over.</summary>
    [GeneratedRegex("""//[^\n]*|/\*[\s\S]*?\*/|'(?:\\.|[^'\\\n])+'|(?<text>"{3,}[\s\S]*?"{3,}|@\$?"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*")""")]
    private static partial Regex Token();

    [GeneratedRegex(@"\bnow\(\s*\)|\bCURRENT_(?:TIMESTAMP|TIME|DATE)\b|\bLOCALTIME(?:STAMP)?\b|_timestamp\(\s*\)|'now'|\bunixepoch\(\s*\)|\bGETU?T?C?DATE\(", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
