using CheckinBot.Objectives;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>How often a turn goes to the database: each time is a way to a server and back, with somebody waiting.</summary>
public sealed class HowOftenItAsks : SlackStory
{
    [Fact]
    public async Task A_form_of_three_numbers_is_answered_in_eleven_questions_and_one_write_and_wakes_nobody()
    {
        await using var office = await Open();
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero));
        var (claire, modal) = (Client(office, "Claire"), await OpenForm(office, "Claire"));
        claire.Fill(modal.Id, Value(office, "Rendez-vous"), "+3");
        claire.Fill(modal.Id, Value(office, "Appels"), "41");
        claire.Fill(modal.Id, Value(office, "Taux"), "21,9");
        using var asked = await Statements.Of(office);
        await claire.Submit();
        await office.Settled();
        Assert.Contains("Enregistré", claire.Read(claire.Chat.Standing[^1]).Words, StringComparison.Ordinal);
        var statements = asked.All;
        Assert.Equal(3, statements.Count(s => s.Contains("INSERT INTO \"checkins\"", StringComparison.Ordinal)));
        // Nothing is to be sent, so the ledger is not looked at.
        Assert.DoesNotContain(statements, s => s.Contains("\"LeaseOwner\" = @p", StringComparison.Ordinal));
        Assert.InRange(statements.Count(s => s.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)), 3, 11);
        // It is done while its sender waits, and noted with its effect: nothing has to be kept before.
        Assert.DoesNotContain(statements, s => s.Contains("\"inbox\"", StringComparison.Ordinal));
        Assert.Single(statements, s => s.Contains("INSERT INTO \"heard\"", StringComparison.Ordinal));
    }

    /// <summary>Who asks, with all that belongs to them; and, where something has changed, what the team wants, what was read of it and of the years before it, and which offers wait; what was revised is asked only where something was.</summary>
    [Fact]
    public async Task A_word_that_only_looks_is_answered_in_one_and_in_five_after_a_change()
    {
        await using var office = await Open();
        var marc = Client(office, "Marc");
        SlackRequest Status() => Slack(office).Requests.Command(marc.User, "/okr", "status", marc.Chat);
        await Send(office, Status());
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Title == "Demos")).Title = "Démos");
        using var asked = await Statements.Of(office);
        Assert.Contains("Sales", (await Send(office, Status())).Body, StringComparison.Ordinal);
        Assert.InRange(asked.All.Count, 2, 5);
        var before = asked.All.Count;
        Assert.Contains("Sales", (await Send(office, Status())).Body, StringComparison.Ordinal);
        Assert.Equal(before + 1, asked.All.Count);
    }

    /// <summary>Under PME stand 300 plans of Care with eight key results each. Care closed its round with four of six slipping, Sales with nine of nine on pace.</summary>
    [Fact]
    public async Task A_tree_too_large_to_be_read_stands_as_the_rounds_left_it_and_no_number_is_read()
    {
        await using var office = await Open();
        var (claire, ids) = (office.Company.Ids["Claire"], office.Company.Ids);
        await office.Database.Write(office.Company.Id, async db =>
        {
            var (like, measure) = (await db.Objectives.SingleAsync(o => o.Title == "PME"), await db.KeyResults.SingleAsync(k => k.Title == "Demos"));
            for (var n = 1; n <= 300; n++)
            {
                var plan = new Objective { Id = Ids.New(office.Clock), OrganisationId = like.OrganisationId, Key = $"P{n}", Title = $"Plan {n}", TeamId = ids["Care"], CycleId = like.CycleId, ParentId = like.Id, Level = Level.Tactical };
                db.Add(plan);
                db.AddRange(Enumerable.Range(1, 8).Select(m => new KeyResult
                {
                    Id = Ids.New(office.Clock), OrganisationId = like.OrganisationId, Key = $"P{n}-{m}", Title = $"Measure {n}-{m}", ObjectiveId = plan.Id, OwnerId = claire, Target = 10, Start = measure.Start, Due = measure.Due,
                }));
            }
            foreach (var (team, tally) in new[] { ("Sales", "0 0 0 0 0 9 0"), ("Care", "0 4 0 0 0 2 0") })
                db.Add(new Round { Id = Ids.New(office.Clock), OrganisationId = like.OrganisationId, TeamId = ids[team], Period = "W2026-46", OpenedAt = office.Clock.GetUtcNow().AddDays(-7), ClosesAt = office.Clock.GetUtcNow().AddDays(-3), ClosedAt = office.Clock.GetUtcNow().AddDays(-3), Tally = Tally.Parse(tally) });
        });
        var otto = Client(office, "Otto");
        async Task<string> Tree(string words) => (await Send(office, Slack(office).Requests.Command(otto.User, "/okr", words, otto.Chat))).Body;
        await Tree("tree");
        using var asked = await Statements.Of(office);
        var card = await Tree("tree");
        Assert.Contains("A large tree", card, StringComparison.Ordinal);
        Assert.Contains("PME: watch", card, StringComparison.Ordinal);
        Assert.Contains(": slipping", card, StringComparison.Ordinal);
        Assert.Contains("more objectives, further down or shown to their own teams", card, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.All, s => s.Contains("FROM \"checkins\"", StringComparison.Ordinal));
        Assert.All(asked.All.Where(s => s.StartsWith("SELECT \"k\".\"Id\"", StringComparison.Ordinal) || s.StartsWith("SELECT \"o\".\"Id\", \"o\".\"ClosedOn\"", StringComparison.Ordinal)),
            s => Assert.True(s.Contains("LIMIT", StringComparison.Ordinal) || s.Contains("\"o\".\"Id\" IN", StringComparison.Ordinal) || s.Contains("\"o\".\"Id\" =", StringComparison.Ordinal), s));
        Assert.InRange(asked.All.Count, 5, 14);
        // The branch itself is as large; one that is not has its percentage.
        Assert.Contains("A large tree", await Tree("tree PME"), StringComparison.Ordinal);
        Assert.Contains("Plan 7", await Tree("tree Plan 7"), StringComparison.Ordinal);
        var keep = await Tree("tree Keep customers");
        Assert.Contains("41%", keep, StringComparison.Ordinal);
        Assert.DoesNotContain("A large tree", keep, StringComparison.Ordinal);
    }
}
