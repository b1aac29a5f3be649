using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Words;

/// <summary>Help tells of every word that can be typed, each in one group.</summary>
public sealed class HelpWords
{
    private static readonly string[] Grouped = [.. HelpGroups.All.SelectMany(g => g.Words)];

    [Fact]
    public void Every_word_stands_in_one_group()
    {
        var words = Voice.English.Keys.Where(k => k.StartsWith("Help.Does.", StringComparison.Ordinal)).Select(k => k["Help.Does.".Length..]).ToList();
        Assert.True(words.Count > 30, "Where are the words?");
        Assert.Equal(words.Order(StringComparer.Ordinal), Grouped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_words_are_few_and_each_is_one_of_them() =>
        Assert.All(new[] { HelpGroups.First(leads: true), HelpGroups.First(leads: false) }, first => Assert.True(first.Count <= 6 && first.All(Grouped.Contains)));
}
