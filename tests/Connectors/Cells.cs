using System.Globalization;
using CheckinBot.Connectors.Reading;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Connectors.Support;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Connectors;

/// <summary>What one cell may look like.</summary>
public sealed class Cells : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("checkinbot-cells-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void A_cell_shown_as_a_percentage_is_the_number_that_is_shown()
    {
        File.Copy(Path.Combine(Samples.Folder, "..", "tests", "Connectors", "Files", "percent.xlsx"), Path.Combine(directory, "p.xlsx"));
        var rows = ReadFile.At(Path.Combine(directory, "p.xlsx"), null, "fr").Rows!.KeyResults;
        Assert.Equal([(20m, 23m), (0.2m, 0.23m), (21.4m, 23.5m)], rows.Select(r => (r.Baseline!.Value, r.Target!.Value)));
    }

    [Theory]
    [InlineData("2026-11-09")]
    [InlineData("9/11/2026")]
    [InlineData("09.11.2026")]
    [InlineData("09-11-2026")]
    [InlineData("2026/11/9")]
    [InlineData("2026-11-09T23:30:00Z")]
    [InlineData("09/11/2026 14:05")]
    public void Days_are_read_day_first_or_year_first(string text) => Assert.Equal(new DateOnly(2026, 11, 9), ReadDate.From(text));

    [Fact]
    public void A_day_that_lost_its_format_is_still_a_day() => Assert.Equal(new DateOnly(2026, 11, 19), ReadDate.From(46345m));

    [Theory]
    [InlineData("9:30", 9, 30)]
    [InlineData("09:30:00", 9, 30)]
    [InlineData("9h30", 9, 30)]
    [InlineData("9 h 30", 9, 30)]
    [InlineData("14H", 14, 0)]
    [InlineData("2:15 pm", 14, 15)]
    public void Times_are_read_both_ways(string text, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), ReadTime.From(text));

    [Fact]
    public void A_time_that_falls_a_hair_short_is_the_minute_that_is_shown() =>
        Assert.Equal(new TimeOnly(9, 30), ReadTime.From(TimeSpan.FromDays(0.395833333333333)));

    [Theory]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("America/Montreal", "America/Montreal")]
    [InlineData("UTC", "UTC")]
    [InlineData("Romance Standard Time", "Europe/Paris")]
    [InlineData("EST", null)]
    [InlineData("Mars/Olympus", null)]
    [InlineData("../../etc/passwd", null)]
    public void Zones_are_places(string text, string? zone) => Assert.Equal(zone, ReadZone.From(text));

    [Theory]
    [InlineData("W2026-47", "W2026-47")]
    [InlineData("2026-w47", "W2026-47")]
    [InlineData("S2026-47", "W2026-47")]
    [InlineData("T2026-4", "Q2026-4")]
    [InlineData("M2026-11", "M2026-11")]
    [InlineData("W2026-60", null)]
    [InlineData("47", null)]
    public void Periods_are_read_in_both_languages(string text, string? period) => Assert.Equal(period, ReadPeriod.From(text));

    [Theory]
    [InlineData("1,234", "20,5", 1.234)]
    [InlineData("1,234", "20.5", 1234)]
    [InlineData("1.234", "20,5", 1234)]
    public void A_number_with_two_readings_is_settled_by_the_rest_of_the_file(string text, string elsewhere, double value)
    {
        var path = new Workbook().Sheet("Points", ["résultat clé", "date", "valeur"], ["A", "19.11.2026", text], ["A", "2026-11-12", elsewhere]).Save(directory);
        Assert.Equal((decimal)value, ReadFile.At(path, null, "fr").Rows!.Checkins[0].Value);
    }

    [Property(MaxTest = 50)]
    public void Text_of_any_kind_in_a_cell_is_a_value_or_a_fault_and_never_throws(string? text, bool french)
    {
        var written = string.Concat((text ?? "").Where(c => !char.IsSurrogate(c) && !char.IsControl(c) && c < '\uFFFE'));
        var path = new Workbook()
            .Sheet("Points", ["résultat clé", "date", "valeur", "confiance", "cause", "période"], [written, written, written, written, written, written])
            .Sheet("Équipes", ["nom", "fuseau", "langue", "jour de réunion", "heure de réunion"], ["x", written, written, written, written]).Save(directory);
        Assert.NotNull(ReadFile.At(path, french ? "fr" : "en", "fr").Faults);
    }

    [Fact]
    public void Headers_and_fixed_words_mean_one_thing_each()
    {
        foreach (var sheet in SheetWords.All)
            foreach (var column in sheet.Columns)
                foreach (var name in column.Names)
                    Assert.True(sheet.Column(name.ToUpper(CultureInfo.InvariantCulture)) == column, $"{name} of {sheet.Name.English} is not {column.Field}");
        Assert.Equal(Level.Operational, PlanWords.Levels.Find("OPERATIONNEL "));
        Assert.Equal("cumul", PlanWords.Kinds.Near("cumulle", "fr"));
    }

    [Fact]
    public void Every_sentence_is_there_in_both_languages()
    {
        foreach (var sentence in Enum.GetValues<Sentence>())
        {
            var (french, english) = (new Wording("fr").Say(sentence), new Wording("en").Say(sentence));
            Assert.Equal(Holes(english), Holes(french));
            Assert.True(french != english || french.StartsWith("Organisation", StringComparison.Ordinal) || french is "Cycles" or "Total", $"{sentence} is not translated");
            Assert.DoesNotMatch(@"(?i)\b(vous|votre|vos|tu|ton|tes|ta)\b", french);
        }
    }

    private static string Holes(string text) =>
        string.Concat(System.Text.RegularExpressions.Regex.Matches(text, @"\{\d[^}]*\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
}
