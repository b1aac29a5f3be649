using System.Net;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Every request to the bot is proven to come from Teams, for a tenant of ours, before anything of it is believed or kept.</summary>
public class WhoMaySpeak : TeamsStory
{
    public static TheoryData<string, int> Forgeries => new()
    {
        { "no token", 401 },
        { "not a token", 401 },
        { "another scheme", 401 },
        { "expired", 401 },
        { "not yet valid", 401 },
        { "no expiry", 401 },
        { "another audience", 401 },
        { "no audience", 401 },
        { "another issuer", 401 },
        { "issuer with a slash", 401 },
        { "tampered", 401 },
        { "alg none", 401 },
        { "HS256 with the public key", 401 },
        { "RS512", 401 },
        { "a key nobody published", 401 },
        { "a key endorsed for other channels", 401 },
        { "a key without endorsements", 401 },
        { "another service URL", 401 },
        { "no service URL claim", 401 },
        { "a stranger's host in both", 401 },
        { "Microsoft's name space but not its host", 401 },
        { "a tenant that is not ours", 403 },
        { "no tenant", 403 },
        { "another channel of the bot", 403 },
        { "not JSON", 400 },
        { "JSON that is no object", 400 },
        { "too large", 413 },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_forgery_is_refused_and_leaves_nothing_behind(string how, int status)
    {
        await using var office = await Open();
        var before = await Kept(office);
        var calls = In(office).Connector.Calls.Count;
        using var request = Forge(office, how);
        using var answer = await office.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        await office.Settled();
        Assert.Equal(before, await Kept(office));
        Assert.Equal(calls, In(office).Connector.Calls.Count);
    }

    [Fact]
    public async Task What_Teams_itself_sends_is_heard()
    {
        await using var office = await Open();
        await office.Marc.Says("statut");
        await office.Marc.Sees("Sales");
    }

    [Fact]
    public async Task A_replay_of_a_genuine_request_does_nothing_a_second_time()
    {
        await using var office = await Open();
        var activity = TeamsActivities.Message(Of(office, "Claire"), "maj rendez +5");
        await Post(office, activity);
        await office.Claire.Sees("22 → 27");
        var before = (await Kept(office), Of(office, "Claire").Chat.Messages.Count);
        await Post(office, activity);
        Assert.Equal(before, (await Kept(office), Of(office, "Claire").Chat.Messages.Count));
    }

    [Fact]
    public async Task A_new_key_of_the_Bot_Framework_is_fetched_when_it_is_first_seen()
    {
        await using var authority = await TestAuthority.Open();
        await using var office = await Office.Open(await TeamsPlatform.Open(authority));
        await office.Marc.Says("statut");
        authority.RotateKeys();
        await office.Marc.Says("écarts");
        using var old = await Client(office).Post(TeamsActivities.Message(Of(office, "Marc"), "statut"),
            authority.Sign(authority.Usual(In(office).Tenant.ServiceUrl) with { Key = KeyChoice.Retired }));
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    private static HttpRequestMessage Forge(Office office, string how)
    {
        var platform = In(office);
        var authority = platform.Authority;
        var activity = TeamsActivities.Message(Of(office, "Claire"), "maj rendez 60");
        var spec = authority.Usual(platform.Tenant.ServiceUrl);
        string? body = null;
        var scheme = "Bearer";
        string? token = null;
        switch (how)
        {
            case "no token": scheme = ""; break;
            case "not a token": token = "abc.def.ghi"; break;
            case "another scheme": scheme = "Basic"; break;
            case "expired": spec = spec with { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-6) }; break;
            case "not yet valid": spec = spec with { NotBefore = TimeSpan.FromMinutes(6) }; break;
            case "no expiry": spec = spec with { Expires = null }; break;
            case "another audience": spec = spec with { Audience = TeamsIds.Entra().ToString() }; break;
            case "no audience": spec = spec with { Audience = null }; break;
            case "another issuer": spec = spec with { Issuer = "https://evil.example" }; break;
            case "issuer with a slash": spec = spec with { Issuer = spec.Issuer + "/" }; break;
            case "tampered": spec = spec with { Tampered = true }; break;
            case "alg none": spec = spec with { Algorithm = TokenAlgorithm.None }; break;
            case "HS256 with the public key": spec = spec with { Algorithm = TokenAlgorithm.HS256WithPublicKey }; break;
            case "RS512": spec = spec with { Algorithm = TokenAlgorithm.RS512 }; break;
            case "a key nobody published": spec = spec with { Key = KeyChoice.Unknown }; break;
            case "a key endorsed for other channels": spec = spec with { Key = KeyChoice.OtherChannels }; break;
            case "a key without endorsements": spec = spec with { Key = KeyChoice.Unendorsed }; break;
            case "another service URL": spec = spec with { ServiceUrl = platform.Connector.Url + "/emea/" }; break;
            case "no service URL claim": spec = spec with { ServiceUrl = null }; break;
            case "a stranger's host in both": Serve("https://evil.example/amer/"); break;
            case "Microsoft's name space but not its host": Serve("https://evil.trafficmanager.net/amer/"); break;
            case "a tenant that is not ours": Tenant(TeamsIds.Entra().ToString()); break;
            case "no tenant": Tenant(null); break;
            case "another channel of the bot": activity["channelId"] = "webchat"; break;
            case "not JSON": body = "{ \"type\": "; break;
            case "JSON that is no object": body = "[1]"; break;
            case "too large": activity["text"] = new string('x', 300_000); break;
        }
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/messages", UriKind.Relative))
        {
            Content = new StringContent(body ?? activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        if (scheme.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {token ?? authority.Sign(spec)}");
        return request;

        void Serve(string url)
        {
            activity["serviceUrl"] = url;
            spec = spec with { ServiceUrl = url };
        }

        void Tenant(string? id)
        {
            var (conversation, data) = (activity["conversation"]!.AsObject(), activity["channelData"]!.AsObject());
            conversation.Remove("tenantId");
            data.Remove("tenant");
            if (id is not null) (conversation["tenantId"], data["tenant"]) = (id, new JsonObject { ["id"] = id });
        }
    }

    /// <summary>All that a request could leave behind.</summary>
    private static Task<string> Kept(Office office) => office.Database.Read(office.Company.Id, async db => string.Join(' ',
        await db.Checkins.CountAsync(), await db.Addresses.CountAsync(), await db.Deliveries.CountAsync(), await db.Workspaces.IgnoreQueryFilters().CountAsync(),
        await db.Heard.CountAsync(), await db.People.CountAsync(), await db.Organisations.IgnoreQueryFilters().CountAsync()));
}
