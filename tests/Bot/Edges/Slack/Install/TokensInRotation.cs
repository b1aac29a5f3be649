using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>A bot token lasts twelve hours and is exchanged two hours before, by one server; the token that fetches the next serves once.</summary>
public sealed class TokensInRotation
{
    private const string Nord = "T1NORD";

    [Fact]
    public async Task Ten_hours_it_is_the_same_and_then_another()
    {
        await using var installing = await Installed();
        var first = await installing.Tokens.Of(Nord, default);
        Later(installing, TimeSpan.FromHours(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(first, await installing.Tokens.Of(Nord, default));
        Later(installing, TimeSpan.FromSeconds(1));
        var second = await installing.Tokens.Of(Nord, default);
        Assert.NotEqual(first, second);
        Assert.Equal(second, await installing.Tokens.Of(Nord, default));
        Assert.Equal(["refresh_token"], Refreshes(installing).Select(f => f["grant_type"]));
        var kept = Assert.Single(await installing.Installations());
        Assert.Equal((installing.Clock.GetUtcNow().AddHours(12), null), (kept.ExpiresAt, kept.RotatingSince));
    }

    [Fact]
    public async Task After_a_long_weekend_the_ended_token_is_exchanged_before_anything_is_sent()
    {
        await using var installing = await Installed();
        for (var week = 0; week < 4; week++)
        {
            Later(installing, TimeSpan.FromDays(4));
            Assert.NotNull(await installing.Tokens.Of(Nord, default));
        }
        Assert.Equal(4, Refreshes(installing).Select(f => f["refresh_token"]).Distinct().Count());
    }

    [Fact]
    public async Task Two_servers_that_ask_at_once_exchange_it_once()
    {
        await using var installing = await Installed();
        var other = (await installing.Another()).Services.GetRequiredService<ISlackTokens>();
        var first = await installing.Tokens.Of(Nord, default);
        Later(installing, TimeSpan.FromHours(11));
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        installing.Slack.Instead = async _ => { asked.TrySetResult(); await answer.Task; return false; };
        var one = installing.Tokens.Of(Nord, default);
        await asked.Task;
        // The old one is good for another hour, so nobody waits for the new one.
        Assert.Equal(first, await other.Of(Nord, default));
        answer.SetResult();
        var fresh = await one;
        Assert.NotEqual(first, fresh);
        Assert.Equal(fresh, await other.Of(Nord, default));
        Assert.Single(Refreshes(installing));
    }

    [Fact]
    public async Task When_the_old_one_has_ended_the_other_server_waits_for_the_new_one()
    {
        await using var installing = await Installed();
        var other = (await installing.Another()).Services.GetRequiredService<ISlackTokens>();
        Later(installing, TimeSpan.FromDays(3));
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        installing.Slack.Instead = async _ => { asked.TrySetResult(); await answer.Task; return false; };
        var one = installing.Tokens.Of(Nord, default);
        await asked.Task;
        var waiting = other.Of(Nord, default);
        answer.SetResult();
        var fresh = await one;
        // No faster than the database answers: a clock that runs away ends the new one too.
        while (!waiting.IsCompleted)
        {
            Later(installing, TimeSpan.FromMilliseconds(250));
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }
        Assert.Equal(fresh, await waiting);
        Assert.Single(Refreshes(installing));
    }

    [Fact]
    public async Task Twenty_askers_on_two_servers_exchange_it_once()
    {
        await using var installing = await Installed();
        var other = (await installing.Another()).Services.GetRequiredService<ISlackTokens>();
        Later(installing, TimeSpan.FromHours(11));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => (n % 2 == 0 ? installing.Tokens : other).Of(Nord, default))));
        Assert.Single(Refreshes(installing));
    }

    [Fact]
    public async Task A_server_that_died_in_the_middle_is_followed_by_another_after_a_minute()
    {
        await using var installing = await Installed();
        Later(installing, TimeSpan.FromHours(11));
        var since = installing.Clock.GetUtcNow();
        await installing.Database.Write(Database.Everybody, db => db.Installations.IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(i => i.RotatingSince, since)));
        var old = await installing.Tokens.Of(Nord, default);
        Later(installing, TimeSpan.FromMinutes(1));
        Assert.Equal(old, await installing.Tokens.Of(Nord, default));
        Later(installing, TimeSpan.FromSeconds(1));
        Assert.NotEqual(old, await installing.Tokens.Of(Nord, default));
    }

    [Theory]
    [InlineData(500, "busy")]
    [InlineData(429, "")]
    [InlineData(200, "{\"ok\":false,\"error\":\"bad_client_secret\"}")]
    public async Task Slack_out_of_order_is_asked_once_a_minute_and_the_old_token_serves_to_its_end(int status, string body)
    {
        await using var installing = await Installed();
        var old = await installing.Tokens.Of(Nord, default);
        installing.Slack.Instead = async http => { http.Response.StatusCode = status; await http.Response.WriteAsync(body); return true; };
        Later(installing, TimeSpan.FromHours(11));
        for (var i = 0; i < 5; i++) Assert.Equal(old, await installing.Tokens.Of(Nord, default));
        Assert.Single(Refreshes(installing));
        Later(installing, TimeSpan.FromSeconds(61));
        Assert.Equal(old, await installing.Tokens.Of(Nord, default));
        Assert.Equal(2, Refreshes(installing).Count);
        installing.Slack.Instead = null;
        Later(installing, TimeSpan.FromSeconds(61));
        Assert.NotEqual(old, await installing.Tokens.Of(Nord, default));
    }

    [Fact]
    public async Task With_the_old_one_ended_and_no_new_one_whoever_asks_is_told_to_try_later()
    {
        await using var installing = await Installed();
        installing.Slack.Instead = http => { http.Abort(); return Task.FromResult(true); };
        Later(installing, TimeSpan.FromHours(13));
        var asking = installing.Tokens.Of(Nord, default);
        while (!asking.IsCompleted)
        {
            Later(installing, TimeSpan.FromSeconds(1));
            await Task.WhenAny(asking, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }
        await Assert.ThrowsAsync<NoFreshTokenException>(() => asking);
        Assert.Single(await installing.Installations());
    }

    [Theory]
    [InlineData("invalid_refresh_token")]
    [InlineData("token_revoked")]
    public async Task What_Slack_exchanges_no_more_is_no_installation(string error)
    {
        await using var installing = await Installed();
        installing.Slack.Instead = async http => { await http.Response.WriteAsync($$"""{"ok":false,"error":"{{error}}"}"""); return true; };
        Later(installing, TimeSpan.FromHours(11));
        Assert.Null(await installing.Tokens.Of(Nord, default));
        Assert.Empty(await installing.Installations());
        Assert.Equal("uninstalled", (await installing.Workspace(Nord)).Stopped);
    }

    [Fact]
    public async Task An_installation_made_meanwhile_is_not_taken_for_the_one_that_ended()
    {
        await using var installing = await Installed();
        Later(installing, TimeSpan.FromHours(11));
        installing.Slack.Instead = async http =>
        {
            installing.Slack.Instead = null;
            await installing.Install(installing.Slack.Allow());
            await http.Response.WriteAsync("""{"ok":false,"error":"invalid_refresh_token"}""");
            return true;
        };
        Assert.NotNull(await installing.Tokens.Of(Nord, default));
        Assert.Single(await installing.Installations());
    }

    [Fact]
    public async Task A_token_that_does_not_end_is_never_exchanged()
    {
        await using var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow(rotates: false));
        var token = await installing.Tokens.Of(Nord, default);
        Later(installing, TimeSpan.FromDays(300));
        Assert.Equal(token, await installing.Tokens.Of(Nord, default));
        Assert.Empty(Refreshes(installing));
    }

    [Fact]
    public async Task The_database_shows_no_token_and_no_row_serves_for_another()
    {
        await using var installing = await Installed();
        await installing.Install(installing.Slack.Allow("T2NORD"), installing.LinkTo(installing.Company.Id));
        foreach (var row in await installing.Installations())
            Assert.DoesNotContain("xox", System.Text.Encoding.Latin1.GetString(row.Sealed), StringComparison.Ordinal);
        var theirs = (await installing.Installations())[1].Sealed;
        await installing.Database.Write(Database.Everybody, db => db.Installations.IgnoreQueryFilters().Where(i => i.Workspace == Nord).ExecuteUpdateAsync(set => set.SetProperty(i => i.Sealed, theirs)));
        Assert.Null(await installing.Tokens.Of(Nord, default));
        Assert.NotNull(await installing.Tokens.Of("T2NORD", default));
    }

    private static async Task<Installing> Installed()
    {
        var installing = await Installing.Open();
        await installing.Install(installing.Slack.Allow());
        return installing;
    }

    private static void Later(Installing installing, TimeSpan by) => installing.Clock.JumpTo(installing.Clock.GetUtcNow() + by);

    private static List<Dictionary<string, string>> Refreshes(Installing installing) => [.. installing.Slack.Calls.Where(f => f.ContainsKey("refresh_token"))];
}
