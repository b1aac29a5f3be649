using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.Xunit;

namespace CheckinBot.Tests.Bot.Cards;

/// <summary>Snapshots kept in <c>__snapshots__</c> beside the test that compares with them.</summary>
internal static class Kept
{
    /// <summary>Fails where <paramref name="json"/> differs from the snapshot <paramref name="name"/>.</summary>
    /// <remarks>The library looks for the test among the callers to find the folder; once the runtime has compiled the test for good, its last call may leave no trace of it there.</remarks>
    public static void Same(string json, string name, [CallerFilePath] string test = "") =>
        Snapshot.Match(json, new SnapshotFullName($"{name}.snap", Path.GetDirectoryName(test)!));
}
