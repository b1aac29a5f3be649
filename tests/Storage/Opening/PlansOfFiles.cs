using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Speakers;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Opening;

/// <summary>SQLite looks up what it is asked about people, in a file as young as these, and does not go through all that the organisation has.</summary>
public sealed class PlansOfFiles : Opened
{
    private readonly Company nord = new();
    private readonly HeardQuestions heard;

    /// <summary>A context to which nobody listened tells nobody for a while, so this is before the first of them.</summary>
    public PlansOfFiles() : base(Store.Sqlite) => heard = new HeardQuestions();

    private async Task<Person[]> MoveIn()
    {
        var people = Enumerable.Range(1, 30).Select(n => nord.Hire($"Person {n}")).ToArray();
        var sales = nord.Form("Sales", people[0], DayOfWeek.Monday, "09:30", null, people);
        foreach (var person in people) nord.Promise(person, sales, $"Calls of {person.Name}");
        await nord.MoveInto(Database);
        return people;
    }

    [Fact]
    public async Task A_wave_asks_for_its_people()
    {
        var people = await MoveIn();
        var week = Period.Parse("W2026-47");
        var plans = await Plans(db => CheckinBot.Storage.Rounds.Asked.Of(db, people.Select(p => p.Id).ToList(), week, default));
        Assert.NotEmpty(plans);
        Assert.DoesNotContain(plans, Everything);
    }

    [Fact]
    public async Task So_do_the_questions_of_the_model()
    {
        var people = (await MoveIn()).Select(p => p.Id).ToList();
        var plans = await Plans(db => db.Memberships.Where(m => people.Contains(m.PersonId)).ToListAsync());
        Assert.Contains(plans, p => p.Contains("IX_memberships_OrganisationId_PersonId (OrganisationId=? AND PersonId=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_speaks_is_looked_up()
    {
        var plans = await Plans(db => ReadSpeaker.At(db, "slack", "T1", "U1", null, default));
        Assert.NotEmpty(plans);
        Assert.DoesNotContain(plans, Everything);
    }

    /// <summary>A table that is gone through, or all of an organisation in one of its indexes. Of a list, and of the few rows that a question has found already, all are wanted.</summary>
    private static bool Everything(string plan) =>
        plan.EndsWith("(OrganisationId=?)", StringComparison.Ordinal) || (plan.StartsWith("SCAN ", StringComparison.Ordinal) && !plan.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && plan is not ("SCAN a" or "SCAN l"));

    /// <summary>How SQLite goes about each question that is asked meanwhile, a line for each table.</summary>
    private Task<List<string>> Plans(Func<AppDb, Task> ask) => Database.Read(nord.Id, async db =>
    {
        var plans = new List<string>();
        foreach (var asked in await heard.Of(db, ask))
            foreach (var question in asked.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + question;
                foreach (var value in asked.Values.Where(v => question.Contains(v.ParameterName, StringComparison.Ordinal))) command.Parameters.Add(value);
                await using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync()) plans.Add(rows.GetString(3));
            }
        return plans;
    });

    protected override void Dispose(bool disposing)
    {
        heard.Dispose();
        base.Dispose(disposing);
    }
}
