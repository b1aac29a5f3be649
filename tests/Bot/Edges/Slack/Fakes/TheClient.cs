using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Slack's client: what it sends when somebody presses and types, and what it does with answers.</summary>
public sealed class TheClient : IAsyncLifetime, IDisposable
{
    private const string Form = """
        {"type":"modal","title":{"type":"plain_text","text":"Week 47"},"submit":{"type":"plain_text","text":"Save"},"private_metadata":"save/1","notify_on_close":true,"blocks":[
          {"type":"section","block_id":"h","text":{"type":"mrkdwn","text":"*Meetings* · 60 by 31 Dec\n22 on 12 Nov"} },
          {"type":"input","block_id":"value.1","optional":true,"label":{"type":"plain_text","text":"Total so far"},"element":{"type":"plain_text_input","action_id":"value.1","initial_value":"22"} },
          {"type":"input","block_id":"met.1","optional":true,"label":{"type":"plain_text","text":"Will it be met?"},"element":{"type":"radio_buttons","action_id":"met.1","options":[
            {"text":{"type":"plain_text","text":"Yes"},"value":"y"},{"text":{"type":"plain_text","text":"No"},"value":"n"}]} },
          {"type":"input","block_id":"note.1","optional":true,"label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"note.1"} }]}
        """;

    private readonly Queue<SlackAnswer> answers = new();
    private readonly List<SlackRequest> heard = [];
    private FakeSlack slack = null!;
    private SlackUser marc = null!;
    private SlackChannel sales = null!;
    private SlackClient client = null!;
    private RawApp app = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        marc = nord.AddUser("Marc Lefèvre");
        sales = nord.AddChannel("sales", marc);
        app = new RawApp(slack, slack.Install(nord).Token);
        client = new SlackClient(slack, marc, request =>
        {
            heard.Add(request);
            return Task.FromResult(answers.TryDequeue(out var answer) ? answer : new SlackAnswer(200, ""));
        });
    }

    public async Task DisposeAsync() => await slack.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_message_is_read_as_a_person_reads_it_and_a_press_tells_what_stands_in_it()
    {
        await app.Does("chat.postMessage", $$$"""
            {"channel":"{{{sales.Id}}}","text":"Notice","blocks":[
              {"type":"header","text":{"type":"plain_text","text":"Ventes\u202F: 24"} },
              {"type":"section","text":{"type":"mrkdwn","text":"*Meetings* <https://x.example/|here> <@{{{marc.Id}}}> a &lt; b <!here> snake_case_word"} },
              {"type":"context","elements":[{"type":"mrkdwn","text":"_small_"}]},
              {"type":"input","block_id":"i","label":{"type":"plain_text","text":"Why"},"element":{"type":"plain_text_input","action_id":"why.1"} },
              {"type":"actions","block_id":"a","elements":[{"type":"button","action_id":"take.0","value":"take/1","text":{"type":"plain_text","text":"I'm on it"} },
                {"type":"overflow","action_id":"more.0","options":[{"text":{"type":"plain_text","text":"Mute"},"value":"mute/1"}]}]}]}
            """);
        var message = Assert.Single(sales.Messages);
        var read = client.Read(message);
        Assert.Equal("Ventes : 24\nMeetings here @Marc Lefèvre a < b !here snake_case_word\nsmall\nWhy []\n(I'm on it)\n(Mute)", read.Words);
        Assert.Equal(("Notice", "take/1", "mute/1", "why.1"), (read.Summary, read.Buttons["I'm on it"], read.Buttons["Mute"], Assert.Single(read.Inputs).Id));

        client.Fill(message.Ts, "why.1", "holiday");
        await client.Press(message, "I'm on it");
        var payload = heard[0].Payload;
        Assert.Equal(("block_actions", "take/1", "take.0", "a"), ((string)payload["type"]!, (string)payload["actions"]![0]!["value"]!, (string)payload["actions"]![0]!["action_id"]!, (string)payload["actions"]![0]!["block_id"]!));
        Assert.Equal(("holiday", message.Ts), ((string)payload["state"]!["values"]!["i"]!["why.1"]!["value"]!, (string)payload["container"]!["message_ts"]!));
        await client.Press(message, "Mute");
        Assert.Equal("mute/1", (string)heard[1].Payload["actions"]![0]!["selected_option"]!["value"]!);
        Assert.Empty(slack.Complaints);
    }

    [Fact]
    public async Task A_modal_is_filled_in_refused_with_errors_corrected_and_gone()
    {
        await Open();
        var read = client.Read(client.Modal!);
        Assert.Equal("Meetings · 60 by 31 Dec", read.Inputs[0].Beside);
        Assert.Equal(("22", "y", "save/1"), (read.Inputs[0].Value, read.Inputs[1].Choices["Yes"], read.Buttons["Save"]));
        client.Fill(client.Modal!.Id, "value.1", "many");
        client.Fill(client.Modal.Id, "met.1", "n");
        answers.Enqueue(new(200, """{"response_action":"errors","errors":{"value.1":"A number, please."}}"""));
        await client.Submit();
        Assert.Contains("Total so far [many]\nA number, please.", client.Read(client.Modal!).Words, StringComparison.Ordinal);
        var values = heard[^1].Payload["view"]!["state"]!["values"]!;
        Assert.Equal(("many", "n", null), ((string)values["value.1"]!["value.1"]!["value"]!, (string)values["met.1"]!["met.1"]!["selected_option"]!["value"]!, values["note.1"]!["note.1"]!["value"]));
        client.Fill(client.Modal!.Id, "value.1", "24");
        await client.Submit();
        Assert.Null(client.Modal);
        Assert.Empty(slack.Complaints);
    }

    /// <summary>The answer to a modal, and how many modals are left, one having been pushed upon another.</summary>
    [Theory]
    [InlineData("", 1, null)]
    [InlineData("""{"response_action":"clear"}""", 0, null)]
    [InlineData("""{"response_action":"update","view":{form}}""", 2, null)]
    [InlineData("""{"response_action":"push","view":{form}}""", 3, null)]
    [InlineData("""{"response_action":"errors","errors":{"h":"x"}}""", 2, "h is the block_id of no input")]
    [InlineData("""{"response_action":"errors","errors":{"value.2":"x"}}""", 2, "value.2 is the block_id of no input")]
    [InlineData("""{"response_action":"errors","errors":{}}""", 2, "by block_id")]
    [InlineData("""{"response_action":"errors","errors":{"value.1":null}}""", 2, "null")]
    [InlineData("""{"response_action":"update","view":{"type":"modal"}}""", 2, "missing required field")]
    [InlineData("""{"response_action":"dance"}""", 2, "dance")]
    [InlineData("OK", 2, "invalid_json")]
    public async Task An_answer_to_a_modal(string body, int left, string? complaint)
    {
        await Open();
        await client.Do(client.Modal!, "more");
        await app.Does("views.push", $$"""{"trigger_id":"{{heard[^1].Payload["trigger_id"]}}","view":{{Form}} }""");
        answers.Enqueue(new(200, body.Replace("{form}", Form, StringComparison.Ordinal)));
        await client.Submit();
        Assert.Equal(left, slack.Modals(marc).Count);
        if (complaint is null) Assert.Empty(slack.Complaints);
        else Assert.Contains(complaint, Assert.Single(slack.Complaints), StringComparison.Ordinal);
        Assert.Equal(complaint is not null, client.Failures.Count == 1);
    }

    [Fact]
    public async Task A_fourth_modal_finds_no_place_and_a_closed_one_is_told_of()
    {
        await Open();
        foreach (var _ in new[] { 1, 2, 3 })
        {
            await client.Do(client.Modal!, "more");
            await app.Does("views.push", $$"""{"trigger_id":"{{heard[^1].Payload["trigger_id"]}}","view":{{Form}} }""");
        }
        Assert.Contains("push_limit_reached", Assert.Single(slack.Complaints), StringComparison.Ordinal);
        await client.Close();
        Assert.Equal((2, "view_closed"), (slack.Modals(marc).Count, (string)heard[^1].Payload["type"]!));
    }

    [Fact]
    public async Task A_view_is_updated_by_its_hash_or_refused()
    {
        await Open();
        var modal = client.Modal!;
        Assert.Equal("ok", RawApp.Word(await Update(modal.Id, modal.Hash)));
        Assert.Equal("hash_conflict", RawApp.Word(await Update(modal.Id, modal.Hash)));
        Assert.Equal(modal.Id, client.Modal!.Id);

        Task<JsonObject> Update(string id, string hash) => app.Does("views.update", $$"""{"view_id":"{{id}}","hash":"{{hash}}","view":{{Form}} }""");
    }

    [Theory]
    [InlineData(200, "", 0, 0, 0)]
    [InlineData(200, """{"text":"for you"}""", 1, 0, 0)]
    [InlineData(200, """{"text":"for all","response_type":"in_channel"}""", 1, 0, 0)]
    [InlineData(200, "words", 1, 0, 0)]
    [InlineData(200, """{"response_type":"ephemeral"}""", 0, 1, 1)]
    [InlineData(200, """{"text":"x","blocks":[{"type":"hologram"}]}""", 0, 1, 1)]
    [InlineData(200, """{"text":"x","replace_original":true}""", 0, 1, 1)]
    [InlineData(500, "", 0, 1, 0)]
    [InlineData(0, "", 0, 1, 0)]
    public async Task An_answer_to_a_command(int status, string body, int messages, int failures, int complaints)
    {
        answers.Enqueue(new(status, body));
        await client.Command("/okr", "status @Marc", sales);
        Assert.Equal(("/okr", $"status <@{marc.Id}>"), ((string)heard[0].Payload["command"]!, (string)heard[0].Payload["text"]!));
        Assert.Equal((messages, failures, complaints), (sales.Messages.Count, client.Failures.Count, slack.Complaints.Count));
    }

    [Fact]
    public async Task In_a_channel_the_bot_hears_what_it_is_mentioned_in()
    {
        Assert.Null(await client.SayIn(sales, "lunch?"));
        await client.SayIn(sales, "@CheckinBot status <b>");
        Assert.Equal(("app_mention", $"<@{marc.Workspace.Bot.Id}> status &lt;b&gt;"), ((string)heard[0].Payload["event"]!["type"]!, (string)heard[0].Payload["event"]!["text"]!));
        Assert.Equal("@CheckinBot status <b>", client.ReadAll(sales)[1].Words);
        answers.Enqueue(new(200, "thanks"));
        await client.Shortcut("checkin");
        Assert.Contains("nobody reads", Assert.Single(slack.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_removes_the_app_leaves_its_token_worthless()
    {
        await client.Uninstall();
        Assert.Equal(["tokens_revoked", "app_uninstalled"], heard.Select(h => (string)h.Payload["event"]!["type"]!));
        Assert.Equal("token_revoked", RawApp.Word(await app.Does("auth.test", "{}")));
    }

    private async Task Open()
    {
        await client.Shortcut("checkin");
        Assert.Equal("ok", RawApp.Word(await app.Does("views.open", $$"""{"trigger_id":"{{heard[^1].Payload["trigger_id"]}}","view":{{Form}} }""")));
    }
}
