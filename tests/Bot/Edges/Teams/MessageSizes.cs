using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Teams.Cards;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>A message that is too large is refused, and then nobody is asked anything. Teams counts UTF-16.</summary>
public sealed class MessageSizes
{
    /// <summary>Letters that anybody types; then those that are escaped, and count twice or more.</summary>
    public static TheoryData<string, string, int> Letters => new()
    {
        { "en", "e", TeamsMessage.GoalBytes / 2 }, { "fr", "é", TeamsMessage.GoalBytes / 2 },
        { "fr", "*", TeamsMessage.MostCharacters }, { "en", "\"", TeamsMessage.MostCharacters }, { "fr", "😀", TeamsMessage.MostCharacters },
    };

    [Theory, InlineData("en"), InlineData("fr")]
    public void Every_card_stays_far_under_the_limit(string language) =>
        Under(TeamsMessage.GoalBytes / 2, Gallery.All(Voice.Of(language)).Select(item => (item.Name, item.Card)));

    [Theory, MemberData(nameof(Letters))]
    public void The_fullest_card_with_the_longest_texts_is_taken(string language, string letter, int most) =>
        Under(most, new WorstCases(Voice.Of(language), letter).All());

    [Fact]
    public void A_text_of_any_length_ends_in_an_ellipsis()
    {
        var card = new WorstCases(Voice.English, "e").All().First(c => c.Name == "prompt").Card;
        Assert.Contains(card.Everything().OfType<TextBlock>(), t => t.Text.StartsWith(new string('e', Cut.Title - 1) + "… · ", StringComparison.Ordinal));
        Assert.Contains(card.Everything().OfType<TextBlock>(), t => t.Text.StartsWith("Seen by: ", StringComparison.Ordinal) && t.Text.EndsWith('…'));
    }

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("one two", 5, "one…")]
    [InlineData("😀😀😀", 4, "😀…")]
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    public void A_text_is_cut_between_letters(string text, int most, string cut)
    {
        Assert.Equal(cut, Cut.To(text, most));
        Assert.True(cut.Length <= most);
    }

    private static void Under(int characters, IEnumerable<(string Name, Card Card)> cards)
    {
        var sizes = cards.Select(c => (c.Name, Size: TeamsMessage.Text(TeamsMessage.Of(c.Card, _ => "https://" + new string('x', 300), alert: true)).Length))
            .OrderByDescending(c => c.Size).ToList();
        Assert.True(sizes.Count > 10, "Cards are missing.");
        Assert.True(sizes[0].Size <= characters, $"At most {characters} characters: " + string.Join(", ", sizes.Take(3).Select(s => $"{s.Name} {s.Size}")));
    }
}
