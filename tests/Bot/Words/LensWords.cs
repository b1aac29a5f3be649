using System.Text.RegularExpressions;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Lenses;

namespace CheckinBot.Tests.Bot.Words;

/// <summary>An organisation that chose other words reads them everywhere: whatever names a key result has its words in each lens.</summary>
public sealed partial class LensWords
{
    [Theory]
    [InlineData(Lens.Kpi, "en"), InlineData(Lens.Kpi, "fr"), InlineData(Lens.Scorecard, "en"), InlineData(Lens.Scorecard, "fr")]
    public void Whatever_names_a_key_result_has_its_words_and_nothing_else_has(Lens lens, string language)
    {
        var (plain, over) = (Voice.Of(language), Voice.Over(lens, language));
        // What tells of the three ways names each by its own words.
        var naming = plain.Keys.Where(k => !k.StartsWith("Lens.", StringComparison.Ordinal) && Named().IsMatch(plain[k])).Order(StringComparer.Ordinal).ToList();
        Assert.True(naming.Count > 40, "Where are the key results?");
        Assert.Equal(naming, over.Keys.Order(StringComparer.Ordinal));
        Assert.All(over, word =>
        {
            Assert.DoesNotMatch(Named(), word.Value);
            Assert.Equal(Place().Matches(plain[word.Key]).Select(m => m.Value).Order(), Place().Matches(word.Value).Select(m => m.Value).Order());
        });
    }

    [GeneratedRegex("key results?|résultats? clés?", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
