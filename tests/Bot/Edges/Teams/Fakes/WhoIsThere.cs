using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>Rosters, and whom the bot may speak to.</summary>
public sealed class WhoIsThere
{
    [Fact]
    public async Task A_roster_comes_in_pages_of_fifty_at_least_and_names_somebody_twice()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var team = tenant.AddTeam("Sales", [.. Enumerable.Range(0, 120).Select(n => tenant.AddPerson($"Person{n} Sales", guest: n == 7))]);
        using var bot = new RawBot(tenant);
        var pages = new List<JsonArray>();
        for (var more = ""; ;)
        {
            var page = (await bot.Does("GET", $"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers?pageSize=10{more}")).Body!;
            pages.Add(page["members"]!.AsArray());
            if (page["continuationToken"] is not { } token) break;
            more = $"&continuationToken={Uri.EscapeDataString(token.GetValue<string>())}";
        }
        Assert.Equal([50, 50, 22], pages.Select(p => p.Count));
        Assert.Equal((string?)pages[0][^1]!["id"], (string?)pages[1][0]!["id"]);
        Assert.Equal(120, pages.SelectMany(p => p).Select(m => (string?)m!["objectId"]).Distinct().Count());
        Assert.Equal("person7.sales_elsewhere.example#EXT#@nord.example guest", $"{pages[0][7]!["userPrincipalName"]} {pages[0][7]!["userRole"]}");
        Assert.Empty(connector.Complaints);
    }

    [Fact]
    public async Task A_member_is_found_by_any_of_their_ids_and_only_where_they_are()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var (claire, otto) = (tenant.AddPerson("Claire Dubois").Install(), tenant.AddPerson("Otto Weber"));
        var team = tenant.AddTeam("Sales", claire);
        using var bot = new RawBot(tenant);
        foreach (var id in new[] { claire.Mri, claire.Id.ToString(), "claire.dubois@nord.example" })
            Assert.Equal(claire.Email, (string?)(await Member(team.Id, id)).Body!["email"]);
        Assert.Equal(200, (await Member(claire.Chat.Id, claire.Mri)).Status);
        Assert.Equal(404, (await Member(team.Id, otto.Mri)).Status);
        Assert.Equal("Sales", (string?)(await bot.Does("GET", $"v3/teams/{Uri.EscapeDataString(team.Id)}")).Body!["name"]);
        var weekly = team.AddChannel("Weekly");
        var channels = (await bot.Does("GET", $"v3/teams/{Uri.EscapeDataString(team.Id)}/conversations")).Body!["conversations"]!.AsArray();
        Assert.Equal([(team.Id, null), (weekly.Id, "Weekly")], channels.Select(c => ((string)c!["id"]!, (string?)c["name"])));
        Assert.Empty(connector.Complaints);

        Task<(int Status, JsonNode? Body, System.Net.Http.Headers.HttpResponseHeaders)> Member(string conversation, string id) =>
            bot.Does("GET", $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(id)}");
    }

    [Fact]
    public async Task The_bot_reaches_whom_it_is_installed_for_and_whom_it_shares_a_place_with()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var (ada, claire, otto, emma) = (tenant.AddPerson("Ada Byron").Install(), tenant.AddPerson("Claire Dubois"), tenant.AddPerson("Otto Weber"), tenant.AddPerson("Emma Clarke"));
        var team = tenant.AddTeam("Sales", claire);
        tenant.AddGroupChat(emma);
        using var bot = new RawBot(tenant);
        Assert.Equal("201 201 403 201", await Open());
        ada.Uninstall();
        team.RemoveMember(claire);
        Assert.Equal("403 403 403 201", await Open());
        Assert.Equal(403, (await bot.Does("POST", RawBot.Activities(ada.Chat), RawBot.Words("still there?"))).Status);
        team.BotInstalled = false;
        Assert.Equal(403, (await bot.Does("POST", RawBot.Activities(team.General.Conversation), RawBot.Words("still there?"))).Status);
        Assert.Empty(connector.Complaints);

        async Task<string> Open()
        {
            var heard = new List<int>();
            foreach (var person in new[] { ada, claire, otto, emma }) heard.Add((await bot.Does("POST", "v3/conversations", RawBot.Opening(person))).Status);
            return string.Join(' ', heard);
        }
    }

    [Fact]
    public async Task A_person_or_a_tenant_may_not_want_the_bot()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var (ada, claire) = (tenant.AddPerson("Ada Byron").Install(), tenant.AddPerson("Claire Dubois").Install());
        using var bot = new RawBot(tenant);
        ada.Refusal = Refusal.BlockedByUser;
        Assert.Equal(("ConversationBlockedByUser", null), (await Send(ada), await Send(claire)));
        tenant.Refusal = Refusal.DisabledByAdmin;
        Assert.Equal(("BotDisabledByAdmin", "BotDisabledByAdmin"), (await Send(ada), await Send(claire)));
        Assert.Empty(connector.Complaints);

        async Task<string?> Send(FakePerson person) => (string?)(await bot.Does("POST", RawBot.Activities(person.Chat), RawBot.Words("hello"))).Body!["error"]?["code"];
    }
}
