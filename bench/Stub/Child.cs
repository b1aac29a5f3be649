using System.Diagnostics;

namespace CheckinBot.Bench.Stub;

/// <summary>This program once more, in a process of its own, with the service's own settings of the runtime. It ends when its input does.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    public int Id => process.Id;

    public static Child Start(params string[] arguments)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var word in (string[])["exec", "--runtimeconfig", Path.Combine(here, "CheckinBot.Bot.runtimeconfig.json"), Path.Combine(here, "CheckinBot.Bench.dll"), .. arguments])
            start.ArgumentList.Add(word);
        return new Child(Process.Start(start) ?? throw new InvalidOperationException("No process was started."));
    }

    /// <summary>The first line of its that is such, when it is ready; what it writes before and after, as a service does, is nobody's.</summary>
    public async Task<string> FirstLine(Func<string, bool> such)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!such(line)) continue;
            // Nobody reads on, and a full pipe would stop it.
            _ = process.StandardOutput.ReadToEndAsync();
            return line;
        }
        throw new InvalidOperationException("The other process ended at once.");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
