using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;
using CheckinBot.Tests.Bot.Cards;
using CheckinBot.Tests.Bot.Edges.Teams;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>The records of Block Kit as they leave: what is escaped, what is left out, and how much of it Slack counts.</summary>
public sealed class Bytes
{
    private static readonly Message Message = new("é &amp; \"q\"", [new Section(new PlainText("é <b> & \"q\" + 😀\n\u2028"))], new Posting());

    [Fact]
    public void Letters_leave_as_they_are_and_signs_of_JSON_escaped() => Assert.Equal(
        """{"text":"é &amp; \"q\"","blocks":[{"type":"section","text":{"type":"plain_text","text":"é <b> & \"q\" + \uD83D\uDE00\n\u2028","emoji":false},"block_id":"card.0.0"}],"unfurl_links":false,"unfurl_media":false}""",
        Encoding.UTF8.GetString(SlackJson.Bytes(Message.Write)));

    [Fact]
    public void An_answer_to_a_request_is_all_ASCII()
    {
        Assert.All((Message with { ResponseType = "ephemeral" }).ToString(), letter => Assert.True(char.IsAscii(letter)));
        Assert.Equal(Message.ToString(), new WrittenOnce(Message).ToString());
        Assert.Equal(SlackJson.Bytes(Message.Write), SlackJson.Bytes(new WrittenOnce(Message).Write));
    }

    [Fact]
    public void What_there_is_none_of_is_left_out_and_what_there_is_follows_in_its_order()
    {
        Assert.Equal("""{"text":"a"}""", new PlainMessage("a").ToString());
        Assert.Equal("""{"response_type":"ephemeral","replace_original":false,"text":"a"}""", new PlainMessage("a") { ResponseType = "ephemeral", ReplaceOriginal = false }.ToString());
        Assert.Equal(["text", "blocks", "unfurl_links", "unfurl_media", "thread_ts", "replace_original", "response_type"],
            (Message with { ThreadTs = "1.2", ReplaceOriginal = true, ResponseType = "ephemeral" }).Read().Select(p => p.Key));
        Assert.Equal("""{"type":"button","text":{"type":"plain_text","text":"a","emoji":false},"action_id":"b.0","value":"b"}""", new Button(new PlainText("a"), "b.0", "b", null).ToString());
        Assert.Equal("""{"type":"image","image_url":"https://okr.example/1.png","alt_text":"a"}""", new ImageBlock("a") { ImageUrl = "https://okr.example/1.png" }.ToString());
    }

    [Fact]
    public void One_object_is_whole_after_another_that_was_too_long_to_be_kept()
    {
        var longest = new PlainMessage(new string('x', 100_000));
        Assert.Equal(100_000, ((string)longest.Read()["text"]!).Length);
        Assert.Equal("""{"text":"a"}""", new PlainMessage("a").ToString());
        Assert.Equal("""{"text":"b"}""", new PlainMessage("b").ToString());
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void The_letters_that_a_block_counts_are_those_that_it_writes(string name, string language) =>
        Assert.All(AsShown(Exhibits.Card(name, language)), block => Assert.Equal(Written(block.Read()), block.Letters));

    [Fact]
    public void And_so_they_are_of_every_kind_of_block()
    {
        var blocks = Voice.All.SelectMany(v => new WorstCases(v, "é").All()).SelectMany(w => AsShown(w.Card))
            .Append(new Fields([new PlainText("a"), new PlainText("b")])).Append(new ImageBlock("a") { SlackFile = "F1" }).ToList();
        Assert.All(blocks, block => Assert.Equal(Written(block.Read()), block.Letters));
        Assert.Equal(typeof(Block).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Block))).ToHashSet(), blocks.Select(b => b.GetType()).ToHashSet());
    }

    private static IEnumerable<Block> AsShown(Card card) =>
        [.. SlackMessage.Of(card, _ => "F1").Blocks, .. SlackModal.Of(card, _ => null).Blocks, .. SlackUnfurl.Of(card).Blocks];

    private static int Written(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Sum(p => Written(p.Value)),
        JsonArray list => list.Sum(Written),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length,
        _ => 0,
    };
}
