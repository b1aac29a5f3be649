using System.Data.Common;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Model;

/// <summary>How a key result was graded, and what a team decided.</summary>
public abstract class EndsStay(Store store) : Opened(store)
{
    private readonly Company nord = new();

    private async Task<(Grade Grade, Decision Decision)> ClaireGrades()
    {
        var claire = nord.Hire("Claire");
        var team = nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire);
        var meetings = nord.Promise(claire, team, "Meetings");
        await nord.MoveInto(Database);
        var grade = new Grade { Id = Some.Id(), OrganisationId = nord.Id, KeyResultId = meetings.Id, CycleId = Some.Id(), PersonId = claire.Id, Value = 52, Score = 0.9m, Ending = Ending.CarryOver, At = Day.At("2026-12-31 17:00") };
        var decision = new Decision { Id = Some.Id(), OrganisationId = nord.Id, TeamId = team.Id, KeyResultId = meetings.Id, What = "Hire", ById = claire.Id, At = Day.At("2026-12-28 09:40") };
        await Add(nord.Id, grade);
        await Add(nord.Id, decision);
        return (grade, decision);
    }

    [Fact]
    public async Task Neither_is_changed_nor_deleted()
    {
        await ClaireGrades();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db => db.Entry(await db.Grades.SingleAsync()).Property(g => g.Score).CurrentValue = 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db => db.Entry(await db.Decisions.SingleAsync()).Property(d => d.What).CurrentValue = "Fire"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db => db.Remove(await db.Grades.SingleAsync())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db => db.Remove(await db.Decisions.SingleAsync())));
    }

    [Fact]
    public async Task Nor_behind_the_back_of_the_model()
    {
        await ClaireGrades();
        await Assert.ThrowsAnyAsync<DbException>(() => Database.Write(nord.Id, db => db.Grades.ExecuteUpdateAsync(set => set.SetProperty(g => g.Score, 1))));
        await Assert.ThrowsAnyAsync<DbException>(() => Database.Write(nord.Id, db => db.Grades.ExecuteDeleteAsync()));
        await Assert.ThrowsAnyAsync<DbException>(() => Database.Write(nord.Id, db => db.Decisions.ExecuteUpdateAsync(set => set.SetProperty(d => d.What, "Fire"))));
        await Assert.ThrowsAnyAsync<DbException>(() => Database.Write(nord.Id, db => db.Decisions.ExecuteDeleteAsync()));
        Assert.Equal((0.9m, "Hire"), (Assert.Single(await All<Grade>(nord.Id)).Score, Assert.Single(await All<Decision>(nord.Id)).What));
    }

    [Fact]
    public async Task They_go_with_the_organisation_alone()
    {
        await ClaireGrades();
        await Database.Write(nord.Id, async db =>
        {
            await db.Organisations.ExecuteDeleteAsync();
            await db.Grades.ExecuteDeleteAsync();
            await db.Decisions.ExecuteDeleteAsync();
        });
        Assert.Empty(await All<Grade>(nord.Id));
        Assert.Empty(await All<Decision>(nord.Id));
    }

    [Fact]
    public async Task A_decision_ends_once()
    {
        var (_, decision) = await ClaireGrades();
        Decision End(DecisionState state) => new() { Id = Some.Id(), OrganisationId = nord.Id, TeamId = decision.TeamId, What = decision.What, State = state, OfId = decision.Id, ById = decision.ById, At = Day.At("2027-01-04 09:40") };
        await Add(nord.Id, End(DecisionState.Done));
        await Assert.ThrowsAsync<DbUpdateException>(() => Add(nord.Id, End(DecisionState.Dropped)));
        Assert.Equal(DecisionState.Done, Assert.Single(Decided.All(await All<Decision>(nord.Id))).State);
    }
}
