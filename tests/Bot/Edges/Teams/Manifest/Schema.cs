using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

/// <summary>Microsoft's schemas, asked through Node: one process for all documents.</summary>
internal static class Schema
{
    private static readonly string Home = Path.Combine(Sources.Root, "tests", "Bot", "Edges", "Teams", "Manifest", "node");

    /// <returns>For each document what is wrong with it; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Findings(params JsonNode[] documents)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["validate.mjs"])
        {
            WorkingDirectory = Home, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(documents));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complained);
        return JsonSerializer.Deserialize<List<List<string>>>(await said)!;
    }
}
