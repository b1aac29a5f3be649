using CheckinBot.Bot.Cards.Rehearsing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Storage.Rehearsing;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Rehearsing;

/// <summary><c>./run rehearse</c>: replays a cycle that is over with each sensitivity, from the stored readings, and prints what it would have sent. It changes nothing.</summary>
public static class RehearseCommand
{
    private const string Usage = """
        ./run rehearse [--last-quarter | --cycle NAME] [--organisation NAME] [--team NAME] [--language en|fr]
            with each sensitivity, how many alerts that cycle would have sent, to how many leads, and how many of them ended missed;
            without a cycle the one that ended last
        """;

    private static readonly string[] WithValue = ["--cycle", "--organisation", "--team", "--language"];

    /// <param name="args">What follows the word <c>rehearse</c>.</param>
    /// <param name="data">Where the data are; asked for late, and with what is wrong about it.</param>
    /// <param name="clock">Which cycle is over.</param>
    /// <param name="output">The lines.</param>
    /// <param name="errors">What is wrong.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>0 when it is printed, 1 when it is not, 2 when the command was misused.</returns>
    public static async Task<int> Run(string[] args, Func<List<string>, DatabaseSettings> data, TimeProvider clock, TextWriter output, TextWriter errors, CancellationToken cancel = default)
    {
        if (Read(args) is not { } asked)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }
        var faults = new List<string>();
        var settings = data(faults);
        if (faults.Count > 0)
        {
            foreach (var fault in faults) await errors.WriteLineAsync(fault);
            return 1;
        }
        using var alone = SingleProcess.HoldFor(settings);
        using var database = await Database.Open(settings, cancel);
        var organisations = (await database.Organisations(cancel)).Where(o => asked.GetValueOrDefault("--organisation") is not { } name || Fold.Name(o.Name) == Fold.Name(name)).ToList();
        if (organisations is not [var organisation])
            return await Fail(errors,
                $"Say which organisation: --organisation NAME. There are: {string.Join(", ", (await database.Organisations(cancel)).Select(o => o.Name))}.");
        return await Print(database, organisation, asked, clock, output, errors, cancel);
    }

    private static async Task<int> Print(
        Database database, Organisation organisation, Dictionary<string, string> asked, TimeProvider clock,
        TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var (cycles, teams) = await database.Read(organisation.Id, async db => (await db.Cycles.ToListAsync(cancel), await db.Teams.ToListAsync(cancel)), cancel);
        Team? team = null;
        if (asked.TryGetValue("--team", out var called) && (team = teams.Find(t => Fold.Name(t.Name) == Fold.Name(called) || t.Key == called)) is null)
            return await Fail(errors, $"There is no team called '{called}'. There are: {string.Join(", ", teams.Select(t => t.Name))}.");
        var cycle = asked.TryGetValue("--cycle", out var named)
            ? cycles.Find(c => Fold.Name(c.Name) == Fold.Name(named) || c.Key == named)
            : RehearseCycle.Last(cycles, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (cycle is null) return await Fail(errors, $"There is no such cycle, or none that has ended. There are: {string.Join(", ", cycles.OrderBy(c => c.Start).Select(c => c.Name))}.");
        var voice = Voice.Of(asked.GetValueOrDefault("--language") ?? organisation.Language);
        await output.WriteLineAsync($"{team?.Name ?? organisation.Name} · {cycle.Name} ({voice.Date(cycle.Start)} – {voice.Date(cycle.End)})");
        foreach (var one in await database.Read(organisation.Id, db => RehearseCycle.Of(db, cycle, team?.Id, cancel), cancel))
            await output.WriteLineAsync(Lists.Dots(RehearsalCard.Line(voice, one), RehearsalCard.Right(voice, one)));
        return 0;
    }

    /// <summary>By option its value; null when it is no such command.</summary>
    private static Dictionary<string, string>? Read(string[] args)
    {
        var read = new Dictionary<string, string>();
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--last-quarter" ? !read.TryAdd(args[at], "") : !WithValue.Contains(args[at]) || at + 1 == args.Length || !read.TryAdd(args[at], args[++at])) return null;
        }
        return read.ContainsKey("--cycle") && read.ContainsKey("--last-quarter") || read.GetValueOrDefault("--language", "en") is not ("en" or "fr") ? null : read;
    }

    private static async Task<int> Fail(TextWriter errors, string why)
    {
        await errors.WriteLineAsync(why);
        return 1;
    }
}
