using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>What people type pings nobody and formats nothing, wherever it stands; and a text that is too long ends between two letters.</summary>
public sealed class SafeWords
{
    public static TheoryData<string> Typed =>
    [
        "@channel", "@here", "<!here>", "<!channel>", "<!subteam^S1>", "<@U123>", "<#C123|general>", "#general", "<https://evil.example|bank>", "https://evil.example",
        "*bold*", "_x_", "~y~", "`code`", "```block```", "> quoted", ":x:", ":tada:", "a & b", "&lt;!here&gt;", "1 < 2 > 0", "<!date^1392734382^{date}|x>", "• one", "\\*",
    ];

    [Theory, MemberData(nameof(Typed))]
    public void It_is_shown_letter_by_letter(string typed)
    {
        var card = Everywhere(typed);
        foreach (var shown in new[] { Shown.Message(card), Shown.Modal(card), Shown.Home(card) })
        {
            var holders = Shown.Objects(shown).Where(o => Words(o).Any(w => w.Contains(typed, StringComparison.Ordinal)) && o["metadata"] is null && o["unfurl_links"] is null).ToList();
            Assert.True(holders.Count > 5);
            // Three places hold words in which nothing is read as markup; no mrkdwn is among them.
            Assert.All(holders, holder => Assert.True(
                ((string?)holder["type"] == "plain_text" && !(bool)holder["emoji"]!)
                || ((string?)holder["type"] == "text" && holder.All(p => p.Key is "type" or "text" or "style"))
                || holder["alt_text"] is not null || holder["initial_value"] is not null, holder.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("<!here> <@U123>", "&lt;!here&gt; &lt;@U123&gt;")]
    [InlineData("<https://evil.example|bank>", "&lt;https://evil.example|bank&gt;")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\"quoted\" 'twice' *b*", "\"quoted\" 'twice' *b*")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("", "…")]
    public void The_notification_is_escaped(string said, string text) =>
        Assert.Equal(text, (string?)Shown.Message(new Card(said, new TextBlock("a")))["text"]);

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("a&b", 7, "a&amp;b")]
    [InlineData("a&b", 6, "a…")]
    [InlineData("&&&", 11, "&amp;&amp;…")]
    [InlineData("&&&", 10, "&amp;…")]
    [InlineData("&", 4, "…")]
    [InlineData("😀😀😀", 4, "😀…")]
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    public void An_escape_and_a_letter_are_kept_whole_or_left_out(string said, int most, string text)
    {
        Assert.Equal(text, SlackText.Markup(said, most));
        Assert.True(text.Length <= most);
    }

    [Theory]
    [InlineData("Trois questions pour Ventes", "Trois questions pour…")]
    [InlineData("Week 47 check-in", "Week 47 check-in")]
    [InlineData("Rendez-vous qualifiés par mois", "Rendez-vous qualifiés…")]
    [InlineData("A Donaudampfschifffahrtsgesellschaft", "A Donaudampfschifffahrt…")]
    public void A_title_ends_with_a_word(string said, string title) => Assert.Equal(title, SlackText.Title(said, 24));

    [Fact]
    public void However_long_it_is_it_ends_at_the_limit()
    {
        Assert.InRange(SlackText.Markup(new string('&', 1_000_000), 4000).Length, 3995, 4000);
        Assert.InRange(SlackText.Markup(string.Concat(Enumerable.Repeat("ab<", 5000)), 4000).Length, 3990, 4000);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(" \t\u00A0", "")]
    [InlineData("a\tb\u0000\u0007c", "a bc")]
    [InlineData(" a\r\nb ", "a\nb")]
    public void What_no_message_can_hold_is_left_out(string? text, string clean) => Assert.Equal(clean, SlackText.Clean(text));

    [Fact]
    public void Half_a_pictogram_is_no_letter() => Assert.Equal("a\uFFFDb", SlackText.Clean("a" + '\uD83D' + "b"));

    private static Card Everywhere(string typed) => new(typed,
        new TextBlock(typed) { Weight = TextWeight.Bolder, Size = TextSize.Medium },
        new TextBlock(typed), new TextBlock(typed) { Weight = TextWeight.Bolder }, new TextBlock(typed) { IsSubtle = true },
        new ColumnSet(new Column("20px", new TextBlock("▼")), new Column("stretch", new TextBlock(typed), new TextBlock(typed) { IsSubtle = true })),
        new ColumnSet(new Column("stretch", new TextBlock(typed)), new Column("stretch", new TextBlock(typed))),
        new Picture([1], typed),
        new InputText { Id = "i", Label = typed, Value = typed, Placeholder = typed }, new InputChoiceSet(new Choice(typed, "1")) { Id = "j", Label = typed },
        new ActionSet(new ActionExecute(typed, "save"), new ActionExecute(typed, "later") { AssociatedInputs = "none" })) { Lang = "en" };

    private static IEnumerable<string> Words(System.Text.Json.Nodes.JsonObject thing) =>
        thing.Select(p => p.Value).OfType<System.Text.Json.Nodes.JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text : "");
}
