using CheckinBot.Bot.Import;
using CheckinBot.Bot.Rehearsing;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Hosting;

/// <summary><c>./run rehearse</c> over the sample company, whose third quarter is over.</summary>
public sealed class TheRehearsalCommand : IDisposable
{
    private static readonly DemoClock Clock = new(Office.Thursday, running: false);
    private readonly string folder = Directory.CreateTempSubdirectory("checkinbot-rehearse-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Said, string Errors)> Run(params string[] args)
    {
        var (said, errors) = (new StringWriter(), new StringWriter());
        var code = await RehearseCommand.Run(args, _ => new SqliteFiles(folder), Clock, said, errors);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (code, said.ToString(), errors.ToString());
    }

    [Fact]
    public async Task It_prints_a_line_for_each_sensitivity_of_the_cycle_that_ended_last_and_changes_nothing()
    {
        using (var sample = new Sample(null))
        using (var database = await Database.Open(new SqliteFiles(folder)))
            Assert.False((await ImportFile.Into(database, sample.Path, Clock)).Refused);
        var (code, said, errors) = await Run("--last-quarter", "--language", "en");
        Assert.Equal((0, ""), (code, errors));
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Atelier Nord · T3 2026 (1 Jul 2026 – 30 Sept 2026)", "Quiet: ", "Normal: ", "Loud: "], lines.Select((l, at) => at == 0 ? l.Trim() : l[..(l.IndexOf(':', StringComparison.Ordinal) + 2)]));
        Assert.Equal(said, (await Run("--last-quarter", "--language", "en")).Said);
        Assert.StartsWith("Ventes · T3 2026", (await Run("--team", "ventes")).Said, StringComparison.Ordinal);
        var (missing, _, why) = await Run("--cycle", "T9");
        Assert.Equal(1, missing);
        Assert.Contains("T3 2026, ", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loud")]
    [InlineData("--cycle")]
    [InlineData("--cycle", "T3 2026", "--last-quarter")]
    [InlineData("--language", "de")]
    public async Task What_it_does_not_understand_it_says(params string[] args)
    {
        var (code, _, errors) = await Run(args);
        Assert.Equal(2, code);
        Assert.Contains("./run rehearse", errors, StringComparison.Ordinal);
    }
}
