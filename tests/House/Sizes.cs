namespace CheckinBot.Tests.House;

public sealed class Sizes
{
    private const int Longest = 300, Median = 70, Enough = 50;

    [Fact]
    public void No_source_file_is_longer_than_a_person_reads_at_once() => Rule.Holds(
        $"At most {Longest} lines a file: divide it.",
        Tree.Sources.Concat(Tree.Under("src", ".js")).Concat(Tree.Under("src", ".css"))
            .Select(f => (File: f, Lines: Tree.Lines(f).Length)).Where(f => f.Lines > Longest).Select(f => $"{f.File}: {f.Lines}"));

    [Fact]
    public void Half_of_the_source_files_are_short()
    {
        var lengths = Tree.Sources.Select(f => Tree.Lines(f).Length).Order().ToList();
        Assert.True(lengths.Count > Enough, $"Only {lengths.Count} source files were found: this test does not see the house.");
        Assert.InRange(lengths[lengths.Count / 2], 1, Median);
    }
}
