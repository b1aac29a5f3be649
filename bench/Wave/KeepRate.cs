using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Stub;

namespace CheckinBot.Bench.Wave;

/// <summary>Against a stub that takes so many a second from each workspace and says 429 to more: how near to that we come, and how often beyond.</summary>
internal static class KeepRate
{
    private const int PerSecond = 50, Most = 6000;

    public static async Task<List<Line>> Of(string what, Data data, StubProcess stub, Options options, TextWriter log)
    {
        var (many, allowed) = (Math.Min(options.People, Most), (double)PerSecond * data.Company.Workspaces);
        // The first messages of a process are compiled while they leave, and those behind them come all at once.
        await using (var warm = await Sender.Open(data.Database, Sender.Settings(data.Settings, stub.After(0), null), data.Company.Clock))
        {
            await warm.Install(data.Database, data.Company);
            await data.Ask(many);
            await warm.PerSecond(data.Database, many);
        }
        await using var sender = await Sender.Open(data.Database, Sender.Settings(data.Settings, stub.Rate(PerSecond), PerSecond), data.Company.Clock);
        await sender.Install(data.Database, data.Company);
        await data.Ask(many);
        var before = await stub.Counts();
        var rate = await sender.PerSecond(data.Database, many);
        var after = await stub.Counts();
        var refused = 100.0 * (after.Refused - before.Refused) / (after.Taken - before.Taken + after.Refused - before.Refused);
        await log.WriteLineAsync($"{what}: {rate:0.0}/s of {allowed}/s, {refused:0.00} % refused");
        return [Line.OfFloor($"{what}, allowed and sent", allowed, rate, "/s", 0.97), Line.AtMost($"{what}, answered with 429", refused, 0.5, "%", "0.00")];
    }
}
