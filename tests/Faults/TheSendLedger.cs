using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Faults.Runs;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Faults;

/// <summary>
/// Everybody is asked once, whatever falls over meanwhile: on Slack nobody twice and nobody left out; on Teams, where nobody can look, nobody twice, and whoever may
/// have been left out stands in the ledger.
/// </summary>
public sealed class TheSendLedger(ITestOutputHelper output)
{
    [Fact]
    public Task Three_nodes_on_PostgreSQL_ask_everybody_once() => Holds(new Plan(Random.Shared.Next(1_000_000), Store.Postgres)
    {
        InSlack = 600, InTeams = 1500, Workspaces = 2, Scale = 8, Lease = TimeSpan.FromSeconds(5), Kills = 2, Stops = 1,
    });

    [Fact]
    public Task One_node_on_SQLite_asks_everybody_once() => Holds(new Plan(Random.Shared.Next(1_000_000), Store.Sqlite)
    {
        InSlack = 400, InTeams = 1000, Workspaces = 2, Scale = 8, Lease = TimeSpan.FromSeconds(5), Kills = 2, Stops = 1,
    });

    private async Task Holds(Plan plan)
    {
        var outcome = await Run.Of(plan);
        output.WriteLine(outcome.Told);
        Assert.True(!outcome.Wrong.Any(), $"{outcome.Told}\n{string.Join('\n', outcome.Wrong.Take(50))}\n{string.Join('\n', outcome.Errors.Take(50))}");
    }
}
