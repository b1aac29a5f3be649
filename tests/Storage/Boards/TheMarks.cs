using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Boards;

/// <summary>Whatever a team's board shows leaves a mark of that team in its own transaction, whichever process changes it, and nothing else does.</summary>
public abstract class TheMarks(Store store) : Opened(store)
{
    private readonly Company company = new();
    private Team sales = null!, care = null!;
    private Person claire = null!;
    private KeyResult calls = null!, answers = null!;

    private async Task MoveIn()
    {
        claire = company.Hire("Claire");
        (sales, care) = (company.Form("Sales", claire, DayOfWeek.Monday, "09:30", null, claire), company.Form("Care", null, DayOfWeek.Monday, "10:00", null, claire));
        (calls, answers) = (company.Promise(claire, sales, "Calls"), company.Promise(claire, care, "Answers"));
        await company.MoveInto(Database);
    }

    private Task<BoardState> State(Team team) => Database.Read(company.Id, async db =>
    {
        var numbers = await db.BoardMarks.Where(m => m.TeamId == team.Id).Select(m => m.Number).ToListAsync();
        return new BoardState(numbers.Count, numbers.Sum());
    });

    private Task<string?> Edition() => Database.Read(company.Id, db => db.Settings.Where(s => s.Name == BoardsEdition.Name).Select(s => s.Value).FirstOrDefaultAsync());

    /// <summary>Each says what another process changes, and what the boards of Sales hear of it.</summary>
    private Dictionary<string, (Shows Hear, Func<AppDb, Task> Change)> Changes => new()
    {
        ["a check-in, of a key result that nobody has read"] = (Shows.Marks, async db => db.Add(company.Answer(calls, "2026-11-19", 3))),
        ["the title of a key result"] = (Shows.Marks, async db => (await db.KeyResults.SingleAsync(k => k.Id == calls.Id)).Title = "Appels"),
        ["a new key result"] = (Shows.Marks, async db => db.Add(new KeyResult
        {
            Id = Some.Id(), OrganisationId = company.Id, Key = "Offers", Title = "Offers", ObjectiveId = calls.ObjectiveId, OwnerId = claire.Id, Target = 3, Start = calls.Start, Due = calls.Due,
        })),
        ["an objective that becomes private"] = (Shows.Marks, async db => (await db.Objectives.SingleAsync(o => o.TeamId == sales.Id)).Private = true),
        ["an offer"] = (Shows.Marks, async db => db.Add(new Revision
        {
            Id = Some.Id(), OrganisationId = company.Id, ObjectiveId = calls.ObjectiveId, KeyResultId = calls.Id, Before = Terms.Of(calls), After = Terms.Of(calls), ById = claire.Id,
            At = Day.At("2026-11-19 10:00"), State = ProposalState.Waiting, WaitsForId = claire.Id,
        })),
        ["the answer to it"] = (Shows.Marks, async db => (await db.Revisions.SingleAsync()).State = ProposalState.Accepted),
        ["how somebody is called"] = (Shows.Edition, async db => (await db.People.SingleAsync()).Name = "Clara Dubois"),
        ["somebody's language, which is asked for at each question"] = (Shows.Nothing, async db => (await db.People.SingleAsync()).Language = "fr"),
        ["a check-in of another team"] = (Shows.Nothing, async db => db.Add(company.Answer(answers, "2026-11-19", 3))),
    };

    [Fact]
    public async Task A_change_of_what_a_board_shows_marks_the_board_of_its_team()
    {
        await MoveIn();
        using var other = await Database.Open(Settings);
        foreach (var (what, (hear, change)) in Changes)
        {
            var (state, edition, elsewhere) = (await State(sales), await Edition(), await State(care));
            await other.Write(company.Id, async db => await change(db));
            Assert.True((hear == Shows.Marks) == (state != await State(sales)), what);
            Assert.True((hear == Shows.Edition) == (edition != await Edition()), what);
            Assert.True(elsewhere == await State(care) || what.Contains("another team", StringComparison.Ordinal), what);
        }
    }

    [Fact]
    public async Task What_goes_to_another_team_marks_both_and_no_board_is_kept_for_a_while()
    {
        await MoveIn();
        foreach (var move in (Func<AppDb, Task>[])[
            async db => (await db.KeyResults.SingleAsync(k => k.Id == calls.Id)).ObjectiveId = answers.ObjectiveId,
            async db => (await db.Objectives.SingleAsync(o => o.Id == calls.ObjectiveId)).TeamId = care.Id])
        {
            var (left, reached, edition) = (await State(sales), await State(care), await Edition());
            await Database.Write(company.Id, async db => await move(db));
            Assert.NotEqual(left, await State(sales));
            Assert.NotEqual(reached, await State(care));
            Assert.NotEqual(edition, await Edition());
        }
        Assert.False(BoardsEdition.IsSettled(await Edition(), TimeProvider.System.GetUtcNow()));
        Assert.True(BoardsEdition.IsSettled(await Edition(), TimeProvider.System.GetUtcNow().AddMinutes(11)));
        Assert.True(BoardsEdition.IsSettled(null, TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public async Task What_leads_to_another_team_s_key_result_marks_its_board_as_well_from_the_first_day_to_the_last()
    {
        await MoveIn();
        foreach (var change in (Action<KeyResult>[])[k => k.LeadsToId = answers.Id, k => k.PausedOn = new(2026, 11, 19), k => k.PausedOn = null, k => k.LeadsToId = null])
        {
            var elsewhere = await State(care);
            await Database.Write(company.Id, async db => change(await db.KeyResults.SingleAsync(k => k.Id == calls.Id)));
            Assert.NotEqual(elsewhere, await State(care));
        }
        var still = await State(care);
        await Database.Write(company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Id == calls.Id)).Title = "Appels");
        Assert.Equal(still, await State(care));
    }

    [Fact]
    public async Task What_is_not_kept_leaves_none_and_one_transaction_leaves_one()
    {
        await MoveIn();
        var state = await State(sales);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(company.Id, async db =>
        {
            db.Add(company.Answer(calls, "2026-11-12", 2));
            await db.SaveChangesAsync();
            throw new InvalidOperationException("The lights go out.");
        }));
        Assert.Equal(state, await State(sales));
        await Database.Write(company.Id, async db =>
        {
            db.Add(company.Answer(calls, "2026-11-12", 2));
            await db.SaveChangesAsync();
            (await db.KeyResults.SingleAsync(k => k.Id == calls.Id)).Title = "Appels";
        });
        Assert.Equal(state.Count + 1, (await State(sales)).Count);
        await Assert.ThrowsAsync<ArgumentException>(() => Database.Add(company.Id, company.Answer(calls, "2026-11-19", 3)));
    }

    [Fact]
    public async Task Many_are_gathered_into_one_which_is_no_mark_that_was_there_before()
    {
        await MoveIn();
        for (var day = 1; day <= 40; day++) await Database.Write(company.Id, async db => db.Add(company.Answer(calls, $"2026-11-{day % 28 + 1:00}", day)));
        var (many, few) = (await State(sales), await State(care));
        await Database.Write(Database.Everybody, db => GatherMarks.Of(db, default));
        Assert.Equal(1, (await State(sales)).Count);
        Assert.NotEqual(many, await State(sales));
        Assert.Equal(few, await State(care));
    }
}
