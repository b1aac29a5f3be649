using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>The connector refuses what Teams refuses, and complains of it where only a fault in the bot explains it.</summary>
public sealed class WhatTeamsRefuses
{
    /// <summary>Method, path, body, what is answered. Marc has the app; {chat} and {marc} are his, {channel} is one of Sales.</summary>
    public static TheoryData<string, string, string?, int, string> Requests => new()
    {
        { "POST", "v3/conversations/{chat!}/activities", RawBot.Words("hello"), 400, "unescaped" },
        { "POST", "v3/conversations/{chat}/activities", null, 400, "no JSON" },
        { "POST", "v3/conversations/{chat}/activities", "[]", 400, "no JSON object" },
        { "POST", "v3/conversations/{chat}/activities", """{"type":"message","type":"message","text":"x"}""", 400, "no JSON" },
        { "POST", "v3/conversations/{chat}/activities", """{"type":"message","text":"x","channelData":{"a":[1,null]}}""", 400, "null at $.channelData.a[1]" },
        { "POST", "v3/conversations/{chat}/activities", """{"text":"x"}""", 400, "no type" },
        { "POST", "v3/conversations/{chat}/activities", """{"type":"message","text":"x","from":{"id":"28:other"}}""", 400, "not from the bot" },
        { "POST", "v3/conversations/{chat}/activities", """{"type":"message"}""", 400, "neither text nor attachment" },
        { "POST", "v3/conversations/{chat}/activities", RawBot.Card("1.6"), 400, "not 1.5" },
        { "POST", "v3/conversations/{chat}/activities", RawBot.Card().Replace("AdaptiveCard", "HeroCard", StringComparison.Ordinal), 400, "no AdaptiveCard" },
        { "POST", "v3/conversations/{chat}/activities", """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":"{}"}]}""", 400, "no object" },
        { "POST", "v3/conversations/{chat}/activities", RawBot.Words(new string('x', 40_001)), 413, "MessageSizeTooBig" },
        { "POST", "v3/conversations/{chat}/activities", RawBot.Words("data:image/png;base64," + new string('x', 262_144)), 413, "MessageSizeTooBig" },
        { "PUT", "v3/conversations/{chat}/activities/1", RawBot.Card("1.4"), 400, "not 1.5" },
        { "PUT", "v3/conversations/{chat}/activities", RawBot.Words("hello"), 405, "MethodNotAllowed" },
        { "PATCH", "v3/conversations/{chat}/activities/1", RawBot.Words("hello"), 405, "MethodNotAllowed" },
        { "GET", "v3/conversations/{chat}/activities", null, 405, "MethodNotAllowed" },
        { "GET", "v3/conversations/{chat}/members", null, 400, "deprecated" },
        { "GET", "v3/conversations/{channel}/pagedmembers?pageSize=all", null, 400, "no number" },
        { "GET", "v3/conversations/{channel}/pagedmembers?continuationToken=mine", null, 400, "continuation token" },
        { "GET", "v3/groups", null, 404, "no route" },
        { "GET", "/v3/teams/x", null, 404, "no route" },
        { "POST", "/amer/another-tenant/v3/conversations", RawBot.Opening("{marc}", "{tenant}"), 404, "No service URL" },
        { "POST", "v3/conversations", """{"isGroup":false,"members":[{"id":"{marc}"}]}""", 400, "no tenantId" },
        { "POST", "v3/conversations", RawBot.Opening("{marc}", "another"), 400, "not that of the service URL" },
        { "POST", "v3/conversations", """{"members":[{"id":"{marc}"},{"id":"{marc}"}],"tenantId":"{tenant}"}""", 400, "exactly one member" },
        { "POST", "v3/conversations", """{"tenantId":"{tenant}"}""", 400, "exactly one member" },
        { "POST", "v3/conversations", RawBot.Opening("29:2f1b7a52-5c1d-4e0f-9a3b-7d8e6f5a4b3c", "{tenant}"), 400, "29:1" },
        { "POST", "v3/conversations", RawBot.Opening("marc@nord.example", "{tenant}"), 400, "address" },
        { "POST", "v3/conversations", RawBot.Opening("{marc}", "{tenant}", ""","bot":{"id":"28:other"}"""), 400, "not itself" },
        { "POST", "v3/conversations", RawBot.Opening("{marc}", "{tenant}", ""","activity":{"type":"message"}"""), 400, "neither text nor attachment" },
        { "POST", "v3/conversations", """{"isGroup":true,"members":[{"id":"{marc}"}],"tenantId":"{tenant}"}""", 400, "group chat" },
        { "POST", "v3/conversations", """{"isGroup":true,"channelData":{"channel":{"id":"{channel!}"}},"tenantId":"{tenant}"}""", 400, "begins with an activity" },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task A_faulty_request(string method, string path, string? body, int status, string why)
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var marc = tenant.AddPerson("Marc Lefèvre").Install();
        var channel = tenant.AddTeam("Sales", marc).General;
        using var bot = new RawBot(tenant);
        var answer = await bot.Does(method, Fill(path), body is null ? null : Fill(body));
        var complaint = Assert.Single(connector.Complaints);
        Assert.True(answer.Status == status && complaint.Contains(why, StringComparison.Ordinal), $"{answer.Status} {complaint}");
        Assert.Equal(complaint[^(answer.Body!["error"]!["message"]!.GetValue<string>().Length)..], answer.Body["error"]!["message"]!.GetValue<string>());
        Assert.All(connector.Conversations.Values, c => Assert.Empty(c.Messages));

        string Fill(string text) => text.Replace("{chat!}", marc.Chat.Id, StringComparison.Ordinal).Replace("{chat}", Uri.EscapeDataString(marc.Chat.Id), StringComparison.Ordinal)
            .Replace("{channel!}", channel.Id, StringComparison.Ordinal).Replace("{channel}", Uri.EscapeDataString(channel.Id), StringComparison.Ordinal)
            .Replace("{marc}", marc.Mri, StringComparison.Ordinal).Replace("{entra}", marc.Id.ToString(), StringComparison.Ordinal).Replace("{tenant}", tenant.Id, StringComparison.Ordinal);
    }

    [Theory, InlineData("application/json"), InlineData("application/json; charset=iso-8859-1"), InlineData("text/plain; charset=utf-8")]
    public async Task A_body_of_another_type(string type)
    {
        await using var connector = await FakeConnector.Open();
        var marc = connector.AddTenant().AddPerson("Marc Lefèvre").Install();
        using var bot = new RawBot(marc.Tenant);
        Assert.Equal(400, (await bot.Does("POST", RawBot.Activities(marc.Chat), RawBot.Words("é"), type)).Status);
        Assert.Contains("Content-Type", Assert.Single(connector.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_never_issued_is_a_fault_and_one_that_is_revoked_is_news()
    {
        await using var authority = await TestAuthority.Open();
        await using var connector = await FakeConnector.Open(authority);
        var tenant = connector.AddTenant();
        var marc = tenant.AddPerson("Marc Lefèvre").Install();
        using var known = new RawBot(tenant, authority.Issue());
        using var stranger = new RawBot(tenant, "stranger");
        using var silent = new RawBot(tenant);
        Assert.Equal(201, (await known.Does("POST", "v3/conversations", RawBot.Opening(marc))).Status);
        authority.RevokeAll();
        Assert.Equal(401, (await known.Does("POST", "v3/conversations", RawBot.Opening(marc))).Status);
        Assert.Empty(connector.Complaints);
        Assert.Equal(401, (await stranger.Does("POST", "v3/conversations", RawBot.Opening(marc))).Status);
        Assert.Equal(401, (await silent.Does("POST", "v3/conversations", RawBot.Opening(marc))).Status);
        Assert.Equal(2, connector.Complaints.Count);
    }
}
