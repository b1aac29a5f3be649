using System.Net;
using CheckinBot.Bot.Edges.Slack.Install;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>An installation by OAuth is one way, once, in one browser; whatever strays from it is told what to do and changes nothing.</summary>
public sealed class TheWayToSlackAndBack
{
    [Fact]
    public async Task A_browser_is_sent_to_Slack_with_what_we_ask_for()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        var page = await browser.Goes();
        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Equal(installing.Slack.Api.Replace("/api/", "/oauth/v2/authorize", StringComparison.Ordinal), browser.SentTo!.GetLeftPart(UriPartial.Path));
        Assert.Equal(["client_id", "redirect_uri", "scope", "state"], browser.Asked.Keys.Order());
        Assert.Equal(FakeOAuth.ClientId, browser.Asked["client_id"]);
        Assert.Equal("https://okr.example/base/slack/oauth", browser.Asked["redirect_uri"]);
        Assert.Equal(BotScopes.All, browser.Asked["scope"].Split(','));
        Assert.Matches("^[A-Za-z0-9_-]{43}$", browser.Asked["state"]);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task The_cookie_stays_with_this_host_over_https_and_does_not_show_the_state()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        foreach (var part in new[] { "__Host-", "; max-age=600", "; path=/", "; secure", "; samesite=lax", "; httponly" })
            Assert.Contains(part, browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(browser.Asked["state"], browser.SetCookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_has_a_state_of_its_own()
    {
        await using var installing = await Installing.Open();
        var (one, other) = (installing.Opens(), installing.Opens());
        await one.Goes();
        await other.Goes();
        Assert.NotEqual(one.Asked["state"], other.Asked["state"]);
    }

    [Fact]
    public async Task Back_again_the_workspace_is_installed()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        var page = await browser.Returns(installing.Slack.Allow());
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("CheckinBot is installed in Atelier Nord", page.Text, StringComparison.Ordinal);
        Assert.Contains("/invite @CheckinBot", page.Text, StringComparison.Ordinal);
        Assert.Equal("", browser.Cookie);
        var kept = Assert.Single(await installing.Installations());
        Assert.Equal(("slack", "T1NORD", "T1NORD", null, false, "U0BOT", "A0CHECKIN", "chat:write,commands", "U1CLAIRE"),
            (kept.Edge, kept.Workspace, kept.TeamId, kept.EnterpriseId, kept.OrgWide, kept.BotUserId, kept.AppId, kept.Scopes, kept.InstalledById));
        Assert.Equal(installing.Company.Id, kept.OrganisationId);
        Assert.Equal(installing.Clock.GetUtcNow().AddHours(12), kept.ExpiresAt);
        Assert.StartsWith("xoxe.xoxb-", await installing.Tokens.Of("T1NORD", default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browser_no_cookie_a_forged_state_and_a_forged_cookie_are_refused()
    {
        await using var installing = await Installing.Open();
        var (claire, eve) = (installing.Opens(), installing.Opens());
        await claire.Goes();
        await eve.Goes();
        var code = installing.Slack.Allow();
        // Eve's way back in Claire's browser would bind Claire's people to what Eve allowed.
        Assert.Equal(HttpStatusCode.BadRequest, (await claire.Returns(code, eve.Asked["state"])).Status);
        await claire.Goes();
        claire.Cookie = "";
        Assert.Equal(HttpStatusCode.BadRequest, (await claire.Returns(code)).Status);
        await claire.Goes();
        claire.Cookie = claire.Cookie[..^4] + "AAAA";
        Assert.Equal(HttpStatusCode.BadRequest, (await claire.Returns(code)).Status);
        foreach (var state in new[] { "", "x", new string('A', 43), new string('A', 5000), "%00", "é" })
        {
            await claire.Goes();
            Assert.Equal(HttpStatusCode.BadRequest, (await claire.Returns(code, state)).Status);
        }
        Assert.Empty(await installing.Installations());
        Assert.Empty(installing.Slack.Calls);
    }

    [Fact]
    public async Task A_way_back_serves_once_also_on_another_server()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        var cookie = browser.Cookie;
        await browser.Returns(installing.Slack.Allow());
        browser.Cookie = cookie;
        var again = await browser.Returns(installing.Slack.Allow("T2SUD", "Atelier Sud"));
        Assert.Contains("opened before", again.Text, StringComparison.Ordinal);
        var elsewhere = (InstallStates)(await installing.Another()).Services.GetService(typeof(InstallStates))!;
        Assert.Equal((null, false), elsewhere.Open(browser.Asked["state"], cookie));
        Assert.False(await elsewhere.Use(browser.Asked["state"], default));
        Assert.Equal("T1NORD", Assert.Single(await installing.Installations()).Workspace);
    }

    [Fact]
    public async Task Ten_minutes_are_enough()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        installing.Clock.JumpTo(installing.Clock.GetUtcNow().AddMinutes(10).AddSeconds(-1));
        var cookie = browser.Cookie;
        Assert.Equal(HttpStatusCode.OK, (await browser.Returns(installing.Slack.Allow())).Status);
        await browser.Goes();
        installing.Clock.JumpTo(installing.Clock.GetUtcNow().AddMinutes(10));
        var late = await browser.Returns(installing.Slack.Allow());
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("took too long", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cancels_at_Slack_is_told_what_can_be_done()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        var page = await browser.Get("/slack/oauth?error=access_denied&state=" + browser.Asked["state"]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("was not installed", page.Text, StringComparison.Ordinal);
        Assert.Empty(installing.Slack.Calls);
    }

    [Theory]
    [InlineData("{\"ok\":false,\"error\":\"invalid_code\"}", 200, HttpStatusCode.BadGateway, "invalid_code")]
    [InlineData("{\"ok\":false,\"error\":\"<script>alert(1)</script>\"}", 200, HttpStatusCode.BadGateway, "unknown")]
    [InlineData("{\"ok\":true,\"token_type\":\"bot\",\"access_token\":\"xoxb-1\"}", 200, HttpStatusCode.BadGateway, "no_bot_token")]
    [InlineData("{\"ok\":true,\"token_type\":\"user\",\"access_token\":\"xoxp-1\",\"team\":{\"id\":\"T1\"}}", 200, HttpStatusCode.BadGateway, "no_bot_token")]
    [InlineData("<html>busy</html>", 500, HttpStatusCode.BadGateway, "http_500")]
    [InlineData("", 429, HttpStatusCode.ServiceUnavailable, "in a few minutes")]
    public async Task What_Slack_refuses_is_shown_with_its_own_word(string body, int status, HttpStatusCode shown, string word)
    {
        await using var installing = await Installing.Open();
        installing.Slack.Instead = async http =>
        {
            http.Response.StatusCode = status;
            await http.Response.WriteAsync(body);
            return true;
        };
        var page = await installing.Install("code");
        Assert.Equal(shown, page.Status);
        Assert.Contains(word, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.Empty(await installing.Installations());
    }

    [Fact]
    public async Task When_Slack_breaks_off_the_page_says_so()
    {
        await using var installing = await Installing.Open();
        installing.Slack.Instead = http => { http.Abort(); return Task.FromResult(true); };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await installing.Install("code")).Status);
    }
}
