using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>The Web API refuses what Slack refuses, with Slack's words, and complains where only a fault in the app explains it.</summary>
public sealed class WhatSlackRefuses
{
    private const string Hello = """{"channel":"{dm}","text":"hello"}""";

    /// <summary>Method, JSON, Slack's word, whether it is a complaint. Marc's messages are {dm}, the bot is in {sales} and not in {care}, {secret} is private, {old} is archived.</summary>
    public static TheoryData<string, string, string, bool> Requests => new()
    {
        { "chat.postMessage", Hello, "ok", false },
        { "chat.postMessage", """{"channel":"{marc}","text":"hello"}""", "ok", false },
        { "chat.postMessage", """{"channel":"{sales}","text":"hello"}""", "ok", false },
        { "chat.shout", "{}", "unknown_method", true },
        { "chat.postMessage", "[]", "json_not_object", true },
        { "chat.postMessage", "{", "invalid_json", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","text":"x"}""", "invalid_json", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","thread_ts":null}""", "invalid_arguments", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","blocks":[{"type":"divider","block_id":null}]}""", "invalid_arguments", true },
        { "chat.postMessage", """{"text":"x"}""", "invalid_arguments", true },
        { "chat.postMessage", """{"channel":"C0NOWHERE","text":"x"}""", "channel_not_found", false },
        { "chat.postMessage", """{"channel":"{care}","text":"x"}""", "not_in_channel", false },
        { "chat.postMessage", """{"channel":"{secret}","text":"x"}""", "channel_not_found", false },
        { "chat.postMessage", """{"channel":"{old}","text":"x"}""", "is_archived", false },
        { "chat.postMessage", """{"channel":"{robot}","text":"x"}""", "cannot_dm_bot", false },
        { "chat.postMessage", """{"channel":"{dm}"}""", "no_text", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"","blocks":[]}""", "no_text", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"{40001}"}""", "msg_too_long", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","blocks":{}}""", "invalid_blocks_format", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","blocks":[{"type":"hologram"}]}""", "invalid_blocks", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","attachments":[{"text":"x"}]}""", "invalid_attachments", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","metadata":{"event_type":"x"}}""", "invalid_metadata_format", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","metadata":{"event_type":"x","event_payload":{"a":"{8193}"}}}""", "metadata_too_large", true },
        { "chat.postMessage", """{"channel":"{dm}","text":"x","thread_ts":"1.1"}""", "thread_not_found", false },
        { "chat.update", """{"channel":"{dm}","text":"x","ts":"1.1"}""", "message_not_found", false },
        { "chat.update", """{"channel":"{dm}","text":"x","ts":"{marc's}"}""", "cant_update_message", true },
        { "chat.update", """{"channel":"{marc}","text":"x","ts":"1.1"}""", "channel_not_found", false },
        { "chat.update", """{"channel":"{dm}","text":"{4001}","ts":"1.1"}""", "msg_too_long", true },
        { "chat.delete", """{"channel":"{dm}","ts":"{marc's}"}""", "cant_delete_message", true },
        { "chat.postEphemeral", """{"channel":"{sales}","user":"{ada}","text":"x"}""", "user_not_in_channel", false },
        { "chat.unfurl", """{"channel":"{dm}","ts":"{marc's}","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "cannot_unfurl_url", true },
        { "chat.unfurl", """{"channel":"{dm}","ts":"1.1","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "cannot_find_message", false },
        { "chat.unfurl", """{"channel":"COMPOSER","ts":"1.1","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "cannot_find_channel", false },
        { "chat.unfurl", """{"channel":"{dm}","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "missing_ts", true },
        { "chat.unfurl", """{"unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "missing_channel", true },
        { "chat.unfurl", """{"unfurl_id":"made up","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "missing_source", true },
        { "chat.unfurl", """{"source":"composer","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "missing_unfurl_id", true },
        { "chat.unfurl", """{"unfurl_id":"made up","source":"composer","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "invalid_unfurl_id", true },
        { "chat.unfurl", """{"unfurl_id":"made up","source":"canvas","unfurls":{"https://nowhere.example/":{"blocks":[]}}}""", "invalid_source", true },
        { "conversations.open", """{"users":"U0NOBODY"}""", "user_not_found", false },
        { "conversations.open", """{"users":"{robot}"}""", "cannot_dm_bot", false },
        { "conversations.open", """{"users":"{gone}"}""", "user_disabled", false },
        { "conversations.open", "{}", "users_list_not_supplied", true },
        { "conversations.open", """{"users":"{marc},{ada}"}""", "invalid_user_combination", true },
        { "users.info", """{"user":"{marc}"}""", "invalid_arguments", true },
        { "views.open", """{"trigger_id":"{trigger}","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[]}}""", "ok", false },
        { "views.open", """{"trigger_id":"made up","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[]}}""", "invalid_trigger_id", true },
        { "views.open", """{"trigger_id":"{trigger}"}""", "invalid_arguments", true },
        { "views.open", """{"trigger_id":"{trigger}","view":{"type":"home","blocks":[]}}""", "invalid_arguments", true },
        { "views.push", """{"trigger_id":"{trigger}","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[]}}""", "invalid_arguments", true },
        { "views.update", """{"view_id":"V0NOWHERE","view":{"type":"home","blocks":[]}}""", "not_found", false },
        { "views.publish", """{"user_id":"{marc}","hash":"1.x","view":{"type":"home","blocks":[]}}""", "hash_conflict", false },
        { "views.publish", """{"user_id":"U0NOBODY","view":{"type":"home","blocks":[]}}""", "user_not_found", false },
        { "views.publish", """{"user_id":"{marc}","view":{"type":"home","blocks":[],"private_metadata":"{250001}"}}""", "view_too_large", true },
        { "apps.connections.open", "{}", "invalid_arguments", true },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task A_request(string method, string json, string word, bool complaint)
    {
        await using var slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        var (marc, ada, robot, gone) = (nord.AddUser("Marc Lefèvre"), nord.AddUser("Ada Byron"), nord.AddUser("Robot", bot: true), nord.AddUser("Gone Person"));
        gone.Deleted = true;
        var (sales, care, old, secret) = (nord.AddChannel("sales", marc), nord.AddChannel("care", ada), nord.AddChannel("old"), nord.AddPrivateChannel("secret"));
        (care.BotIsIn, secret.BotIsIn, old.Archived) = (false, false, true);
        var silent = new SlackClient(slack, marc, _ => Task.FromResult(new SlackAnswer(200, "")));
        await silent.Say("hello");
        var trigger = (string)slack.Requests.Shortcut(marc, "checkin").Payload["trigger_id"]!;
        var before = slack.Revision;
        using var app = new RawApp(slack, slack.Install(nord).Token);
        var filled = new Dictionary<string, string>
        {
            ["{dm}"] = nord.DirectMessages(marc).Id, ["{marc}"] = marc.Id, ["{ada}"] = ada.Id, ["{robot}"] = robot.Id, ["{gone}"] = gone.Id, ["{sales}"] = sales.Id, ["{care}"] = care.Id, ["{old}"] = old.Id,
            ["{secret}"] = secret.Id, ["{marc's}"] = silent.Chat.Messages[0].Ts, ["{trigger}"] = trigger, ["{4001}"] = new('x', 4_001), ["{8193}"] = new('x', 8_193), ["{40001}"] = new('x', 40_001),
            ["{250001}"] = new('x', 250_001),
        }.Aggregate(json, (text, f) => text.Replace(f.Key, f.Value, StringComparison.Ordinal));

        var answer = await app.Does(method, filled);
        Assert.True(RawApp.Word(answer) == word, answer.ToJsonString());
        Assert.Equal(complaint ? 1 : 0, slack.Complaints.Count);
        if (complaint) Assert.Contains(word, slack.Complaints[0], StringComparison.Ordinal);
        if (word != "ok") Assert.Equal(before, slack.Revision);
        Assert.Equal((200, word == "ok" ? null : word), (slack.Calls[0].Status, slack.Calls[0].Error));
    }

    /// <summary>The same for what comes as forms.</summary>
    public static TheoryData<string, string, string, bool> Forms => new()
    {
        { "users.list", "limit=200&cursor=", "ok", false },
        { "users.list", "cursor=mine", "invalid_cursor", true },
        { "users.list", "cursor=bWVtYmVyczp4", "invalid_cursor", true },
        { "users.list", "limit=all", "invalid_limit", true },
        { "users.list", "limit=1001", "invalid_limit", true },
        { "users.info", "user=U0NOBODY", "user_not_found", false },
        { "users.info", "", "invalid_arguments", true },
        { "conversations.history", "channel={sales}&limit=1000", "invalid_limit", true },
        { "conversations.history", "channel={sales}&oldest=noon", "invalid_ts_oldest", true },
        { "conversations.history", "channel={care}", "not_in_channel", false },
        { "conversations.info", "channel={secret}", "channel_not_found", false },
        { "conversations.info", "channel={care}", "ok", false },
        { "team.info", "team=T0NOWHERE", "team_not_found", false },
        { "files.getUploadURLExternal", "filename=x.png", "invalid_arguments", true },
        { "files.getUploadURLExternal", "length=3", "invalid_arguments", true },
        { "files.completeUploadExternal", """files=[{"id":"F0NOWHERE"}]""", "file_not_found", true },
        { "chat.postMessage", "channel={sales}&text=x&blocks=nonsense", "invalid_blocks_format", true },
        { "chat.postMessage", "channel={sales}&text=x&blocks=[{\"type\":\"divider\"}]", "ok", false },
    };

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form(string method, string form, string word, bool complaint)
    {
        await using var slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        var (sales, care, secret) = (nord.AddChannel("sales"), nord.AddChannel("care"), nord.AddPrivateChannel("secret"));
        (care.BotIsIn, secret.BotIsIn) = (false, false);
        using var app = new RawApp(slack, slack.Install(nord).Token);
        var fields = form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => (f[0], f[1]
            .Replace("{sales}", sales.Id, StringComparison.Ordinal).Replace("{care}", care.Id, StringComparison.Ordinal).Replace("{secret}", secret.Id, StringComparison.Ordinal))).ToArray();
        var answer = await app.Does(method, fields);
        Assert.True(RawApp.Word(answer) == word, answer.ToJsonString());
        Assert.Equal(complaint, slack.Complaints.Count == 1);
    }

    [Fact]
    public async Task A_token_in_the_query_and_an_address_that_is_none()
    {
        await using var slack = await FakeSlack.Open();
        var token = slack.Install(slack.AddWorkspace()).Token;
        using var app = new RawApp(slack, token: null);
        Assert.Equal("not_authed", RawApp.Word(await app.Does("auth.test?token=" + token)));
        Assert.Equal(404, (await app.Posts(new Uri(slack.Url + "/services/hooks"), new StringContent("x"))).Status);
        Assert.Equal(404, (await app.Posts(new Uri(slack.Url + "/response/none"), JsonContent.Create(new { text = "x" }))).Status);
        Assert.Equal("invalid_post_type", RawApp.Word(await app.Does("auth.test", new StringContent("x"))));
        Assert.Equal(4, slack.Complaints.Count);
    }

    /// <summary>Method, what the bot may not, what it asks with.</summary>
    public static TheoryData<string, string, string> Scopes => new()
    {
        { "chat.postMessage", "chat:write", "channel={dm}&text=x" },
        { "chat.unfurl", "links:write", "channel={dm}" },
        { "conversations.open", "im:write", "users={marc}" },
        { "conversations.history", "im:history", "channel={dm}" },
        { "conversations.history", "channels:history", "channel={sales}" },
        { "conversations.info", "channels:read", "channel={sales}" },
        { "conversations.members", "channels:read", "channel={sales}" },
        { "users.list", "users:read", "" },
        { "users.info", "users:read", "user={marc}" },
        { "files.getUploadURLExternal", "files:write", "filename=x.png&length=1" },
        { "team.info", "team:read", "" },
    };

    [Theory, MemberData(nameof(Scopes))]
    public async Task Without_its_scope(string method, string scope, string form)
    {
        await using var slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        var marc = nord.AddUser("Marc Lefèvre");
        var sales = nord.AddChannel("sales", marc);
        var installation = slack.Install(nord);
        using var app = new RawApp(slack, installation.Token);
        var fields = form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => (f[0], f[1]
            .Replace("{dm}", nord.DirectMessages(marc).Id, StringComparison.Ordinal).Replace("{marc}", marc.Id, StringComparison.Ordinal).Replace("{sales}", sales.Id, StringComparison.Ordinal))).ToArray();
        Assert.NotEqual("missing_scope", RawApp.Word(await app.Does(method, fields)));
        installation.Scopes.Remove(scope);
        var answer = await app.Does(method, fields);
        Assert.Equal(("missing_scope", scope), (RawApp.Word(answer), (string)answer["needed"]!));
        Assert.DoesNotContain(scope, ((string)answer["provided"]!).Split(','));
    }

    [Theory]
    [InlineData("none", "not_authed", true)]
    [InlineData("made up", "invalid_auth", true)]
    [InlineData("app", "not_allowed_token_type", true)]
    [InlineData("revoked", "token_revoked", false)]
    [InlineData("gone", "account_inactive", false)]
    public async Task A_token(string kind, string word, bool complaint)
    {
        await using var slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        var installation = slack.Install(nord);
        if (kind == "revoked") slack.Uninstall(installation);
        nord.Deactivated = kind == "gone";
        using var app = new RawApp(slack, kind switch { "none" => null, "made up" => "xoxb-1", "app" => slack.AppToken, _ => installation.Token });
        Assert.Equal(word, RawApp.Word(await app.Does("auth.test", "{}")));
        Assert.Equal(complaint, slack.Complaints.Count == 1);
    }

    [Fact]
    public async Task What_is_not_wrong_in_itself_but_closed()
    {
        await using var slack = await FakeSlack.Open();
        var nord = slack.AddWorkspace();
        var marc = nord.AddUser("Marc Lefèvre");
        using var app = new RawApp(slack, slack.Install(nord).Token);
        var hello = new JsonObject { ["channel"] = marc.Id, ["text"] = "hello" }.ToJsonString();
        nord.MessagesTab = false;
        Assert.Equal("messages_tab_disabled", RawApp.Word(await app.Does("chat.postMessage", hello)));
        (nord.MessagesTab, marc.Refusal) = (true, "restricted_action");
        Assert.Equal("restricted_action", RawApp.Word(await app.Does("chat.postMessage", hello)));
        nord.HomeTab = false;
        Assert.Equal("not_enabled", RawApp.Word(await app.Does("views.publish", $$"""{"user_id":"{{marc.Id}}","view":{"type":"home","blocks":[]} }""")));
        Assert.Empty(slack.Complaints);
    }
}
