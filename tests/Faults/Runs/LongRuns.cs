using System.Globalization;
using System.Runtime.InteropServices;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Faults.Runs;

/// <summary>The long form, by hand: <c>tests/Faults/long</c>.</summary>
internal static class LongRuns
{
    private const int Usage = 2, Interrupted = 130;

    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var told = new Dictionary<string, string>
        {
            ["runs"] = "20", ["prompts"] = "20000", ["on"] = "slack", ["store"] = "postgres", ["scale"] = "10", ["lease"] = "10", ["workspaces"] = "5", ["kills"] = "6", ["stops"] = "3",
            ["seed"] = Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture),
        };
        for (var at = 0; at < args.Length; at += 2)
        {
            if (at + 1 == args.Length || !args[at].StartsWith("--", StringComparison.Ordinal) || !told.ContainsKey(args[at][2..]))
            {
                await output.WriteLineAsync("There is: " + string.Join(' ', told.Select(t => $"[--{t.Key} {t.Value}]")));
                return Usage;
            }
            told[args[at][2..]] = args[at + 1];
        }
        // The fakes' servers take these signals for themselves, and nobody could stop a long run.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(Interrupted));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(Interrupted));
        var (failed, runs) = (0, Number("runs"));
        for (var run = 0; run < runs; run++)
        {
            var plan = new Plan(Number("seed") + run, told["store"] == "sqlite" ? Store.Sqlite : Store.Postgres)
            {
                InSlack = told["on"] == "slack" ? Number("prompts") : 0, InTeams = told["on"] == "teams" ? Number("prompts") : 0, Workspaces = Number("workspaces"),
                Tenants = Number("workspaces"), Scale = double.Parse(told["scale"], CultureInfo.InvariantCulture), Lease = TimeSpan.FromSeconds(Number("lease")), Kills = Number("kills"), Stops = Number("stops"),
            };
            var outcome = await Runs.Run.Of(plan);
            await output.WriteLineAsync(outcome.Told);
            foreach (var group in outcome.Errors.GroupBy(e => e.Length > 160 ? e[..160] : e).OrderByDescending(g => g.Count()).Take(10)) await output.WriteLineAsync($"    {group.Count()} x {group.Key}");
            foreach (var wrong in outcome.Wrong.Take(50)) await output.WriteLineAsync("  ! " + wrong);
            if (outcome.Wrong.Any()) failed++;
        }
        await output.WriteLineAsync($"{runs - failed} of {runs} runs without a fault");
        return failed == 0 ? 0 : 1;

        int Number(string name) => int.Parse(told[name], CultureInfo.InvariantCulture);
    }
}
