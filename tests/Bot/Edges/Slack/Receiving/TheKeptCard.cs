using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Marc asks how Sales stands, again and again. What he was shown is shown again only as long as it is still so, whoever changed it and on whichever server.</summary>
public sealed class TheKeptCard : SlackStory
{
    /// <summary>What somebody else changes, one after the other; each is seen on the card. The rows are written past every conversation, as another server does.</summary>
    private static Dictionary<string, Func<AppDb, Office, Task>> Changes => new()
    {
        ["a check-in"] = async (db, office) => db.Add(new Checkin
        {
            Id = Some.Id(), OrganisationId = db.Tenant, KeyResultId = office.Company.Ids["Rendez-vous"], PersonId = office.Company.Ids["Claire"], Period = "W2026-47", Value = 47, AsOf = new(2026, 11, 19), At = office.Clock.GetUtcNow(),
        }),
        ["titles"] = async (db, _) => { foreach (var keyResult in await db.KeyResults.ToListAsync()) keyResult.Title += " !"; },
        ["an offer that waits"] = async (db, office) =>
        {
            var keyResult = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"]);
            db.Add(new Revision
            {
                Id = Some.Id(), OrganisationId = db.Tenant, KeyResultId = keyResult.Id, ObjectiveId = keyResult.ObjectiveId, Before = Terms.Of(keyResult), After = Terms.Of(keyResult) with { Target = 50 },
                ById = office.Company.Ids["Claire"], At = office.Clock.GetUtcNow(), State = ProposalState.Waiting, WaitsForId = office.Company.Ids["Claire"],
            });
        },
        ["a name"] = async (db, office) => (await db.People.SingleAsync(p => p.Id == office.Company.Ids["Claire"])).Name = "Clara Dubois",
        ["the team's name"] = async (db, office) => (await db.Teams.SingleAsync(t => t.Id == office.Company.Ids["Sales"])).Name = "Ventes",
        ["the cycle's name"] = async (db, _) => { foreach (var cycle in await db.Cycles.ToListAsync()) cycle.Name = "Automne " + cycle.Key; },
        ["the reader's language"] = async (db, office) => (await db.People.SingleAsync(p => p.Id == office.Company.Ids["Marc"])).Language = "en",
        ["what is protected from all"] = async (db, office) => (await db.Teams.SingleAsync(t => t.Id == office.Company.Ids["Sales"])).Visibility = Visibility.Protected,
        ["who leads"] = async (db, office) => (await db.Teams.SingleAsync(t => t.Id == office.Company.Ids["Sales"])).LeadId = office.Company.Ids["Claire"],
    };

    [Fact]
    public async Task Nothing_is_shown_that_has_changed_since()
    {
        await using var office = await Open();
        await Status(office);
        var shown = await Status(office);
        Assert.Equal(shown, await Status(office));
        foreach (var (what, change) in Changes)
        {
            await office.Database.Write(office.Company.Id, db => change(db, office));
            var now = await Status(office);
            Assert.False(shown == now, what);
            shown = now;
        }
    }

    /// <summary>What leads falls behind in Care, whose marks nobody reads who asks for Sales.</summary>
    [Fact]
    public async Task What_a_key_result_of_another_team_has_a_say_in_is_read_anew()
    {
        await using var office = await Open();
        await Status(office);
        var before = await Status(office);
        await office.Database.Write(office.Company.Id, async db =>
        {
            var calm = (await Board.Of(db, office.Company.Ids["Sales"], new(2026, 11, 19))).First(s => s.Verdict is Verdict.OnPace or Verdict.TooEarly).KeyResult.Id;
            var leads = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Reviews"]);
            (leads.LeadsToId, leads.Indicator) = (calm, Indicator.Leading);
        });
        await Status(office);
        await office.Database.Write(office.Company.Id, async db => db.Add(new Checkin
        {
            Id = Some.Id(), OrganisationId = db.Tenant, KeyResultId = office.Company.Ids["Reviews"], PersonId = office.Company.Ids["Ada"], Period = "W2026-47", Value = 561, Confidence = Confidence.OffTrack, AsOf = new(2026, 11, 19), At = office.Clock.GetUtcNow(),
        }));
        Assert.NotEqual(before, await Status(office));
    }

    /// <summary>Once that goes on again, no mark of Sales moves, and its board is another one.</summary>
    [Fact]
    public async Task What_is_tied_to_a_key_result_of_another_team_is_not_kept_even_while_that_is_paused()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db =>
        {
            var reviews = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Reviews"]);
            reviews.PausedOn = new(2026, 11, 18);
            (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Appels"])).LeadsToId = reviews.Id;
        });
        var board = await office.Database.Read(office.Company.Id, db => Board.Of(db, office.Company.Ids["Sales"], new(2026, 11, 19)));
        Assert.All(board, s => Assert.True(s.Elsewhere));
        await office.Database.Write(office.Company.Id, async db =>
            (await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Appels"])).LeadsToId = office.Company.Ids["Rendez-vous"]);
        board = await office.Database.Read(office.Company.Id, db => Board.Of(db, office.Company.Ids["Sales"], new(2026, 11, 19)));
        Assert.All(board, s => Assert.False(s.Elsewhere));
    }

    [Fact]
    public async Task The_next_day_it_says_that_day()
    {
        await using var office = await Open();
        await Status(office);
        var shown = await Status(office);
        await office.WalkTo(office.Clock.GetUtcNow().AddDays(1));
        Assert.NotEqual(shown, await Status(office));
    }

    /// <summary>The board is read from these tables; how a change of each is noticed must have been decided.</summary>
    [Fact]
    public async Task Every_kind_of_row_that_it_is_read_from_has_its_decision()
    {
        await using var office = await Open();
        await Status(office);
        var table = await office.Database.Read(office.Company.Id, db => Task.FromResult(db.Model.GetEntityTypes().ToLookup(e => e.GetTableName()!, e => e.ClrType)));
        await office.Database.Write(office.Company.Id, db => Changes["an offer that waits"](db, office));
        using var asked = await Statements.Of(office);
        await Status(office);
        // The first is who asks, which is asked at every question.
        var read = asked.All.Skip(1).SelectMany(Statements.Tables).Distinct().ToList();
        Assert.Contains("checkins", read);
        Assert.Contains("revisions", read);
        Assert.All(read, name => Assert.True(table[name].All(type => ShownRows.Of(type) != Shows.Nothing), $"Decide in {nameof(ShownRows)} how a kept card learns of a change of {name}."));
    }

    private static async Task<string> Status(Office office)
    {
        var marc = Client(office, "Marc");
        return (await Send(office, Slack(office).Requests.Command(marc.User, "/okr", "status", marc.Chat))).Body;
    }
}
