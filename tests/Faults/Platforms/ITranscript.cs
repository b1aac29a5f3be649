using CheckinBot.Objectives.People;
using CheckinBot.Storage.Addresses;

namespace CheckinBot.Tests.Faults.Platforms;

/// <summary>A platform that outlives the nodes and keeps every message that had an effect.</summary>
internal interface ITranscript : IAsyncDisposable
{
    /// <summary>"slack" or "teams".</summary>
    string Edge { get; }

    /// <summary>What the nodes are told to reach it.</summary>
    IEnumerable<KeyValuePair<string, string>> Settings { get; }

    /// <summary>Its workspaces, each of another company, by number.</summary>
    Workspace Workspace(int company, Guid organisation);

    /// <summary>Gives somebody a place there.</summary>
    /// <param name="company">The number of their workspace.</param>
    /// <param name="person">Who.</param>
    /// <param name="opened">Their conversation is known already.</param>
    Address Seat(int company, Person person, bool opened);

    /// <summary>How many messages there are by now.</summary>
    int Messages { get; }

    /// <summary>The platform's ids of what somebody got.</summary>
    IReadOnlyList<string> To(Guid person);

    /// <summary>How many requests were one too many, and how many there were.</summary>
    (int Refused, int All) Requests { get; }

    /// <summary>Requests that only a fault of ours explains.</summary>
    IReadOnlyList<string> Complaints { get; }
}
