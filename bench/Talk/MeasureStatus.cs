using System.Globalization;
using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Stub;
using CheckinBot.Bot.Commands.Status;

namespace CheckinBot.Bench.Talk;

/// <summary>Leads of teams of ten who type <c>/okr status</c>, in a small company and in a large one.</summary>
internal sealed class MeasureStatus : IYardstick
{
    /// <summary>As many leads, whatever the size: what differs is only how many others there are.</summary>
    private const int Leads = 100, Questions = 4000;

    public string Name => "status";
    public string Title => "/okr status over signed Slack HTTP, the card in the answer itself";

    public async Task<IReadOnlyList<Line>> Measure(Options options, TextWriter log)
    {
        var lines = new List<Line>();
        var figures = new List<double>();
        foreach (var people in (int[])[1_000, 100_000])
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"/okr status, {people:#,0} people");
            if (!options.Takes(what)) continue;
            var (floor, figure, anew) = await In(people, options, log);
            lines.Add(Line.OfFloor(what, floor, figure, "/s", 0.5));
            lines.Add(Line.Beside($"{what}, each board read and drawn anew", floor, anew, "/s"));
            figures.Add(figure);
        }
        if (figures is [var small, var large]) lines.Add(Line.Flat("how long one takes, 1,000 and 100,000 people", Crowd.AtOnce * 1000 / small, Crowd.AtOnce * 1000 / large, "ms", 1.2));
        return lines;
    }

    private static async Task<(double Floor, double Figure, double Anew)> In(int people, Options options, TextWriter log)
    {
        // Whoever leads is written to when they are met first, and a Slack that does not answer would be asked again all the time.
        await using var stub = await StubProcess.Start();
        await using var talk = await Spoken.Begin(people, stub.After(0), log);
        var (crowd, ask, command) = (talk.Crowd, new Uri(talk.Bare.Url, "/ask"), talk.Door("/slack/commands"));
        HttpRequestMessage Status(Uri to, int number) => talk.Requests.Command(to, Headcount.WorkspaceName(0), Headcount.UserName(number % Leads * Headcount.TeamSize), "status", number);
        Task Bare() => crowd.Send(Questions, n => Status(ask, n), body => body.Contains("Camille", StringComparison.Ordinal));
        Task Ours() => crowd.Send(Questions, n => Status(command, n), body => body.Contains("\"blocks\"", StringComparison.Ordinal));
        var kept = talk.Part<KeptCards>();
        var most = kept.Most;
        await talk.Quiet();
        // A process that has just begun still compiles what it does, and may be late with its first answers.
        for (var warm = 0; warm < 4; warm++)
        {
            await Bare();
            kept.Most = warm % 2 == 0 ? 0 : most;
            await crowd.Send(Questions, n => Status(command, n), _ => true);
        }
        await talk.Quiet();
        var anew = new List<double>();
        var (floor, figure) = await InTurn.Of(options.Rounds, () => InTurn.PerSecond($"status among {people}, floor", Questions, Bare, log), async () =>
        {
            kept.Most = 0;
            anew.Add(await InTurn.PerSecond($"status among {people}, anew", Questions, Ours, log));
            kept.Most = most;
            return await InTurn.PerSecond($"status among {people}", Questions, Ours, log);
        });
        return (floor, figure, InTurn.Median(anew));
    }
}
