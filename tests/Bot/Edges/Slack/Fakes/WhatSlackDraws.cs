using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Blocks and views at their limits and one beyond.</summary>
public sealed class WhatSlackDraws : IAsyncLifetime, IDisposable
{
    private FakeSlack slack = null!;
    private SlackUser marc = null!;
    private RawApp app = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        marc = nord.AddUser("Marc Lefèvre");
        app = new RawApp(slack, slack.Install(nord).Token);
    }

    public async Task DisposeAsync() => await slack.DisposeAsync();

    public void Dispose() => app.Dispose();

    /// <summary>Blocks of a message, and what Slack says of them; <c>{n}</c> is a text of so many letters, <c>[n|x]</c> so many of x.</summary>
    public static TheoryData<string, string?> Blocks => new()
    {
        { "[50|{'type':'divider'}]", null },
        { "[51|{'type':'divider'}]", "no more than 50 items allowed [json-pointer:/blocks]" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'{3000}'}}]", null },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'{3001}'}}]", "must be less than 3001 characters [json-pointer:/blocks/0/text/text]" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':''}}]", "must be more than 0 characters" },
        { "[1|{'type':'section','text':'x'}]", "unsupported type" },
        { "[1|{'type':'section'}]", "must define either" },
        { "[1|{'type':'section','fields':[10|{'type':'mrkdwn','text':'{2000}'}]}]", null },
        { "[1|{'type':'section','fields':[11|{'type':'mrkdwn','text':'x'}]}]", "no more than 10" },
        { "[1|{'type':'section','fields':[1|{'type':'mrkdwn','text':'{2001}'}]}]", "less than 2001" },
        { "[1|{'type':'section','colour':'red','text':{'type':'mrkdwn','text':'x'}}]", "invalid additional property: colour" },
        { "[1|{'type':'header','text':{'type':'plain_text','text':'{150}'}}]", null },
        { "[1|{'type':'header','text':{'type':'plain_text','text':'{151}'}}]", "less than 151" },
        { "[1|{'type':'header','text':{'type':'mrkdwn','text':'x'}}]", "plain_text" },
        { "[1|{'type':'context','elements':[11|{'type':'mrkdwn','text':'x'}]}]", "no more than 10" },
        { "[1|{'type':'context','elements':[0|x]}]", "no fewer than 1" },
        { "[1|{'type':'actions','elements':[25|{'type':'button','text':{'type':'plain_text','text':'{75}'},'value':'{2000}'}]}]", null },
        { "[1|{'type':'actions','elements':[26|{'type':'button','text':{'type':'plain_text','text':'x'}}]}]", "no more than 25" },
        { "[1|{'type':'actions','elements':[1|{'type':'button','text':{'type':'plain_text','text':'{76}'}}]}]", "less than 76" },
        { "[1|{'type':'actions','elements':[1|{'type':'button','text':{'type':'plain_text','text':'x'},'value':'{2001}'}]}]", "less than 2001" },
        { "[1|{'type':'actions','elements':[1|{'type':'button','text':{'type':'plain_text','text':'x'},'url':'{3001}'}]}]", "less than 3001" },
        { "[1|{'type':'actions','elements':[1|{'type':'button','text':{'type':'plain_text','text':'x'},'style':'default'}]}]", "must be one of primary, danger" },
        { "[1|{'type':'actions','elements':[1|{'type':'button','value':'x'}]}]", "missing required field: text" },
        { "[1|{'type':'actions','elements':[2|{'type':'button','text':{'type':'plain_text','text':'x'},'action_id':'same'}]}]", "`action_id`" },
        { "[1|{'type':'actions','elements':[1|{'type':'button','text':{'type':'plain_text','text':'x'},'action_id':'{256}'}]}]", "less than 256" },
        { "[1|{'type':'actions','elements':[1|{'type':'plain_text_input','action_id':'x'}]}]", "unsupported type: plain_text_input" },
        { "[2|{'type':'divider','block_id':'same'}]", "`block_id`" },
        { "[1|{'type':'divider','block_id':'{256}'}]", "less than 256" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'overflow','options':[6|{'text':{'type':'plain_text','text':'x'},'value':'{#}'}]}}]", "no more than 5" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'static_select','options':[100|{'text':{'type':'plain_text','text':'{75}'},'value':'{#}'}]}}]", null },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'static_select','options':[101|{'text':{'type':'plain_text','text':'x'},'value':'{#}'}]}}]", "no more than 100" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'static_select','options':[2|{'text':{'type':'plain_text','text':'x'},'value':'same'}]}}]", "same value" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'static_select','placeholder':{'type':'plain_text','text':'{151}'},'options':[1|{'text':{'type':'plain_text','text':'x'},'value':'x'}]}}]", "less than 151" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'radio_buttons','options':[11|{'text':{'type':'plain_text','text':'x'},'value':'{#}'}]}}]", "no more than 10" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'radio_buttons','options':[1|{'text':{'type':'plain_text','text':'x'},'value':'{76}'}]}}]", "less than 76" },
        { "[1|{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'radio_buttons','options':[1|{'text':{'type':'plain_text','text':'x'},'value':'a'}],'initial_option':{'text':{'type':'plain_text','text':'y'},'value':'b'}}}]", "initial option" },
        { "[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'button','text':{'type':'plain_text','text':'x'}}}]", "unsupported type: button" },
        { "[1|{'type':'input','element':{'type':'plain_text_input','action_id':'x'}}]", "missing required field: label" },
        { "[1|{'type':'input','label':{'type':'plain_text','text':'{2001}'},'element':{'type':'plain_text_input','action_id':'x'}}]", "less than 2001" },
        { "[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input','action_id':'x','max_length':3001}}]", "from 1 to 3000" },
        { "[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input','action_id':'x','max_length':1,'initial_value':'xx'}}]", "longer than 1" },
        { "[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'number_input','action_id':'x'}}]", "missing required field: is_decimal_allowed" },
        { "[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'number_input','action_id':'x','is_decimal_allowed':true,'initial_value':1}}]", "number in a string" },
        { "[1|{'type':'image','alt_text':'x'}]", "must have one of image_url, slack_file" },
        { "[1|{'type':'image','image_url':'https://x.example/x.png'}]", "missing required field: alt_text" },
        { "[1|{'type':'image','alt_text':'{2001}','image_url':'https://x.example/x.png'}]", "less than 2001" },
        { "[1|{'type':'image','alt_text':'x','slack_file':{'id':'F0NOWHERE'}}]", "invalid slack file" },
        { "[2|{'type':'markdown','text':'{6001}'}]", "markdown blocks" },
        { "[1|{'type':'table','rows':[101|[1|{'type':'raw_text','text':'x'}]]}]", "no more than 100" },
        { "[1|{'type':'table','rows':[1|[21|{'type':'raw_text','text':'x'}]]}]", "no more than 20" },
        { "[2|{'type':'table','rows':[1|[1|{'type':'raw_text','text':'x'}]]}]", "only_one_table_allowed" },
        { "[1|{'type':'carousel','elements':[]}]", "unsupported type: carousel [json-pointer:/blocks/0/type]" },
    };

    [Theory, MemberData(nameof(Blocks))]
    public async Task A_message(string blocks, string? fault)
    {
        var answer = await app.Does("chat.postMessage", $$"""{"channel":"{{marc.Id}}","text":"x","blocks":{{Grow.Of(blocks)}}}""");
        Judge(answer, "invalid_blocks", fault);
    }

    /// <summary>A modal, or a Home, and what Slack says of it.</summary>
    public static TheoryData<string, string?> Views => new()
    {
        { "{'type':'modal','title':{'type':'plain_text','text':'{24}'},'blocks':[100|{'type':'divider'}]}", null },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[101|{'type':'divider'}]}", "no more than 100 items allowed [json-pointer:/view/blocks]" },
        { "{'type':'modal','title':{'type':'plain_text','text':'{25}'},'blocks':[]}", "less than 25" },
        { "{'type':'modal','blocks':[]}", "missing required field: title [json-pointer:/view]" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'}}", "missing required field: blocks" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'submit':{'type':'plain_text','text':'{25}'}}", "less than 25" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'close':{'type':'plain_text','text':'{25}'}}", "less than 25" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'private_metadata':'{3001}'}", "less than 3001" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'callback_id':'{256}'}", "less than 256" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input','action_id':'x'}}]}", "missing required field: submit" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'submit':{'type':'plain_text','text':'x'},'blocks':[1|{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input','action_id':'x'}}]}", null },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[1|{'type':'markdown','text':'x'}]}", "unsupported type: markdown" },
        { "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[2|{'type':'divider','block_id':'same'}]}", "`block_id`" },
        { "{'type':'window','blocks':[]}", "unsupported type: window" },
        { "{'type':'home','blocks':[]}", "must be one of modal" },
    };

    [Theory, MemberData(nameof(Views))]
    public async Task A_modal(string view, string? fault)
    {
        var trigger = (string)slack.Requests.Shortcut(marc, "checkin").Payload["trigger_id"]!;
        var answer = await app.Does("views.open", $$"""{"trigger_id":"{{trigger}}","view":{{Grow.Of(view)}}}""");
        Judge(answer, "invalid_arguments", fault);
        Assert.Equal(fault is null ? 1 : 0, slack.Modals(marc).Count);
    }

    [Fact]
    public async Task A_Home_has_neither_title_nor_submit()
    {
        Judge(await app.Does("views.publish", $$"""{"user_id":"{{marc.Id}}","view":{"type":"home","blocks":[]} }"""), "invalid_arguments", null);
        Judge(await app.Does("views.publish", $$$"""{"user_id":"{{{marc.Id}}}","view":{"type":"home","blocks":[],"title":{"type":"plain_text","text":"x"} } }"""), "invalid_arguments", "invalid additional property: title");
    }

    [Fact]
    public async Task Blocks_without_text_are_posted_and_complained_of()
    {
        Assert.Equal("ok", RawApp.Word(await app.Does("chat.postMessage", $$"""{"channel":"{{marc.Id}}","blocks":[{"type":"divider"}]}""")));
        Assert.Contains("no text", Assert.Single(slack.Complaints), StringComparison.Ordinal);
    }

    private void Judge(JsonObject answer, string word, string? fault)
    {
        if (fault is null)
        {
            Assert.True(RawApp.Word(answer) == "ok", answer.ToJsonString());
            Assert.Empty(slack.Complaints);
            return;
        }
        Assert.Equal(word, RawApp.Word(answer));
        Assert.Contains(answer["response_metadata"]!["messages"]!.AsArray(), m => ((string)m!).Contains(fault, StringComparison.Ordinal));
        Assert.Contains(fault, Assert.Single(slack.Complaints), StringComparison.Ordinal);
    }
}
