using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Consent, codes, tokens that rotate, organisations of Enterprise Grid.</summary>
public sealed class TheInstallation : IAsyncLifetime, IDisposable
{
    private const string Back = "https://okr.nord.example/slack/oauth";

    private readonly FakeTimeProvider clock = new(new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero));
    private FakeSlack slack = null!;
    private SlackUser otto = null!;
    private RawApp app = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Open(clock);
        otto = slack.AddWorkspace().AddUser("Otto Weber");
        slack.RedirectUrls.Add(Back);
        app = new RawApp(slack, token: null);
    }

    public async Task DisposeAsync() => await slack.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_code_becomes_a_token_once_within_ten_minutes()
    {
        var code = Approve();
        var granted = await Ask(("code", code), ("redirect_uri", Back));
        Assert.Equal((otto.Workspace.Id, "chat:write,commands", "bot"), ((string)granted["team"]!["id"]!, (string)granted["scope"]!, (string)granted["token_type"]!));
        Assert.False(granted.ContainsKey("refresh_token"));
        Assert.Equal("ok", RawApp.Word(await With(granted).Does("auth.test", "{}")));
        Assert.Equal("invalid_code", RawApp.Word(await Ask(("code", code), ("redirect_uri", Back))));
        var late = Approve();
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("invalid_code", RawApp.Word(await Ask(("code", late), ("redirect_uri", Back))));
        Assert.Empty(slack.Complaints);
    }

    [Theory]
    [InlineData("client_id", "another", "invalid_client_id")]
    [InlineData("client_secret", "another", "bad_client_secret")]
    [InlineData("redirect_uri", "https://elsewhere.example/", "bad_redirect_uri")]
    [InlineData("code", "another", "invalid_code")]
    [InlineData("grant_type", "password", "invalid_grant_type")]
    [InlineData("nothing", "", "ok")]
    public async Task A_request_that_is_wrong_in_one_point_gets_no_token(string field, string value, string word)
    {
        var form = new Dictionary<string, string> { ["client_id"] = slack.ClientId, ["client_secret"] = slack.ClientSecret, ["code"] = Approve(), ["redirect_uri"] = Back, [field] = value };
        Assert.Equal(word, RawApp.Word(await app.Does("oauth.v2.access", new FormUrlEncodedContent(form))));
    }

    [Fact]
    public async Task A_token_that_rotates_ends_after_twelve_hours_and_its_refresh_token_is_good_once()
    {
        slack.RotatesTokens = true;
        var first = await Ask(("code", Approve()), ("redirect_uri", Back));
        Assert.Equal(43_200, (int)first["expires_in"]!);
        var refresh = (string)first["refresh_token"]!;
        var second = await Ask(("grant_type", "refresh_token"), ("refresh_token", refresh));
        Assert.Equal("invalid_refresh_token", RawApp.Word(await Ask(("grant_type", "refresh_token"), ("refresh_token", refresh))));
        Assert.Equal("ok", RawApp.Word(await With(first).Does("auth.test", "{}")));
        var third = await Ask(("grant_type", "refresh_token"), ("refresh_token", (string)second["refresh_token"]!));
        // Two live at a time.
        Assert.Equal("token_revoked", RawApp.Word(await With(first).Does("auth.test", "{}")));
        clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal("token_expired", RawApp.Word(await With(third).Does("auth.test", "{}")));
    }

    [Fact]
    public async Task A_token_that_lives_for_ever_is_exchanged_for_one_that_rotates()
    {
        var granted = await Ask(("code", Approve()), ("redirect_uri", Back));
        var exchanged = await app.Does("oauth.v2.exchange", ("client_id", slack.ClientId), ("client_secret", slack.ClientSecret), ("token", (string)granted["access_token"]!));
        Assert.StartsWith("xoxe.", (string)exchanged["access_token"]!, StringComparison.Ordinal);
        Assert.Equal("token_revoked", RawApp.Word(await With(granted).Does("auth.test", "{}")));
        Assert.Equal("ok", RawApp.Word(await With(exchanged).Does("auth.revoke")));
        Assert.Equal("token_revoked", RawApp.Word(await With(exchanged).Does("auth.test", "{}")));
    }

    [Fact]
    public async Task One_token_reaches_every_workspace_of_an_organisation_and_requests_name_no_team()
    {
        var grid = SlackIds.New('E');
        var (nord, sud) = (slack.AddWorkspace("Nord", grid), slack.AddWorkspace("Sud", grid));
        var (ada, emma) = (nord.AddUser("Ada Byron"), sud.AddUser("Emma Clarke"));
        var granted = await Ask(("code", Approve(ada, orgWide: true)), ("redirect_uri", Back));
        Assert.Equal((null, grid, true), (granted["team"], (string)granted["enterprise"]!["id"]!, (bool)granted["is_enterprise_install"]!));
        using var bot = With(granted);
        Assert.Equal("ok", RawApp.Word(await bot.Does("chat.postMessage", $$"""{"channel":"{{emma.Id}}","text":"x"}""")));
        var payload = slack.Requests.Shortcut(ada, "checkin").Payload;
        Assert.Equal((null, grid, nord.Id, 'W'), (payload["team"], (string)payload["enterprise"]!["id"]!, (string)payload["user"]!["team_id"]!, ada.Id[0]));
        Assert.Empty(slack.Complaints);
        Assert.Equal("missing_scope", RawApp.Word(await bot.Does("users.list")));
    }

    [Theory]
    [InlineData("https://slack.com/oauth/authorize?client_id={id}&scope=commands&redirect_uri={back}")]
    [InlineData("https://slack.com/oauth/v2/authorize?client_id=another&scope=commands&redirect_uri={back}")]
    [InlineData("https://slack.com/oauth/v2/authorize?client_id={id}&redirect_uri={back}")]
    [InlineData("https://slack.com/oauth/v2/authorize?client_id={id}&scope=commands&redirect_uri=https%3A%2F%2Felsewhere.example")]
    public void A_link_at_which_Slack_would_not_even_ask(string link) => Assert.Throws<InvalidOperationException>(() => slack.Authorizations.Approve(
        new Uri(link.Replace("{id}", slack.ClientId, StringComparison.Ordinal).Replace("{back}", Uri.EscapeDataString(Back), StringComparison.Ordinal)), otto));

    private string Approve(SlackUser? by = null, bool orgWide = false)
    {
        var link = new Uri($"https://slack.com/oauth/v2/authorize?client_id={slack.ClientId}&scope=chat%3Awrite,commands&state=s&redirect_uri={Uri.EscapeDataString(Back)}");
        var back = QueryHelpers.ParseQuery(slack.Authorizations.Approve(link, by ?? otto, orgWide).Query);
        Assert.Equal("s", back["state"].ToString());
        return back["code"].ToString();
    }

    /// <summary>By Basic authorization, as Slack advises.</summary>
    private async Task<JsonObject> Ask(params (string Name, string Value)[] form) => (await app.Posts(
        new Uri(slack.Url + "/api/oauth.v2.access"), new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{slack.ClientId}:{slack.ClientSecret}"))))).Body;

    private RawApp With(JsonObject granted) => new(slack, (string)granted["access_token"]!);
}
