using System.Globalization;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Tests.Objectives.Phrasing;

/// <summary>A sentence and what is to be read from it.</summary>
/// <param name="Construct">The way of saying it, such as "from-to".</param>
/// <param name="Expected">The fields by the names that the corpus files use.</param>
public sealed record Example(string Construct, string Language, string Sentence, IReadOnlyDictionary<string, string> Expected)
{
    public static readonly DateOnly Today = new(2026, 11, 25), CycleEnd = new(2026, 12, 31);

    private static readonly Dictionary<Kind, string> Kinds = new()
    {
        [Kind.Level] = "level", [Kind.Cumulative] = "cumulative", [Kind.PerPeriod] = "per-period", [Kind.Band] = "band", [Kind.Milestone] = "milestone",
    };

    /// <summary>The day on which it was written.</summary>
    public DateOnly On { get; init; } = Today;

    public Goal Read() => ReadGoal.From(Sentence, Language, On, CycleEnd);

    /// <summary>The fields that were read otherwise, each with what was expected; empty when all is right.</summary>
    public List<string> Wrong()
    {
        var read = Fields(Read());
        return [.. Expected.Append(new("ask", Expected.GetValueOrDefault("ask", ""))).DistinctBy(e => e.Key)
            .Where(e => read.GetValueOrDefault(e.Key, "") != e.Value).Select(e => $"{e.Key} is '{read.GetValueOrDefault(e.Key, "")}' and not '{e.Value}'")];
    }

    /// <summary>A goal by the names that the corpus files use.</summary>
    public static Dictionary<string, string> Fields(Goal goal)
    {
        static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
        static string Each(Cadence? cadence) => cadence switch { Cadence.Weekly => "week", Cadence.Monthly => "month", Cadence.Quarterly => "quarter", _ => "" };
        return new()
        {
            ["measure"] = goal.Measure, ["kind"] = Kinds[goal.Kind], ["unit"] = goal.Unit, ["direction"] = goal.Direction switch { Direction.Increase => "increase", Direction.Decrease => "decrease", _ => "" },
            ["from"] = Number(goal.Baseline), ["to"] = Number(goal.Target), ["by"] = goal.Change is { } by ? Number(by.By) + (by.Relative ? "%" : "") : "",
            ["low"] = Number(goal.BandLow), ["high"] = Number(goal.BandHigh), ["every"] = Each(goal.Every), ["cadence"] = Each(goal.Cadence),
            ["start"] = goal.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", ["due"] = goal.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            ["ask"] = string.Join(',', goal.Asks.Select(a => a.About).Distinct().Select(a => a.ToString().ToLowerInvariant())),
        };
    }

    /// <summary>The examples of <c>corpus.fr.txt</c> or <c>corpus.en.txt</c>.</summary>
    public static List<Example> All(string language) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Phrasing", $"corpus.{language}.txt")).Where(l => l.Trim().Length > 0 && l[0] != '#').Select(l => One(l, language))];

    private static Example One(string line, string language)
    {
        var parts = line.Split(" | ");
        return new Example(parts[0].Trim(), language, parts[1].Trim(), parts[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1]));
    }
}
