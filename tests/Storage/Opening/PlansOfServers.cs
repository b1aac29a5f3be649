using System.Text.Json;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Speakers;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Opening;

/// <summary>
/// PostgreSQL looks up what it is asked for, however many wait: whichever plan it makes, the rows that it has read are counted. It has counted its rows
/// while all of them waited and none was in hand, as it does in the night before a wave.
/// </summary>
public sealed class PlansOfServers : Opened
{
    private const int Many = 800;

    private readonly Company nord = new();
    private readonly HeardQuestions heard;

    /// <summary>A context to which nobody listened tells nobody for a while, so this is before the first of them.</summary>
    public PlansOfServers() : base(Store.Postgres) => heard = new HeardQuestions();

    private static DateTimeOffset Thursday => Day.At("2026-11-19 16:00");

    private async Task<List<(Person Person, Delivery Prompt)>> MoveIn()
    {
        var people = Enumerable.Range(1, Many).Select(n => nord.Hire($"Person {n}")).ToArray();
        foreach (var ten in people.Chunk(10))
        {
            var team = nord.Form($"Team of {ten[0].Name}", ten[0], DayOfWeek.Monday, "09:30", null, ten);
            foreach (var person in ten) nord.Promise(person, team, $"Calls of {person.Name}");
        }
        await nord.MoveInto(Database);
        var prompts = people.Select(p => (p, new Delivery
        {
            Id = Some.Id(), OrganisationId = nord.Id, PersonId = p.Id, Kind = DeliveryKind.Prompt, Subject = "", Period = "W2026-47", NotBefore = Thursday,
        })).ToList();
        await Database.Write(nord.Id, db =>
        {
            db.Add(new Workspace { OrganisationId = nord.Id, Edge = "slack", Id = "T1" });
            db.AddRange(people.Select((p, n) => new Address { Id = Some.Id(), OrganisationId = nord.Id, Edge = "slack", Workspace = "T1", PersonId = p.Id, UserId = $"U{n}" }));
            db.AddRange(prompts.Select(p => p.Item2));
            return Task.CompletedTask;
        });
        await Database.Change(nord.Id, db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        return prompts;
    }

    [Fact]
    public async Task A_look_at_the_ledger_reads_what_it_takes_while_another_has_hundreds_in_hand()
    {
        var taken = (await MoveIn()).Take(500).Select(p => p.Prompt.Id).ToList();
        await Database.Change(nord.Id, db => db.Deliveries.Where(d => taken.Contains(d.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeaseOwner, "another").SetProperty(d => d.NotBefore, Thursday.AddMinutes(1))));
        await Few(20 * 10, db => LockRows.Due(db, Thursday, 20, [], default));
    }

    [Fact]
    public async Task It_reads_nobody_while_their_only_workspace_takes_no_more()
    {
        await MoveIn();
        await Few(10, db => LockRows.Due(db, Thursday, 20, [("slack", "T1")], default));
    }

    [Fact]
    public async Task A_wave_asks_for_its_people()
    {
        var people = (await MoveIn()).Take(20).Select(p => p.Person.Id).ToList();
        await Few(20 * 20, db => CheckinBot.Storage.Rounds.Asked.Of(db, people, Period.Parse("W2026-47"), default));
    }

    [Fact]
    public async Task Who_speaks_and_their_card_are_looked_up()
    {
        var (person, prompt) = (await MoveIn())[Many / 2];
        await Few(20, async db =>
        {
            await ReadSpeaker.At(db, "slack", "T1", $"U{Many / 2}", null, default);
            await ReadCards.Of(db, person.Id, prompt.Id, default);
        });
    }

    /// <summary>What is asked reads so many rows at the most, of all tables.</summary>
    private async Task Few(int most, Func<AppDb, Task> ask)
    {
        var plans = await Plans(ask);
        var read = plans.Sum(p => Read(JsonDocument.Parse(p).RootElement[0].GetProperty("Plan")));
        Assert.NotEmpty(plans);
        Assert.True(read <= most, $"{read} rows were read where {most} would do.\n{string.Join('\n', plans)}");
    }

    /// <summary>How PostgreSQL went about each question, as JSON.</summary>
    private Task<List<string>> Plans(Func<AppDb, Task> ask) => Database.Read(nord.Id, async db =>
    {
        var plans = new List<string>();
        foreach (var asked in await heard.Of(db, ask))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN (ANALYZE, FORMAT JSON) " + asked.Text;
            command.Parameters.AddRange(asked.Values);
            plans.Add((string)(await command.ExecuteScalarAsync())!);
        }
        return plans;
    });

    /// <summary>Rows of tables that a plan has read, with those that it read to leave them.</summary>
    private static double Read(JsonElement plan)
    {
        double Of(string name) => plan.TryGetProperty(name, out var number) ? number.GetDouble() : 0;
        var own = plan.TryGetProperty("Relation Name", out _) ? (Of("Actual Rows") + Of("Rows Removed by Filter") + Of("Rows Removed by Index Recheck")) * Of("Actual Loops") : 0;
        return own + (plan.TryGetProperty("Plans", out var below) ? below.EnumerateArray().Sum(Read) : 0);
    }

    protected override void Dispose(bool disposing)
    {
        heard.Dispose();
        base.Dispose(disposing);
    }
}
