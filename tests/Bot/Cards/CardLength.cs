using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Cards;

/// <summary>Nobody reads a wall of text. Lines are counted as a phone breaks them.</summary>
public sealed class CardLength
{
    private const int PhoneLetters = 44;

    [Theory, InlineData("en"), InlineData("fr")]
    public void A_status_takes_twelve_lines_on_a_phone(string language)
    {
        var names = new[] { "status", "status-counts", "status-nothing", "status-me", "status-person", "status-teams", "tree", "tree-member", "gaps-lead", "gaps-confirm", "reasons", "rehearse" };
        Assert.All(names, name => Assert.InRange(Lines(Exhibits.Card(name, language)), 1, 12));
    }

    [Theory, InlineData("en"), InlineData("fr")]
    public void A_message_that_nobody_asked_for_takes_no_more(string language)
    {
        var names = new[] { "gap", "gap-no-cause", "gaps-several", "start", "summary", "ask", "help-wanted", "not-mine-told", "closing", "receipt", "later", "round-closed", "contribution" };
        Assert.All(names, name => Assert.InRange(Lines(Exhibits.Card(name, language)), 1, 12));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void No_card_is_longer_than_two_screens(string name, string language) => Assert.InRange(Lines(Exhibits.Card(name, language)), 1, 24);

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void A_row_holds_five_buttons_with_short_titles(string name, string language) =>
        Assert.All(Exhibits.Card(name, language).Everything().OfType<ActionSet>(), set =>
        {
            Assert.InRange(set.Actions.Count, 1, 5);
            Assert.All(set.Actions, a => Assert.InRange(a.Title.Length, 1, 32));
        });

    [Fact]
    public void A_line_is_counted_as_it_breaks() =>
        Assert.Equal(3, Lines(Voice.English.Card(new TextBlock("short"), new TextBlock(new string('x', PhoneLetters + 1)))));

    private static int Lines(Card card) => card.Body.Sum(Lines);

    private static int Lines(Element element) => element switch
    {
        TextBlock text => (text.Text.Length + PhoneLetters - 1) / PhoneLetters,
        Container container => container.Items.Sum(Lines),
        ColumnSet set => set.Columns.Max(c => c.Items.Sum(Lines)),
        _ => 0,
    };
}

file static class Cards
{
    public static Card Card(this Voice voice, params Element[] body) => new("x", body) { Lang = voice.Language };
}
