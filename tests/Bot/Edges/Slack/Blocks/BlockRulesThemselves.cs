using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>A check that never complains proves nothing: here a good message is spoiled in one place, and the complaint names it.</summary>
public sealed class BlockRulesThemselves
{
    private const string A = """{"type":"plain_text","text":"a","emoji":false}""";
    private const string Option = """{"text":{"type":"plain_text","text":"a","emoji":false},"value":"1"}""";

    public static TheoryData<string, string> Spoiled => new()
    {
        { """{"type":"head"}""", "[0] is of an unknown kind, head" },
        { """{"type":"divider","text":"a"}""", "[0].text is no property here" },
        { """{"type":"divider","block_id":null}""", "[0].block_id is null" },
        { """{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}""", " share a block_id" },
        { $$"""{"type":"divider","block_id":"{{Long(256)}}"}""", " have a block_id of no or too many characters" },
        { $$"""{"type":"header","text":{"type":"mrkdwn","text":"a"} }""", "[0].text is no plain_text" },
        { $$"""{"type":"header","text":{"type":"plain_text","text":"{{Long(151)}}","emoji":false} }""", "[0].text.text has 151 characters" },
        { """{"type":"header","text":{"type":"plain_text","text":" ","emoji":false}}""", "[0].text.text is empty" },
        { """{"type":"header","text":{"type":"plain_text","text":"a"}}""", "[0].text.emoji is not false" },
        { """{"type":"section"}""", "[0] has neither text nor fields" },
        { """{"type":"section","fields":[]}""", "[0].fields are missing" },
        { $$"""{"type":"section","fields":[{{Times(11, A)}}]}""", "[0].fields are 11" },
        { """{"type":"section","text":{"type":"mrkdwn","text":"a"}}""", "[0].text.verbatim is not true" },
        { $$"""{"type":"context","elements":[{{Times(11, A)}}]}""", "[0].elements are 11" },
        { """{"type":"actions","elements":[]}""", "[0].elements are missing" },
        { $$"""{"type":"actions","elements":[{"type":"button","text":{{A}},"action_id":"a","value":"v"},{"type":"button","text":{{A}},"action_id":"a","value":"v"}]}""", "[0] share a action_id" },
        { $$"""{"type":"actions","elements":[{"type":"button","text":{{A}},"action_id":"a","value":"v","style":"positive"}]}""", "[0].elements[0].style is positive" },
        { $$"""{"type":"actions","elements":[{"type":"button","text":{{A}},"action_id":"a","value":"{{Long(2001)}}"}]}""", "[0].elements[0].value has 2001" },
        { """{"type":"image","alt_text":"a"}""", "[0] needs one of" },
        { """{"type":"image","slack_file":{"id":"F1"}}""", "[0].alt_text is no text" },
        { """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}""", "[0].elements[0].elements[0].text is empty" },
        { """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"broadcast","range":"here"}]}]}""", "[0].elements[0].elements[0] is of an unknown kind, broadcast" },
        { $$"""{"type":"input","element":{"type":"plain_text_input","action_id":"a"} }""", "[0].label is no plain_text" },
        { Asking("""{"type":"plain_text_input","action_id":"a","max_length":3001}"""), "[0].element.max_length is 3001" },
        { Asking("""{"type":"plain_text_input","action_id":"a","initial_value":""}"""), "[0].element.initial_value is empty" },
        { Asking("""{"type":"plain_text_input","action_id":"a","initial_value":"abc","max_length":2}"""), "[0].element.initial_value has 3" },
        { Asking("""{"type":"plain_text_input","action_id":"a","initial_value":"a\nb"}"""), "[0].element.initial_value has more lines" },
        { Asking("""{"type":"radio_buttons","action_id":"a","options":[]}"""), "[0].element.options are missing" },
        { Asking($$"""{"type":"radio_buttons","action_id":"a","options":[{{Option}},{{Option}}]}"""), "[0].element.options share a value" },
        { Asking($$"""{"type":"static_select","action_id":"a","options":[{{Option}}],"initial_option":{"value":"1"} }"""), "[0].element.initial_option is none" },
        { Times(51, """{"type":"divider"}"""), " are 51, more than 50" },
    };

    [Theory, MemberData(nameof(Spoiled))]
    public void A_message_is_refused_for(string blocks, string complaint) =>
        Assert.Contains(BlockRules.OfMessage(Message(blocks)), c => c.StartsWith("message.blocks" + complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"type":"modal","blocks":[{"type":"divider"}]}""", "view.title is no plain_text")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"A title of 25 characters.","emoji":false},"blocks":[{"type":"divider"}]}""", "view.title.text has 25")]
    [InlineData("""{"type":"modal","blocks":[{"type":"input"}]}""", "view.submit is missing")]
    [InlineData("""{"type":"home","title":{},"blocks":[{"type":"divider"}]}""", "view.title is no property")]
    [InlineData("""{"type":"home","blocks":[]}""", "view.blocks are missing")]
    [InlineData("""{"type":"dialog","blocks":[{"type":"divider"}]}""", "view.type is dialog")]
    public void A_view_is_refused_for(string view, string complaint) =>
        Assert.Contains(BlockRules.OfView(JsonNode.Parse(view)!), c => c.StartsWith(complaint, StringComparison.Ordinal));

    [Fact]
    public void A_message_is_refused_for_its_text_and_for_too_many_letters()
    {
        var section = $$"""{"type":"section","text":{"type":"plain_text","text":"{{Long(3000)}}","emoji":false} }""";
        Assert.Contains(BlockRules.OfMessage(Message(Times(5, section))), c => c.EndsWith("msg_blocks_too_long", StringComparison.Ordinal));
        var silent = Message("""{"type":"divider"}""");
        silent["text"] = "";
        Assert.Equal(["message.text is empty"], BlockRules.OfMessage(silent));
    }

    [Fact]
    public void A_good_one_is_left_alone()
    {
        var input = Asking($$"""{"type":"radio_buttons","action_id":"a","options":[{{Option}}],"initial_option":{{Option}} }""");
        Assert.Empty(BlockRules.OfMessage(Message($$"""{"type":"header","text":{{A}} },{{input}}""")));
        Assert.Empty(BlockRules.OfView(JsonNode.Parse($$"""{"type":"modal","title":{{A}},"submit":{{A}},"blocks":[{{input}}]}""")!));
    }

    private static JsonNode Message(string blocks) => JsonNode.Parse($$"""{"text":"a","blocks":[{{blocks}}]}""")!;

    private static string Asking(string element) => $$"""{"type":"input","label":{{A}},"element":{{element}} }""";

    private static string Times(int count, string what) => string.Join(",", Enumerable.Repeat(what, count));

    private static string Long(int length) => new('x', length);
}
