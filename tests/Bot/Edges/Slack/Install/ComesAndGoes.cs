using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>What remains when a workspace removes the app, and when it takes it back.</summary>
public sealed class ComesAndGoes
{
    [Fact]
    public async Task Removed_nothing_is_sent_and_no_token_is_left()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        // Slack tells of it twice, as app_uninstalled and as tokens_revoked, in either order.
        await installing.Part<SlackInstallations>().Removed("T1NORD", installing.Clock.GetUtcNow(), default);
        await installing.Part<SlackInstallations>().Removed("T1NORD", installing.Clock.GetUtcNow(), default);
        Assert.Empty(await installing.Installations());
        Assert.Null(await installing.Tokens.Of("T1NORD", default));
        Assert.Equal("uninstalled", (await installing.Workspace("T1NORD")).Stopped);
        var told = Assert.Single(await installing.Database.Read(installing.Company.Id, db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Trouble).ToListAsync()));
        Assert.Equal("slack/uninstalled", told.Subject);
    }

    [Fact]
    public async Task Installed_again_it_goes_on()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        await installing.Part<SlackInstallations>().Removed("T1NORD", installing.Clock.GetUtcNow(), default);
        installing.Clock.JumpTo(installing.Clock.GetUtcNow().AddHours(1));
        await installing.Install(installing.Slack.Allow());
        Assert.Null((await installing.Workspace("T1NORD")).Stopped);
        Assert.Equal(installing.Company.Id, (await installing.Workspace("T1NORD")).OrganisationId);
        Assert.NotNull(await installing.Tokens.Of("T1NORD", default));
    }

    [Fact]
    public async Task News_of_a_removal_that_comes_after_the_next_installation_is_old()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        var removed = installing.Clock.GetUtcNow().AddMinutes(1);
        installing.Clock.JumpTo(removed.AddMinutes(1));
        await installing.Install(installing.Slack.Allow());
        await installing.Part<SlackInstallations>().Removed("T1NORD", removed, default);
        Assert.NotNull(await installing.Tokens.Of("T1NORD", default));
        Assert.Null((await installing.Workspace("T1NORD")).Stopped);
    }

    [Fact]
    public async Task Installing_once_more_replaces_what_was_there()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        var before = await installing.Tokens.Of("T1NORD", default);
        await installing.Install(installing.Slack.Allow(rotates: false));
        Assert.Null(Assert.Single(await installing.Installations()).ExpiresAt);
        Assert.NotEqual(before, await installing.Tokens.Of("T1NORD", default));
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_ends_the_installation_unless_it_has_been_replaced()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        await installing.Tokens.Forget("T1NORD", "xoxb-an-older-one", default);
        var token = await installing.Tokens.Of("T1NORD", default);
        Assert.NotNull(token);
        await installing.Tokens.Forget("T1NORD", token, default);
        Assert.Null(await installing.Tokens.Of("T1NORD", default));
        Assert.Equal("uninstalled", (await installing.Workspace("T1NORD")).Stopped);
    }

    [Fact]
    public async Task A_workspace_that_nobody_knows_can_be_removed_without_harm()
    {
        await using var installing = await Installing.Open();
        await installing.Part<SlackInstallations>().Removed("T0NOBODY", installing.Clock.GetUtcNow(), default);
        Assert.Equal(0, await installing.Database.Read(Database.Everybody, db => db.Workspaces.IgnoreQueryFilters().CountAsync()));
    }
}
