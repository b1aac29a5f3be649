using CheckinBot.Bot.Scoring;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>Learns the shipped forest from public series, and scores the method on series that it has not seen.</summary>
internal static class LearnCommand
{
    public const string Usage = """
        ./run bench drift-train TASKS FOREST NEW        learn from the tasks, with truth.csv and sources.csv beside them, and write the forest and the one for what has no history
        ./run drift-score TASKS OUT --folds N           judge each task by a forest that has seen none of its series
        ./run bench drift-rules TASKS FOLDER            judge them by each published rule, an answer file for each
        """;

    private static readonly string[] Provenance =
    [
        "The trees of the drift forecast, written by ./run bench drift-train; do not edit.",
        "Learnt from public series, which are named with their sources and licences in bench/Drift/SOURCES.md. No series is in here.",
    ];

    public static int Run(string[] args, TextWriter log)
    {
        try
        {
            return Do(args, log);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            log.WriteLine(error.Message);
            return 1;
        }
    }

    private static int Do(string[] args, TextWriter log)
    {
        switch (args)
        {
            case ["drift-train", var tasks, var forest, var without]:
                Train(tasks, forest, without, log);
                return 0;
            case ["drift-score", var tasks, var answers, "--folds", var number] when int.TryParse(number, out var folds) && folds is > 1 and < 100:
                Folds(tasks, answers, folds, log);
                return 0;
            case ["drift-score", "--folds", var number, var tasks, var answers]:
                return Do(["drift-score", tasks, answers, "--folds", number], log);
            case ["drift-rules", var tasks, var folder]:
                PublishedRules.Answer(tasks, folder);
                return 0;
            default:
                log.WriteLine(Usage);
                return 2;
        }
    }

    private static Growth Growth => new() { Raises = Describe.Raises };

    private static void Train(string tasks, string known, string without, TextWriter log)
    {
        var examples = PublicSeries.Beside(tasks);
        foreach (var (rows, file) in new[] { (Rows.Of(examples), known), (Rows.WithoutAnyHistory(examples), without) })
        {
            log.WriteLine($"{rows.Missed.Length} rows.");
            var forest = LearnForest.From(rows, new Bins(rows.Columns), Growth, _ => true);
            using var text = new StreamWriter(file);
            WriteForest.To(forest, Provenance, text);
        }
    }

    private static void Folds(string tasks, string file, int folds, TextWriter log)
    {
        var examples = PublicSeries.Beside(tasks);
        var (known, without) = (Apart(examples, Rows.Of(examples), folds), Apart(examples, Rows.WithoutAnyHistory(examples), folds));
        Forests[] forests = [.. known.Zip(without, (of, or) => new Forests(of, or))];
        using (var answers = new WriteAnswers(file))
            foreach (var example in examples.Where(e => e.Scored))
                answers.Add(example.Task, new Foresee(forests[PublicSeries.Fold(example.Kin, folds)]));
        foreach (var line in CoverageOfRange.Of(examples, e => forests[PublicSeries.Fold(e.Kin, folds)])) log.WriteLine(line);

        Forest[] Apart(List<Example> of, Rows rows, int count)
        {
            var bins = new Bins(rows.Columns);
            var foldOfKin = of.Select(e => e.Kin).Distinct().Select(k => PublicSeries.Fold(k, count)).ToArray();
            return [.. Enumerable.Range(0, count).Select(apart =>
            {
                var forest = LearnForest.From(rows, bins, Growth, row => foldOfKin[rows.Kin[row]] != apart);
                log.WriteLine($"Fold {apart + 1} of {count} is learnt.");
                return forest;
            })];
        }
    }
}
