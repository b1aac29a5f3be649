using System.IO.Compression;
using System.Text;
using CheckinBot.Bot.Hosting;

namespace CheckinBot.Tests.Bot.Hosting;

/// <summary><c>./run drift-score TASKS OUT</c></summary>
public sealed class TheDriftScore : IDisposable
{
    private const string Task = """{"id":"t1","cadence":"monthly","periods":12,"season":12,"pos":null,"type":"cumulative","direction":"up","baseline":0,"target":154,"history":[],"checkins":[20,30,null,50]}""";

    private readonly string folder = Directory.CreateTempSubdirectory("checkinbot-drift-").FullName;

    private string At(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Code, string Errors)> Run(params string[] args)
    {
        var errors = new StringWriter();
        return (await CommandLine.Run(["drift-score", .. args], new StringWriter(), errors), errors.ToString());
    }

    [Fact]
    public async Task Each_week_up_to_the_last_that_was_read_is_answered()
    {
        await File.WriteAllTextAsync(At("tasks.jsonl"), Task + "\n" + Task.Replace("t1", "t2", StringComparison.Ordinal) + "\n");
        Assert.Equal(0, (await Run(At("tasks.jsonl"), At("answers.csv"))).Code);
        var lines = await File.ReadAllLinesAsync(At("answers.csv"));
        Assert.Equal("task_id,week,p_miss,flag", lines[0]);
        Assert.Equal(["t1,1", "t1,2", "t1,3", "t1,4", "t2,1", "t2,2", "t2,3", "t2,4"], lines[1..].Select(l => string.Join(',', l.Split(',')[..2])));
        Assert.All(lines[1..], l => Assert.Matches(@"^t\d,\d,[01]\.\d{6},[01]$", l));
    }

    [Fact]
    public async Task A_compressed_file_says_the_same()
    {
        await File.WriteAllTextAsync(At("tasks.jsonl"), Task);
        using (var zip = new GZipStream(File.Create(At("tasks.jsonl.gz")), CompressionLevel.Fastest))
            zip.Write(Encoding.UTF8.GetBytes(Task));
        await Run(At("tasks.jsonl"), At("plain.csv"));
        await Run(At("tasks.jsonl.gz"), At("zipped.csv"));
        Assert.Equal(await File.ReadAllTextAsync(At("plain.csv")), await File.ReadAllTextAsync(At("zipped.csv")));
    }

    [Theory]
    [InlineData("{\"id\":\"t1\"}")]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task What_is_no_task_is_named_by_its_line(string line)
    {
        await File.WriteAllTextAsync(At("tasks.jsonl"), Task + "\n" + line);
        var (code, errors) = await Run(At("tasks.jsonl"), At("answers.csv"));
        Assert.Equal(1, code);
        Assert.Contains("tasks.jsonl, line 2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_use_and_a_file_that_is_not_there_are_told_apart()
    {
        Assert.Equal(2, (await Run(At("tasks.jsonl"))).Code);
        Assert.Equal(1, (await Run(At("none.jsonl"), At("answers.csv"))).Code);
    }
}
