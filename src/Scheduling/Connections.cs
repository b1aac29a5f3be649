namespace CheckinBot.Scheduling;

/// <summary>How many connections a node keeps to one platform, for messages, answers and questions together.</summary>
public static class Connections
{
    /// <summary>Enough for a hundred messages a second at half a second each.</summary>
    public const int Most = 64;
}
