using System.IO.Compression;
using System.Text.Json;

namespace CheckinBot.Bot.Scoring;

/// <summary>Reads a benchmark's tasks, one JSON object a line, from a plain file or one that ends in <c>.gz</c>.</summary>
public static class ReadTasks
{
    /// <exception cref="InvalidDataException">A line is no task; the message names the file and the line.</exception>
    public static IEnumerable<BenchmarkTask> From(string file)
    {
        using var lines = Open(file);
        for (var number = 1; lines.ReadLine() is { } line; number++)
            if (line.Length > 0) yield return Task(line, file, number);
    }

    /// <summary>The text of a plain or compressed file.</summary>
    public static StreamReader Open(string file)
    {
        var stream = File.OpenRead(file);
        return new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    private static BenchmarkTask Task(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Task(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file}, line {number} is no task: {error.Message}", error);
        }
    }

    private static BenchmarkTask Task(JsonElement task) => new(
        task.GetProperty("id").GetString()!,
        task.GetProperty("periods").GetInt32(),
        task.GetProperty("season").GetInt32(),
        Either(task, "type", "cumulative", "level"),
        Either(task, "direction", "up", "down"),
        task.GetProperty("baseline").GetDouble(),
        task.GetProperty("target").GetDouble(),
        Numbers(task.GetProperty("history")),
        Numbers(task.GetProperty("checkins")));

    private static bool Either(JsonElement task, string name, string one, string other)
    {
        var said = task.GetProperty(name).GetString();
        return said == one || (said == other ? false : throw new FormatException($"{name} is '{said}', not {one} or {other}."));
    }

    private static double[] Numbers(JsonElement list) =>
        [.. list.EnumerateArray().Select(x => x.ValueKind == JsonValueKind.Null ? double.NaN : x.GetDouble())];
}
