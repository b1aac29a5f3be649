using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Stub;
using CheckinBot.Storage;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Bench.Wave;

/// <summary>A Thursday at ten: everybody is asked about three key results. Read, drawn and sent over HTTP to a stub.</summary>
internal sealed class MeasureWave : IYardstick
{
    private const int Workspaces = 4, AtOnce = 64;

    private const string AtOnceRow = "stub at 0 ms", LaterRow = "stub at 50 ms", LimitedRow = "under limits", Memory = "a node on PostgreSQL";
    private static readonly string[] Rows = [AtOnceRow, LaterRow, LimitedRow];

    public string Name => "wave";
    public string Title => "prompts of a whole company, sent to a stub of Slack";

    public async Task<IReadOnlyList<Line>> Measure(Options options, TextWriter log)
    {
        await using var stub = await StubProcess.Start();
        var lines = new List<Line>();
        foreach (var store in (Store[])[Store.Sqlite, Store.Postgres])
            if (options.Only is null || Rows.Any(row => options.Takes($"{Named(store)}, {row}"))) lines.AddRange(await On(store, stub, options, log));
        if (options.Takes(Memory)) lines.AddRange(await KeepMemory.Of(Memory, stub, options, log));
        return lines;
    }

    private static async Task<List<Line>> On(Store store, StubProcess stub, Options options, TextWriter log)
    {
        var lines = new List<Line>();
        await using var data = await Data.Make(store, new Headcount(options.People, Workspaces, new ShiftedClock(Headcount.Thursday)));
        await log.WriteLineAsync($"{store}: {options.People} people are there.");
        foreach (var (what, after, target) in ((string, int, double)[])[(AtOnceRow, 0, store == Store.Sqlite ? 0.30 : 0.18), (LaterRow, 50, 0.95)])
            if (options.Takes($"{Named(store)}, {what}")) lines.Add(await AtFullSpeed($"{Named(store)}, {what}", data, stub, stub.After(after), target, options, log));
        if (options.Takes($"{Named(store)}, {LimitedRow}")) lines.AddRange(await KeepRate.Of($"{Named(store)}, {LimitedRow}", data, stub, options, log));
        return lines;
    }

    private static string Named(Store store) => store == Store.Sqlite ? "SQLite" : "PostgreSQL";

    private static async Task<Line> AtFullSpeed(string what, Data data, StubProcess stub, Uri api, double target, Options options, TextWriter log)
    {
        await using var sender = await Sender.Open(data.Database, Sender.Settings(data.Settings, api, null), data.Company.Clock);
        await sender.Install(data.Database, data.Company);
        // The first messages of a process are compiled while they leave.
        for (var warm = 0; warm < 2; warm++)
        {
            await data.Ask(options.People);
            await sender.PerSecond(data.Database, options.People);
        }
        var bodies = await stub.Bodies();
        var (floor, figure) = await InTurn.Of(options.Rounds, async () =>
        {
            var rate = await Floor.PerSecond(api, bodies, options.People, AtOnce);
            await log.WriteLineAsync($"{what}: floor {rate:0}/s, {InTurn.Spent.TotalMicroseconds:0} µs each");
            return rate;
        }, async () =>
        {
            await data.Ask(options.People);
            var rate = await sender.PerSecond(data.Database, options.People);
            await log.WriteLineAsync($"{what}: {rate:0}/s, {InTurn.Spent.TotalMicroseconds:0} µs each");
            return rate;
        });
        return Line.OfFloor(what, floor, figure, "/s", target);
    }
}
