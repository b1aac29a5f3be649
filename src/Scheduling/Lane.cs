namespace CheckinBot.Scheduling;

/// <summary>The way into one workspace, which takes only so many requests a second, from all nodes together.</summary>
/// <param name="Edge">"teams" or "slack".</param>
/// <param name="Workspace">The Slack workspace or the Teams tenant.</param>
/// <param name="PerSecond">Requests a second.</param>
public sealed record Lane(string Edge, string Workspace, double PerSecond);

/// <summary>The way of one message.</summary>
/// <param name="Lane">Where it goes.</param>
/// <param name="Requests">How many requests it takes: two, where a chat has to be opened first and that counts too.</param>
public sealed record Way(Lane Lane, int Requests);
