using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>Slack's <c>oauth.v2.access</c>: codes and refresh tokens serve once, and the app proves itself by Basic authentication alone.</summary>
internal sealed class FakeOAuth : IAsyncDisposable
{
    public const string ClientId = "2141029472.691202649728", ClientSecret = "e1b9e11d&fcd1%9c=1982";

    private readonly ConcurrentDictionary<string, JsonObject> codes = new(), refreshes = new();
    private WebApplication app = null!;
    private int given;

    /// <summary>With a slash at its end.</summary>
    public string Api => app.Urls.First() + "/api/";

    /// <summary>The forms that were sent, in order.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Calls { get; } = new();

    /// <summary>What is answered in place of the truth, once or for ever.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    public static async Task<FakeOAuth> Open()
    {
        var fake = new FakeOAuth();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        fake.app = builder.Build();
        fake.app.Run(fake.Answer);
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>Somebody has pressed <em>Allow</em>.</summary>
    /// <returns>The code that the browser brings back.</returns>
    public string Allow(string team = "T1NORD", string name = "Atelier Nord", bool rotates = true, Action<JsonObject>? with = null)
    {
        var grant = new JsonObject
        {
            ["ok"] = true, ["token_type"] = "bot", ["scope"] = "chat:write,commands", ["bot_user_id"] = "U0BOT", ["app_id"] = "A0CHECKIN",
            ["team"] = new JsonObject { ["id"] = team, ["name"] = name }, ["enterprise"] = null, ["is_enterprise_install"] = false,
            ["authed_user"] = new JsonObject { ["id"] = "U1CLAIRE" },
        };
        with?.Invoke(grant);
        Fill(grant, rotates);
        var code = $"code-{Interlocked.Increment(ref given)}";
        codes[code] = grant;
        return code;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var form = (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString());
        Calls.Enqueue(form);
        if (Instead is { } instead && await instead(http)) return;
        await http.Response.WriteAsync(Judge(http, form).ToJsonString());
    }

    private JsonObject Judge(HttpContext http, Dictionary<string, string> form)
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"));
        if (http.Request.Path != "/api/oauth.v2.access" || http.Request.Method != "POST") return No("unknown_method");
        if (http.Request.Headers.Authorization != "Basic " + basic || form.ContainsKey("client_secret")) return No("bad_client_secret");
        if (form.GetValueOrDefault("grant_type") != "refresh_token")
            return form.GetValueOrDefault("redirect_uri") != "https://okr.example/base/slack/oauth" ? No("bad_redirect_uri")
                : codes.TryRemove(form.GetValueOrDefault("code", ""), out var grant) ? grant : No("invalid_code");
        if (!refreshes.TryRemove(form.GetValueOrDefault("refresh_token", ""), out var old)) return No("invalid_refresh_token");
        var next = new JsonObject { ["ok"] = true, ["token_type"] = "bot", ["team"] = old["team"]?.DeepClone() };
        Fill(next, rotates: true);
        return next;
    }

    private void Fill(JsonObject grant, bool rotates)
    {
        var number = Interlocked.Increment(ref given);
        grant["access_token"] = rotates ? $"xoxe.xoxb-{number}-secret" : $"xoxb-{number}-secret";
        if (!rotates) return;
        grant["expires_in"] = 43_200;
        grant["refresh_token"] = $"xoxe-{number}-secret";
        refreshes[$"xoxe-{number}-secret"] = grant;
    }

    private static JsonObject No(string error) => new() { ["ok"] = false, ["error"] = error };
}
