using Xunit.Abstractions;

namespace CheckinBot.Tests.Objectives.Phrasing;

/// <summary>How well sentences are read, by the way in which they are said. The shares are printed; each example is an example for whoever extends a grammar.</summary>
public sealed class ReadsTheCorpus(ITestOutputHelper output)
{
    private static readonly string[] Constructs =
        ["from-to", "change", "multiply", "floor", "ceiling", "band", "count", "money", "per-period", "service", "length", "mark", "milestone", "date", "cadence", "name", "trap"];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_sentence_is_read_as_a_careful_reader_would(string language)
    {
        var read = Example.All(language).Select(e => (Example: e, Wrong: e.Wrong())).ToList();
        foreach (var construct in read.GroupBy(r => r.Example.Construct))
            output.WriteLine($"{language} {construct.Key,-11} {construct.Count(r => r.Wrong.Count == 0)} of {construct.Count()}");
        var wrong = read.Where(r => r.Wrong.Count > 0).Select(r => $"{r.Example.Sentence}\n    {string.Join("; ", r.Wrong)}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {read.Count}\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_way_to_say_it_has_five_examples_and_twenty_traps_are_asked_about(string language)
    {
        var all = Example.All(language);
        Assert.Equal(Constructs.Order(), all.Select(e => e.Construct).Distinct().Order());
        Assert.All(all.GroupBy(e => e.Construct), c => Assert.True(c.Count() >= (c.Key == "trap" ? 20 : 5), $"{c.Key}: {c.Count()}"));
        Assert.All(all.Where(e => e.Construct == "trap"), e => Assert.NotEmpty(e.Read().Asks));
    }
}
