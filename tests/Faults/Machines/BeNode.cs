using CheckinBot.Bot.Hosting;
using CheckinBot.Storage.Opening;

namespace CheckinBot.Tests.Faults.Machines;

/// <summary>
/// What a node's process does: it serves as <c>./run</c> does, told by its environment. Only, the platforms are on this machine and their limits are
/// scaled, which Production refuses.
/// </summary>
internal static class BeNode
{
    public const string Word = "node";

    public static async Task<int> Run()
    {
        _ = Task.Run(EndWithOwner);
        var faults = new List<string>();
        var settings = ReadServiceSettings.From(
            ReadServiceSettings.Configuration("Development"), "Development", Environment.GetEnvironmentVariable("Data__Directory")!, faults) with { Environment = "Production" };
        if (faults.Count > 0) throw new InvalidOperationException(string.Join('\n', faults));
        try
        {
            await Serve.With(settings, Console.Out);
            return 0;
        }
        catch (DatabaseUnavailableException error)
        {
            // As ./run ends; whoever keeps services running starts it again.
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    /// <summary>Whoever started it may be killed too, and leaves nothing behind.</summary>
    private static async Task EndWithOwner()
    {
        await Console.In.ReadToEndAsync();
        Environment.Exit(3);
    }
}
