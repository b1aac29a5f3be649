using System.Security.Cryptography;
using System.Text;
using CheckinBot.Bot.Turns;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Starting;

/// <summary>What names a template's parts: in a button, and as the keys of what was written from them, so that the rest of a cascade finds it. The same input gives the same name.</summary>
internal static class StartKeys
{
    /// <summary>A measure, for a kind of company: what a button can carry.</summary>
    public static Guid Measure(StartingPoint point, StartMeasure measure, Profile profile) => Of(point.Key, measure.Key, profile.ToString());

    /// <summary>The key of the objective that a team has from it in a cycle.</summary>
    public static string Objective(StartingPoint point, StartObjective objective, Guid team, Guid cycle) => ShortId.Of(Of(point.Key, objective.Key, team.ToString(), cycle.ToString()));

    /// <summary>The key of the key result written from it in a cycle.</summary>
    public static string KeyResult(StartingPoint point, StartMeasure measure, Guid team, Guid cycle) => ShortId.Of(Of(point.Key, "measure", measure.Key, team.ToString(), cycle.ToString()));

    private static Guid Of(params string[] parts) => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16));
}
