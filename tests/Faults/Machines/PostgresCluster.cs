using System.Diagnostics;

namespace CheckinBot.Tests.Faults.Machines;

/// <summary>
/// A PostgreSQL server of one run's own, since it is stopped in the middle. Like that of <c>tests/postgres</c>, but what is committed is written:
/// a server that crashes forgets nothing that it has confirmed. Only the disk is not waited for, as the machine goes on.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly bool IsRoot = Environment.IsPrivilegedProcess;

    private readonly string bin, folder;
    private Process? keeper;

    private PostgresCluster(string bin, string folder) => (this.bin, this.folder) = (bin, folder);

    private string Data => Path.Combine(folder, "data");

    /// <summary>Of the database that it has from the beginning.</summary>
    public string Connection => $"Host={folder};Username=postgres;Database=postgres";

    public static async Task<PostgresCluster> Start()
    {
        var bin = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        // Short and in /tmp: a socket's path has a hundred letters at most.
        var cluster = new PostgresCluster(bin, Directory.CreateTempSubdirectory("checkinbot-pg-").FullName);
        if (IsRoot) await Run("chown", ["postgres", cluster.folder]);
        cluster.Keep();
        await cluster.AsServer("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await cluster.Begin();
        return cluster;
    }

    /// <summary>Stops it and starts it again.</summary>
    /// <param name="crash">Without a word to anybody, as if it had fallen over; it recovers from its log. Otherwise it hangs up on all of them in order.</param>
    /// <param name="away">How long it is gone.</param>
    public async Task Restart(bool crash, TimeSpan away)
    {
        await AsServer("pg_ctl", "-D", Data, "-m", crash ? "immediate" : "fast", "-w", "stop");
        await Task.Delay(away, TimeProvider.System);
        await Begin();
    }

    public async ValueTask DisposeAsync()
    {
        keeper!.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private Task Begin() => AsServer("pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-o",
        $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=400 -c fsync=off -c full_page_writes=off", "start");

    /// <summary>Clears up when this process is done with it, or gone. A signal to all of a group is not for it: it ends last.</summary>
    private void Keep()
    {
        var stop = $"{(IsRoot ? "runuser -u postgres -- " : "")}'{bin}/pg_ctl' -D '{Data}' -m immediate stop";
        keeper = Process.Start(new ProcessStartInfo("bash", ["-c", $"trap '' INT TERM HUP; cat >/dev/null; cd /; {stop} >/dev/null 2>&1; rm -rf '{folder}'"]) { RedirectStandardInput = true })!;
    }

    /// <summary>The server refuses to be root.</summary>
    private Task AsServer(string command, params string[] arguments) =>
        IsRoot ? Run("runuser", ["-u", "postgres", "--", $"{bin}/{command}", .. arguments]) : Run($"{bin}/{command}", arguments);

    private static async Task Run(string command, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}\n{string.Concat(said)}");
    }
}
