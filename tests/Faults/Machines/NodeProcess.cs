using System.Diagnostics;

namespace CheckinBot.Tests.Faults.Machines;

/// <summary>One node of the service, in a process that can be killed, frozen and started again. What it says goes to a file.</summary>
internal sealed class NodeProcess(string name, string folder, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4), BeforeAgain = TimeSpan.FromSeconds(0.5);

    private readonly Lock gate = new();
    private Process? process;
    private bool mayEnd;

    public string Name => name;

    /// <summary>How often it ended although nobody ended it, the database being there.</summary>
    public int Fell { get; private set; }

    /// <summary>All that it has said, from all its lives.</summary>
    public string Log => Path.Combine(folder, name + ".log");

    /// <summary>Returns when it serves. A database that does not answer yet is waited for, as a machine's supervisor does.</summary>
    public async Task Start()
    {
        var began = Stopwatch.GetTimestamp();
        while (!await Begin())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException($"{name} does not start:\n{Last(60)}");
            await Task.Delay(BeforeAgain, TimeProvider.System);
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        mayEnd = true;
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public Task Freeze() => Signal("STOP");

    public Task Thaw() => Signal("CONT");

    public string Last(int lines)
    {
        lock (gate) return File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(lines)) : "";
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
    }

    private async Task<bool> Begin()
    {
        var serves = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet", [typeof(NodeProcess).Assembly.Location, BeNode.Word])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        mayEnd = false;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, said) => Hear(said.Data, serves);
        process.ErrorDataReceived += (_, said) => Hear(said.Data, serves);
        process.Exited += (_, _) =>
        {
            // False: it ended before it served, for want of a database.
            if (!serves.TrySetResult(false) && !mayEnd) Fell++;
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await serves.Task.WaitAsync(Patience, TimeProvider.System);
    }

    private void Hear(string? line, TaskCompletionSource<bool> serves)
    {
        if (line is null) return;
        lock (gate) File.AppendAllText(Log, line + "\n");
        if (line.StartsWith("CheckinBot listens", StringComparison.Ordinal)) serves.TrySetResult(true);
    }

    private async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
