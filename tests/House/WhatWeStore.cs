using System.Text.RegularExpressions;

namespace CheckinBot.Tests.House;

/// <summary>docs/what-we-store.md names every table and column that the migrations make, and no other.</summary>
public sealed partial class WhatWeStore
{
    private const string Page = "docs/what-we-store.md";

    private static IReadOnlyDictionary<string, string[]> Stored { get; } = In("Sqlite");

    private static Dictionary<string, string[]> In(string database) => Read(
        Tree.Text(Tree.Under($"src/Storage/Migrations/{database}", "Snapshot.cs").Single()),
        Entity(), e => ToTable().Match(e).Groups[1].Value, Columns);

    private static IReadOnlyDictionary<string, string[]> Told { get; } = Read(
        Tree.Text(Page), Section(), s => Title().Match(s).Groups[1].Value, s => Named(Row(), s));

    [Fact]
    public void The_page_tells_of_every_table_and_of_no_other()
    {
        Assert.True(Stored.Count > 10, "Hardly a table was found: this test does not see the database.");
        Assert.Equal(Stored.Keys.Order(StringComparer.Ordinal), Told.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_databases_hold_the_same()
    {
        var other = In("Postgres");
        Assert.Equal(Stored.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        foreach (var (table, columns) in Stored) Assert.Equal(columns, other[table]);
    }

    [Fact]
    public void The_page_tells_of_every_column_and_of_no_other() => Rule.Holds(
        $"{Page} and the database differ:",
        Stored.SelectMany(table => table.Value.Except(Told.GetValueOrDefault(table.Key, [])).Select(c => $"{table.Key}.{c} is stored and not told"))
            .Concat(Told.SelectMany(table => table.Value.Except(Stored.GetValueOrDefault(table.Key, [])).Select(c => $"{table.Key}.{c} is told and not stored"))));

    [Fact]
    public void Every_table_says_why_who_and_how_long() => Rule.Holds(
        "Each table of the page says *Why*, *Seen by* and *Kept*:",
        Section().Matches(Tree.Text(Page)).Where(s => Title().IsMatch(s.Value))
            .Where(s => !new[] { "*Why*", "*Seen by*", "*Kept*" }.All(word => s.Value.Contains(word, StringComparison.Ordinal)))
            .Select(s => Title().Match(s.Value).Groups[1].Value));

    [Fact]
    public void Every_table_carries_the_organisation() => Rule.Holds(
        "Two customers never meet:", Stored.Where(t => t.Key != "organisations" && !t.Value.Contains("OrganisationId")).Select(t => t.Key));

    private static Dictionary<string, string[]> Read(string text, Regex part, Func<string, string> name, Func<string, IEnumerable<string>> columns) => part.Matches(text)
        .Select(p => p.Value).Where(p => name(p).Length > 0)
        .ToDictionary(name, p => columns(p).ToArray());

    /// <summary>Its own, and those of the values that it holds, which go by both names.</summary>
    private static IEnumerable<string> Columns(string entity) =>
        Named(Property(), entity).Concat(Held().Matches(entity).SelectMany(held => Named(HeldProperty(), held.Value).Select(name => $"{held.Groups[1].Value}_{name}")));

    private static IEnumerable<string> Named(Regex column, string text) => column.Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"modelBuilder\.Entity\(""[\s\S]*?(?=modelBuilder\.Entity\(|#pragma)")]
    private static partial Regex Entity();

    [GeneratedRegex("""b\.ToTable\("(\w+)""")]
    private static partial Regex ToTable();

    [GeneratedRegex("""b\.Property<[^>]+>\("(\w+)"\)""")]
    private static partial Regex Property();

    [GeneratedRegex(@"b\.ComplexProperty\([^""]+""(\w+)""[\s\S]*?\}\);")]
    private static partial Regex Held();

    [GeneratedRegex("""b1\.Property<[^>]+>\("(\w+)"\)""")]
    private static partial Regex HeldProperty();

    [GeneratedRegex(@"^### [\s\S]*?(?=^#{2,3} |\z)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^### `(\\w+)`")]
    private static partial Regex Title();

    /// <summary>A row of the table: the column, and at least a few words about it.</summary>
    [GeneratedRegex(@"^\| `(\w+)` \| [^|\n]{6,}\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
