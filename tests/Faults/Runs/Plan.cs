using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Faults.Runs;

/// <summary>What happens in a run. All that is left to chance follows from the seed, but for what the machine makes of it.</summary>
/// <param name="Seed">Of chance.</param>
/// <param name="Store">Three nodes on a PostgreSQL server, or one on SQLite files.</param>
internal sealed record Plan(int Seed, Store Store)
{
    /// <summary>People who are asked, on each platform.</summary>
    public int InSlack { get; init; }
    public int InTeams { get; init; }

    /// <summary>Slack workspaces and Teams tenants, each of another company. The platforms limit each by itself.</summary>
    public int Workspaces { get; init; } = 4;
    public int Tenants { get; init; } = 1;

    /// <summary>Multiplies the limits of the platforms and ours.</summary>
    public double Scale { get; init; } = 1;
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    public int Kills { get; init; } = 3;
    public int Stops { get; init; } = 2;

    public int Nodes => Store == Store.Postgres ? 3 : 1;
    public int Prompts => InSlack + InTeams;
}
