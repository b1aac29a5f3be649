using CheckinBot.Bench;
using CheckinBot.Bench.Drift;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Stub;
using CheckinBot.Bench.Wave;

switch (args)
{
    // The yardsticks start these themselves, each in a process of its own.
    case ["stub"]: return await StubPlatform.Run();
    case ["node", var connection, var api]: return await ServeNode.Run(connection, api);
    case ["drift-train" or "drift-score" or "drift-rules", ..]: return LearnCommand.Run(args, Console.Error);
    case [var name, .. var rest] when Yardsticks.All.FirstOrDefault(y => y.Name == name) is { } yardstick && Options.Read(rest) is { } options:
        var lines = await yardstick.Measure(options, Console.Error);
        var table = Table.Of(lines);
        Console.WriteLine(table);
        if (options.Page is { } page) await Page.Write(page, yardstick, table, Machine.Line(options));
        return 0;
    default:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is nothing to measure. There is:\n{string.Join('\n', Yardsticks.All.Select(y => $"./run bench {y.Name}   {y.Title}"))}\nOptions: {Options.Usage}");
        return 2;
}
