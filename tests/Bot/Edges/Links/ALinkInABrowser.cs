using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Edges.Links;

/// <summary>Whoever opens a link of ours in a browser has proven nothing: they learn where the answer is to be had, and not whether there is one.</summary>
public sealed class ALinkInABrowser
{
    private const string App = "7f9c1f3e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("fr-CA,fr;q=0.9", "fr", "La réponse à ce lien est dans la conversation", "Ouvrir Slack", "Ouvrir CheckinBot dans Teams")]
    [InlineData("de", "en", "This link is answered in chat", "Open Slack", "Open CheckinBot in Teams")]
    public async Task It_says_in_the_reader_s_language_to_ask_in_chat_and_leads_there(string accepts, string language, params string[] said)
    {
        await using var office = await Open();
        var page = await Get(office, new LinkTo(LinkTo.KeyResults, office.Company.Ids["Rendez-vous"]).ToString(), accepts);
        Assert.Equal(200, page.Status);
        Assert.Contains($"<html lang=\"{language}\">", page.Text, StringComparison.Ordinal);
        Assert.All(said, s => Assert.Contains(s, page.Text, StringComparison.Ordinal));
        Assert.Contains("href=\"slack://open\"", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://teams.microsoft.com/l/chat/0/0?users=28:{App}\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rendez", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_one_and_a_made_up_one_look_alike_and_what_is_no_link_is_not_there()
    {
        await using var office = await Open();
        var right = await Get(office, new LinkTo(LinkTo.Objectives, office.Company.Ids["Win more meetings"]).ToString());
        var madeUp = await Get(office, new LinkTo(LinkTo.Objectives, Guid.Empty).ToString());
        Assert.Equal(right.Text, madeUp.Text);
        foreach (var wrong in new[] { "objectives/1", "people/" + ShortId.Of(office.Company.Ids["Marc"]), "objectives" })
            Assert.Equal(404, (await Get(office, wrong)).Status);
    }

    [Fact]
    public async Task It_is_open_to_other_machines_and_stays_in_no_cache()
    {
        await using var office = await Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/dashboard/" + new LinkTo(LinkTo.Objectives, Guid.Empty), UriKind.Relative));
        // As it comes through the proxy in front: the local page would refuse it.
        request.Headers.Host = "okr.nord.example";
        using var answer = await office.Http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static async Task<(int Status, string Text)> Get(Office office, string to, string accepts = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/dashboard/" + to, UriKind.Relative));
        request.Headers.Add("Accept-Language", accepts);
        using var answer = await office.Http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Office> Open() =>
        await Office.Open(new InBoth(new Published(await Platform.Of(Edge.Slack), new Uri("https://okr.nord.example"))));

    /// <summary>A company that is in Teams as well; nothing comes from there.</summary>
    private sealed class InBoth(Platform slack) : Platform
    {
        public override ServiceSettings Settings(string directory)
        {
            var configured = new Dictionary<string, string?> { ["Teams:AppId"] = App, ["Teams:AppSecret"] = "secret", ["Teams:TenantId"] = "7f9c1f3e-0000-4000-8000-00000000000f" };
            return slack.Settings(directory) with { Teams = ReadTeamsSettings.From(new ConfigurationBuilder().AddInMemoryCollection(configured).Build(), "Production", []) };
        }

        public override Task Settle(WebApplication app, Company company) => slack.Settle(app, company);

        public override IChat Chat(Office office) => slack.Chat(office);

        public override async ValueTask DisposeAsync()
        {
            await slack.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
