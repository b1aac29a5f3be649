using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>The page after an installation: in the reader's language, and a dead end for whoever would abuse it.</summary>
public sealed class TheInstallPage
{
    [Theory]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", "fr", "CheckinBot est installé dans Atelier Nord")]
    [InlineData("de,en;q=0.5,fr;q=0.7", "fr", "CheckinBot est installé dans Atelier Nord")]
    [InlineData("en-US", "en", "CheckinBot is installed in Atelier Nord")]
    [InlineData("de", "en", "CheckinBot is installed in Atelier Nord")]
    public async Task It_speaks_the_language_of_the_browser(string accepts, string language, string said)
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens(accepts);
        await browser.Goes();
        var page = await browser.Returns(installing.Slack.Allow());
        Assert.Contains($"<html lang=\"{language}\">", page.Text, StringComparison.Ordinal);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_loads_nothing_leads_nowhere_and_stays_in_no_cache()
    {
        await using var installing = await Installing.Open();
        var page = await installing.Install(installing.Slack.Allow());
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("base-uri 'none'; form-action 'none'; frame-ancestors 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]);
        foreach (var word in new[] { "<script", "<a ", "href", "src=", "http:" }) Assert.DoesNotContain(word, page.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in new[] { "xoxb", "xoxe", FakeOAuth.ClientSecret }) Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_style_is_the_one_that_it_allows()
    {
        await using var installing = await Installing.Open();
        var page = await installing.Install(installing.Slack.Allow());
        var style = page.Text.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains(hash, page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_s_name_is_text_and_nothing_else()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", $"{InstallRoutes.CookieName}={browser.Cookie}");
        var raw = await http.GetStringAsync(new Uri(installing.Url, $"/slack/oauth?code={installing.Slack.Allow(name: "<img src=x onerror=alert(1)>{0}")}&state={browser.Asked["state"]}"));
        Assert.Contains("&lt;img", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_way_to_end_has_its_words() => Assert.All(Enum.GetValues<InstallOutcome>(), outcome => Assert.All(Voice.All, voice =>
    {
        Assert.NotEmpty(voice["Install." + outcome]);
        Assert.NotEmpty(voice["Install." + outcome + "Do"]);
    }));
}
