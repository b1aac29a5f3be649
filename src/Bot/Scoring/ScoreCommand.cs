using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bot.Scoring;

/// <summary><c>./run drift-score TASKS OUT</c>: judges a benchmark's tasks as the service would, and writes the answers.</summary>
public static class ScoreCommand
{
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [var tasks, var answers])
        {
            await errors.WriteLineAsync("./run drift-score TASKS OUT [--folds N]: name the file of tasks (.jsonl or .jsonl.gz) and the file to write the answers to.");
            return 2;
        }
        try
        {
            var count = Judge(tasks, answers);
            await output.WriteLineAsync($"{answers}: {count} key results judged.");
            return 0;
        }
        catch (Exception error) when (error is InvalidDataException or UnauthorizedAccessException or IOException)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static int Judge(string tasks, string file)
    {
        var foresee = new Foresee();
        var count = 0;
        using var answers = new WriteAnswers(file);
        foreach (var task in ReadTasks.From(tasks))
        {
            answers.Add(task, foresee);
            count++;
        }
        return count;
    }
}
