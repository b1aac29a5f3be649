using CheckinBot.Bot.Import;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace CheckinBot.Tests.Bot.Hosting;

/// <summary><c>./run export</c>: the sample company out of a database and into another one.</summary>
public sealed class TheExportCommand : IDisposable
{
    private static readonly DemoClock Clock = new(Office.Thursday, running: false);
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private string File(string name) => System.IO.Path.Combine(folder.Path, name);

    private static async Task<(int Code, string Said)> Export(DatabaseSettings settings, params string[] args)
    {
        var said = new StringWriter();
        var code = await ExportCommand.Run(args, _ => settings, said);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (code, said.ToString());
    }

    private static async Task<string[]> Import(DatabaseSettings settings, string path, bool another = false)
    {
        using var database = await Database.Open(settings);
        var imported = await ImportFile.Into(database, path, Clock, "en", another: another);
        Assert.False(imported.Refused, string.Join('\n', ReportImport.Lines(imported)));
        return [.. ReportImport.Lines(imported)];
    }

    private static async Task Change(DatabaseSettings settings, Func<CheckinBot.Storage.Model.AppDb, Task> change)
    {
        using var database = await Database.Open(settings);
        await database.Write((await database.Organisations(default))[0].Id, change);
    }

    /// <summary>Every cell of every sheet.</summary>
    private static List<string> Cells(string path) => [.. MiniExcel.GetSheetNames(path).SelectMany(sheet =>
        MiniExcel.Query(path, sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => sheet + ": " + string.Join(" | ", row.Values)))];

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task What_is_exported_is_imported_without_a_change_and_elsewhere_as_the_same(Store store)
    {
        await using var here = await CheckinBot.Tests.Cast.Data.Place.On(store, Directory.CreateDirectory(File("here")).FullName);
        await using var there = await CheckinBot.Tests.Cast.Data.Place.On(store, Directory.CreateDirectory(File("there")).FullName);
        using var sample = new Sample(null);
        await Import(here.Settings, sample.Path);
        // What no row of the sample has: paces with numbers, a KPI, a tipping value, a contribution, working times, a correction in chat.
        await Change(here.Settings, async db =>
        {
            var (calls, meetings) = (await db.KeyResults.FirstAsync(k => k.Title == "Appels"), await db.KeyResults.FirstAsync(k => k.Title == "Rendez-vous qualifiés" && k.Kind == Kind.Cumulative && k.Due == new DateOnly(2026, 12, 31)));
            meetings.Pace = new Phased([10.125m, 25.5m, meetings.Target]);
            (calls.Weight, calls.CountsForPay) = (2, true);
            db.TurningPoints.Add(Turn(meetings, 50, Orientation.Optimisation));
            var team = (await db.Objectives.SingleAsync(o => o.Id == meetings.ObjectiveId)).TeamId;
            var other = await db.Objectives.FirstAsync(o => o.TeamId != team && !o.Private && db.Cycles.Any(c => c.Id == o.CycleId && c.End == new DateOnly(2026, 12, 31)));
            db.Contributions.Add(new Contribution { Id = Ids.New(Clock), OrganisationId = meetings.OrganisationId, KeyResultId = meetings.Id, ObjectiveId = other.Id, State = ProposalState.Accepted, At = Office.Thursday });
            var person = await db.People.FirstAsync(p => p.Name.StartsWith("Claire"));
            (person.Country, person.WorkingDays, person.HoursFrom, person.HoursUntil, person.OwnHour) = ("FR", Objectives.Calendars.Weekdays.Monday | Objectives.Calendars.Weekdays.Thursday, new(9, 15), new(17, 0), new(10, 30));
            var last = (await db.Checkins.Where(c => c.KeyResultId == meetings.Id && c.Value != null).ToListAsync()).MaxBy(c => c.AsOf)!;
            db.Checkins.Add(new Checkin { Id = Ids.New(Clock), OrganisationId = last.OrganisationId, KeyResultId = last.KeyResultId, PersonId = person.Id, Period = last.Period, Value = last.Value + 1, AsOf = last.AsOf, Note = "=1+1 ; \"two\"", Origin = Origin.Typed, At = Office.Thursday, SupersedesId = last.Id });
        });

        Assert.Equal(0, (await Export(here.Settings, File("one.xlsx"))).Code);
        Assert.Matches("^Total: 0 added, 0 changed, ", (await Import(here.Settings, File("one.xlsx"))).Single(l => l.StartsWith("Total", StringComparison.Ordinal)));
        await Import(there.Settings, File("one.xlsx"));
        Assert.Equal(0, (await Export(there.Settings, File("two.xlsx"))).Code);
        Assert.Equal(Cells(File("one.xlsx")), Cells(File("two.xlsx")));
        Assert.True(Cells(File("one.xlsx")).Count > 150, "Rows are missing.");
        Assert.Contains(Cells(File("one.xlsx")), row => row.Contains("=1+1 ; \"two\"", StringComparison.Ordinal));

        Assert.Equal(0, (await Export(here.Settings, File("english.xlsx"), "--language", "en")).Code);
        Assert.Matches("^Total: 0 added, 0 changed, ", (await Import(here.Settings, File("english.xlsx"))).Single(l => l.StartsWith("Total", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_file_has_no_place_for_is_left_out_and_counted()
    {
        var settings = (await CheckinBot.Tests.Cast.Data.Place.On(Store.Sqlite, Directory.CreateDirectory(File("data")).FullName)).Settings;
        using var sample = new Sample(null);
        await Import(settings, sample.Path);
        await Change(settings, async db =>
        {
            var all = await db.KeyResults.Where(k => k.Title == "Appels" || k.Title == "NPS").ToListAsync();
            all.First(k => k.Title == "Appels").Agreement = Agreement.Proposed;
            all.First(k => k.Title == "NPS").ClosedOn = new(2026, 11, 19);
        });
        var (code, said) = await Export(settings, File("left.xlsx"), "--language", "en");
        Assert.Equal(0, code);
        Assert.Contains("nobody has agreed to them yet: key results 1.", said, StringComparison.Ordinal);
        Assert.Contains("closed: key results 1.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Cells(File("left.xlsx")), row => row.StartsWith("Key results: ", StringComparison.Ordinal) && row.Contains("| NPS |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_organisation_has_a_workbook_of_its_own()
    {
        var settings = (await CheckinBot.Tests.Cast.Data.Place.On(Store.Sqlite, Directory.CreateDirectory(File("data")).FullName)).Settings;
        using var sample = new Sample(null);
        await Import(settings, sample.Path);
        System.IO.File.WriteAllText(Directory.CreateDirectory(File("other")).FullName + "/Organisation.csv", "name;zone\nSouth Works;Europe/London\n");
        System.IO.File.WriteAllText(File("other") + "/People.csv", "name;e-mail\nZoe Hill;zoe@south.example\n");
        await Import(settings, File("other"), another: true);

        var (code, said) = await Export(settings, File("which.xlsx"), "--language", "en");
        Assert.Equal(1, code);
        Assert.Contains("South Works", said, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File("which.xlsx")));
        Assert.Equal(0, (await Export(settings, File("south.xlsx"), "--organisation", "south works")).Code);
        Assert.Contains(Cells(File("south.xlsx")), row => row.Contains("zoe@south.example", StringComparison.Ordinal));
        Assert.DoesNotContain(Cells(File("south.xlsx")), row => row.Contains("nord", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(1, (await Export(settings, File("south.xlsx"), "--organisation", "South Works")).Code);
        Assert.Equal(1, (await Export((await CheckinBot.Tests.Cast.Data.Place.On(Store.Sqlite, Directory.CreateDirectory(File("nothing")).FullName)).Settings, File("nothing.xlsx"))).Code);
    }

    [Theory]
    [InlineData]
    [InlineData("one.csv")]
    [InlineData("one.xlsx", "two.xlsx")]
    [InlineData("one.xlsx", "--language", "de")]
    public async Task What_it_does_not_understand_it_says(params string[] args)
    {
        var said = new StringWriter();
        Assert.Equal(2, await ExportCommand.Run(args, _ => throw new InvalidOperationException("Nothing is opened."), said));
        Assert.Contains(args is ["one.csv"] ? ".xlsx" : "./run export", said.ToString(), StringComparison.Ordinal);
    }

    private static TurningPoint Turn(KeyResult keyResult, decimal at, Orientation then)
    {
        var turn = new TurningPoint { OrganisationId = keyResult.OrganisationId, ObjectiveId = keyResult.ObjectiveId, KeyResultId = keyResult.Id };
        turn.Set(at, then);
        return turn;
    }
}
