using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>Which of Slack's own forms each of our elements takes.</summary>
public sealed class Layouts
{
    private static readonly TextBlock Head = new("Title") { Weight = TextWeight.Bolder, Size = TextSize.Medium };

    [Fact]
    public void The_first_heading_is_a_header_unless_it_is_too_long()
    {
        Assert.Equal(["header", "rich_text"], Shown.Kinds(Shown.Message(Head, Head)));
        Assert.Equal(["rich_text"], Shown.Kinds(Shown.Message(Head with { Text = new string('x', 151) })));
        Assert.Equal(["section", "rich_text"], Shown.Kinds(Shown.Message(new TextBlock("first"), Head)));
    }

    [Fact]
    public void Quiet_lines_are_one_context_and_lines_close_together_one_section()
    {
        var blocks = Shown.Blocks(Shown.Message(
            new TextBlock("a"), new TextBlock("b") { Spacing = Spacing.None }, new TextBlock("c"),
            new TextBlock("d") { IsSubtle = true }, new TextBlock("e") { IsSubtle = true }, new TextBlock("f") { IsSubtle = true, Separator = true }));
        Assert.Equal(["section", "section", "context", "divider", "context"], blocks.Select(b => (string)b["type"]!));
        Assert.Equal("a\nb", (string?)blocks[0]["text"]!["text"]);
        Assert.Equal("d\ne", (string?)blocks[2]["elements"]![0]!["text"]);
    }

    [Fact]
    public void Lines_that_together_are_too_long_are_two_blocks()
    {
        var (long1, long2) = (new TextBlock(new string('x', 2000)), new TextBlock(new string('y', 1000)) { Spacing = Spacing.None });
        Assert.Equal(["section", "section"], Shown.Kinds(Shown.Message(long1, long2)));
    }

    [Fact]
    public void A_sign_and_what_it_is_about_are_one_line_with_context_below()
    {
        var blocks = Shown.Blocks(Shown.Message(Signed("▼", "Meetings: 24 of 60", "expected 33"), Signed("●", "Calls: 41", null), Signed("●", "Rate: 21", null)));
        Assert.Equal(["rich_text", "context", "rich_text"], blocks.Select(b => (string)b["type"]!));
        Assert.Equal("""[{"type":"text","text":"▼ ","style":{"bold":true}},{"type":"text","text":"Meetings: 24 of 60"}]""", Runs(blocks[0]));
        Assert.Equal("""[{"type":"text","text":"● ","style":{"bold":true}},{"type":"text","text":"Calls: 41"},{"type":"text","text":"\n● ","style":{"bold":true}},{"type":"text","text":"Rate: 21"}]""", Runs(blocks[2]));
    }

    [Theory, InlineData("en", "Moving: "), InlineData("fr", "Moving\u202F: ")]
    public void A_label_of_a_column_gets_the_colon_of_its_language(string language, string label)
    {
        var line = new ColumnSet(new Column("88px", new TextBlock("Moving") { Weight = TextWeight.Bolder }), new Column("stretch", new TextBlock("Leads +21")));
        Assert.Equal(label, (string?)Shown.Blocks(Shown.Message(new Card("s", line) { Lang = language }))[0]["elements"]![0]!["elements"]![0]!["text"]);
    }

    [Fact]
    public void A_list_and_a_foot_note_keep_apart_from_the_lines_above_them()
    {
        var quiet = new TextBlock("q") { IsSubtle = true };
        Assert.Equal(["section", "rich_text"], Shown.Kinds(Shown.Message(new TextBlock("3 on pace"), Signed("●", "Calls: 41", null))));
        Assert.Equal(["context", "context"], Shown.Kinds(Shown.Message(quiet, quiet with { Spacing = Spacing.Medium })));
    }

    [Fact]
    public void Figures_side_by_side_are_fields_ten_at_most()
    {
        var columns = Enumerable.Range(1, 11).Select(n => new Column("stretch", new TextBlock($"k{n}"), new TextBlock($"v{n}"))).ToList();
        var blocks = Shown.Blocks(Shown.Message(new ColumnSet(columns)));
        Assert.Equal([10, 1], blocks.Select(b => b["fields"]!.AsArray().Count));
        Assert.Equal("""{"type":"plain_text","text":"k1\nv1","emoji":false}""", blocks[0]["fields"]![0]!.ToJsonString());
    }

    [Fact]
    public void Columns_of_something_else_stand_one_below_the_other()
    {
        var set = new ColumnSet(new Column("stretch", new TextBlock("a")), new Column("auto", new ActionSet(new ActionExecute("b", "status"))));
        Assert.Equal(["section", "actions"], Shown.Kinds(Shown.Message(set)));
    }

    [Fact]
    public void Buttons_stand_in_rows_of_five_with_their_style_and_an_id_of_their_own()
    {
        var rows = Shown.Blocks(Shown.Message(new ActionSet([.. Enumerable.Range(0, 7).Select(n => new ActionExecute($"b{n}", "cause-other/4Yt") { Style = n == 0 ? "positive" : n == 1 ? "destructive" : null })])));
        Assert.Equal([5, 2], rows.Select(r => r["elements"]!.AsArray().Count));
        var buttons = rows.SelectMany(r => Shown.Buttons(r)).ToList();
        Assert.Equal(["primary", "danger", null], buttons.Take(3).Select(b => (string?)b["style"]));
        Assert.Equal(Enumerable.Range(0, 7).Select(n => $"cause-other.{n}"), buttons.Select(b => (string)b["action_id"]!));
        Assert.All(buttons, b => Assert.Equal("cause-other/4Yt", (string?)b["value"]));
    }

    [Fact]
    public void A_picture_is_the_uploaded_file_or_its_words()
    {
        var card = new Card("s", new Picture([1], "Churn: 5.6%"));
        Assert.Equal("""{"type":"image","slack_file":{"id":"F1"},"alt_text":"Churn: 5.6%","block_id":"card.0.0"}""", SlackMessage.Of(card, _ => "F1").Read()["blocks"]![0]!.ToJsonString());
        Assert.Equal("""{"type":"context","elements":[{"type":"plain_text","text":"Churn: 5.6%","emoji":false}],"block_id":"card.0.0"}""", SlackMessage.Of(card, _ => null).Read()["blocks"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData("https://okr.example/1.png", "image")]
    [InlineData("http://okr.example/1.png", "context")]
    [InlineData("file:///etc/passwd", "context")]
    [InlineData("", "context")]
    public void An_image_is_shown_from_an_address_that_Slack_can_fetch(string url, string kind) => Assert.Equal([kind], Shown.Kinds(Shown.Message(new Image(url, "words"))));

    [Fact]
    public void What_is_hidden_behind_a_button_is_shown_without_it() =>
        Assert.Equal(["section"], Shown.Kinds(Shown.Message(new ActionSet(new ActionToggleVisibility("More", "x")), new TextBlock("hidden") { Id = "x", IsVisible = false })));

    [Fact]
    public void A_card_with_nothing_on_it_says_its_notification()
    {
        Assert.Equal("Saved", (string?)Shown.Blocks(Shown.Message(new Card("Saved", new TextBlock(" "))))[0]["text"]!["text"]);
        Assert.Equal("…", (string?)Shown.Home()["blocks"]![0]!["text"]!["text"]);
    }

    [Fact]
    public void Ids_of_blocks_change_with_every_update_and_name_the_delivery()
    {
        var card = new Card("s", Head, new TextBlock("a"));
        var ids = new[] { 1, 2 }.SelectMany(version => Shown.Blocks(SlackMessage.Of(card, _ => null, new Posting(Shown.Delivery, version)).Read()).Select(b => (string)b["block_id"]!)).ToList();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(Shown.Delivery, BlockIds.Delivery(id)));
        Assert.All(new[] { "card.0.0", "x.1.2", "0", "", null }, id => Assert.Null(BlockIds.Delivery(id)));
        Assert.Null(SlackMessage.Of(card, _ => null).Read()["metadata"]);
    }

    private static ColumnSet Signed(string sign, string line, string? more) => new(
        new Column("20px", new TextBlock(sign) { Weight = TextWeight.Bolder }),
        new Column("stretch", more is null ? [new TextBlock(line)] : [new TextBlock(line), new TextBlock(more) { IsSubtle = true, Spacing = Spacing.None }])) { Spacing = Spacing.Small };

    private static string Runs(JsonObject rich) => System.Text.RegularExpressions.Regex.Unescape(rich["elements"]![0]!["elements"]!.ToJsonString().Replace("\\n", "\\\\n", StringComparison.Ordinal));
}
