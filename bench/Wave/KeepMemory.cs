using System.Globalization;
using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Stub;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bench.Wave;

/// <summary>How much memory a node takes (<c>VmRSS</c> of Linux) beside a company five times as large: when it has been up for a minute, and at most while a wave of it leaves and its leads are told where they start.</summary>
internal static class KeepMemory
{
    private const int Larger = 5;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(60), Look = TimeSpan.FromMilliseconds(200);

    public static async Task<List<Line>> Of(string what, StubProcess stub, Options options, TextWriter log)
    {
        var company = new Headcount(options.People * Larger, Workspaces: 4, new ShiftedClock(Headcount.Thursday), Weeks: 2);
        await using var data = await Data.Make(Store.Postgres, company);
        await log.WriteLineAsync($"{what}: {company.People} people are there.");
        await using (var sender = await Sender.Open(data.Database, Sender.Settings(data.Settings, stub.At, null), company.Clock)) await sender.Install(data.Database, company);
        await using var node = Child.Start("node", ((PostgresServer)data.Settings).ConnectionString, stub.After(0).ToString());
        await node.FirstLine(line => line == ServeNode.Ready);
        await Task.Delay(Settled, TimeProvider.System);
        var start = Megabytes(node.Id);
        await log.WriteLineAsync($"{what}: {start:0} MB after a minute");
        await log.WriteLineAsync($"{what}: {await Starts(data)}");
        await data.Ask(options.People);
        var peak = start;
        // The first sweep and what its leads are told belong to it, whenever on a slow machine they come.
        while (await data.Database.Read(Database.Everybody, async db => await db.Teams.IgnoreQueryFilters().AnyAsync(t => t.JudgedBy == 0)
            || await db.Deliveries.IgnoreQueryFilters().AnyAsync(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending)))
        {
            peak = Math.Max(peak, Megabytes(node.Id));
            await Task.Delay(Look, TimeProvider.System);
        }
        await log.WriteLineAsync($"{what}: {peak:0} MB at most; {await Starts(data)} since then");
        return [Line.AtMost($"{what}, a minute after the start", start, 250, "MB"), Line.AtMost($"{what}, at the peak of a wave", peak, 400, "MB")];
    }

    /// <summary>The node judges the company for the first time beside all else, and tells its leads: how many of them, and how fast they were written down and sent.</summary>
    private static async Task<string> Starts(Data data)
    {
        var told = await data.Database.Read(Database.Everybody, db => db.Deliveries.IgnoreQueryFilters().Where(d => d.Kind == DeliveryKind.Start).Select(d => new { d.CreatedAt, d.SentAt }).ToListAsync());
        var sent = told.Select(t => t.SentAt).OfType<DateTimeOffset>().ToList();
        return $"{told.Count} leads to be told where they start{Rate(told.ConvertAll(t => t.CreatedAt))}, {sent.Count} told{Rate(sent)}";
    }

    private static string Rate(List<DateTimeOffset> at) =>
        at.Count > 1 && (at.Max() - at.Min()).TotalSeconds is > 0 and var seconds ? $" in {seconds:0.0} s ({(at.Count - 1) / seconds:0} a second)" : "";

    private static double Megabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
