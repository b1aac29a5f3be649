using System.Net;
using CheckinBot.Bot.Edges.Slack.Install;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>A workspace's people are recognised by the e-mails that the workspace vouches for, so nobody joins an organisation by just installing the app.</summary>
public sealed class WhoJoinsWhom
{
    [Fact]
    public async Task The_first_workspace_begins_an_organisation_when_there_is_none()
    {
        await using var installing = await Installing.Open(companies: 0);
        Assert.Equal(HttpStatusCode.OK, (await installing.Install(installing.Slack.Allow())).Status);
        var organisation = Assert.Single(await installing.Database.Organisations());
        Assert.Equal(("Atelier Nord", "en"), (organisation.Name, organisation.Language));
        Assert.Equal(organisation.Id, Assert.Single(await installing.Installations()).OrganisationId);
    }

    [Fact]
    public async Task A_second_workspace_needs_a_link_of_the_organisation()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        var page = await installing.Install(installing.Slack.Allow("T9EVE", "Eve's own"));
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Which organisation does Eve's own belong to?", page.Text, StringComparison.Ordinal);
        Assert.Equal("T1NORD", Assert.Single(await installing.Installations()).Workspace);

        await installing.Install(installing.Slack.Allow("T2NORD", "Nord, Lille"), installing.LinkTo(installing.Company.Id));
        Assert.All(await installing.Installations(), i => Assert.Equal(installing.Company.Id, i.OrganisationId));
        Assert.Equal(2, (await installing.Installations()).Count);
    }

    [Fact]
    public async Task Of_several_organisations_the_link_says_which()
    {
        await using var installing = await Installing.Open(companies: 2);
        Assert.Equal(HttpStatusCode.Forbidden, (await installing.Install(installing.Slack.Allow())).Status);
        Assert.Equal(HttpStatusCode.OK, (await installing.Install(installing.Slack.Allow("T2SUD", "Sud"), installing.LinkTo(Installing.Second))).Status);
        Assert.Equal(HttpStatusCode.OK, (await installing.Install(installing.Slack.Allow(), installing.LinkTo(installing.Company.Id))).Status);
        Assert.Equal([("T1NORD", installing.Company.Id), ("T2SUD", Installing.Second)], (await installing.Installations()).Select(i => (i.Workspace, i.OrganisationId)));
    }

    [Fact]
    public async Task A_workspace_stays_with_its_organisation_whatever_link_is_opened()
    {
        await using var installing = await Installing.Open(companies: 2);
        await installing.Install(installing.Slack.Allow(), installing.LinkTo(installing.Company.Id));
        var before = await installing.Tokens.Of("T1NORD", default);
        Assert.Equal(HttpStatusCode.Forbidden, (await installing.Install(installing.Slack.Allow(), installing.LinkTo(Installing.Second))).Status);
        Assert.Equal(installing.Company.Id, Assert.Single(await installing.Installations()).OrganisationId);
        Assert.Equal(before, await installing.Tokens.Of("T1NORD", default));
    }

    [Fact]
    public async Task A_link_is_ours_whole_and_a_week_old_at_most()
    {
        await using var installing = await Installing.Open();
        var link = installing.LinkTo(installing.Company.Id);
        foreach (var bad in new[] { link[..^3], link + "A", "/slack/install?code=nord", "/slack/install?code=" + new string('A', 5000) })
        {
            var browser = installing.Opens();
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.Goes(bad)).Status);
            Assert.Null(browser.SentTo);
        }
        installing.Clock.JumpTo(installing.Clock.GetUtcNow().AddDays(7).AddSeconds(-1));
        Assert.Equal(HttpStatusCode.Found, (await installing.Opens().Goes(link)).Status);
        installing.Clock.JumpTo(installing.Clock.GetUtcNow().AddSeconds(1));
        var late = await installing.Opens().Goes(link);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("has ended", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_is_no_link_and_a_link_is_no_cookie()
    {
        await using var installing = await Installing.Open();
        var browser = installing.Opens();
        await browser.Goes();
        Assert.Equal(HttpStatusCode.BadRequest, (await installing.Opens().Goes("/slack/install?code=" + browser.Cookie)).Status);
        browser.Cookie = installing.LinkTo(installing.Company.Id).Split('=')[1];
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Returns("code")).Status);
    }

    [Fact]
    public async Task An_Enterprise_Grid_installs_it_for_all_its_workspaces_with_one_token()
    {
        await using var installing = await Installing.Open();
        var code = installing.Slack.Allow(with: grant =>
        {
            grant["team"] = null;
            grant["enterprise"] = new JsonObject { ["id"] = "E1NORD", ["name"] = "Groupe Nord" };
            grant["is_enterprise_install"] = true;
        });
        var page = await installing.Install(code);
        Assert.Contains("CheckinBot is installed for Groupe Nord", page.Text, StringComparison.Ordinal);
        Assert.Contains("adds it to the workspaces", page.Text, StringComparison.Ordinal);
        var kept = Assert.Single(await installing.Installations());
        Assert.Equal(("E1NORD", null, "E1NORD", true), (kept.Workspace, kept.TeamId, kept.EnterpriseId, kept.OrgWide));
        Assert.NotNull(await installing.Tokens.Of("E1NORD", default));
        Assert.Null(await installing.Tokens.Of("T1NORD", default));
    }
}
