using System.Data.Common;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Model;

public abstract class CheckinsStay(Store store) : Opened(store)
{
    private readonly Company nord = new();

    private async Task<(KeyResult Meetings, Checkin Said)> ClaireSays24()
    {
        var claire = nord.Hire("Claire");
        var meetings = nord.Promise(claire, nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire), "Meetings");
        var said = nord.Read(meetings, "2026-11-12", 24);
        await nord.MoveInto(Database);
        return (meetings, said);
    }

    [Fact]
    public async Task What_was_said_is_not_changed()
    {
        var (_, said) = await ClaireSays24();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db =>
            db.Entry(await db.Checkins.SingleAsync(c => c.Id == said.Id)).Property(c => c.Value).CurrentValue = 60));
        Assert.Equal(24, Assert.Single(await All<Checkin>(nord.Id)).Value);
    }

    [Fact]
    public async Task What_was_said_is_not_deleted_in_either_way_of_saving()
    {
        await ClaireSays24();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db => db.Remove(await db.Checkins.SingleAsync())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, async db =>
        {
            db.Remove(await db.Checkins.SingleAsync());
            db.SaveChanges();
        }));
        Assert.Single(await All<Checkin>(nord.Id));
    }

    /// <summary>Statements that pass by the model, as a hand at the database would.</summary>
    [Fact]
    public async Task Nor_is_it_changed_or_deleted_behind_the_back_of_the_model()
    {
        await ClaireSays24();
        await Assert.ThrowsAnyAsync<DbException>(() => Database.Write(nord.Id, db => db.Checkins.ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, 60))));
        await Assert.ThrowsAnyAsync<DbException>(() => Database.Write(nord.Id, db => db.Checkins.ExecuteDeleteAsync()));
        Assert.Equal(24, Assert.Single(await All<Checkin>(nord.Id)).Value);
    }

    [Fact]
    public async Task It_goes_with_the_organisation_alone()
    {
        await ClaireSays24();
        await Database.Write(nord.Id, async db =>
        {
            await db.Organisations.ExecuteDeleteAsync();
            await db.Checkins.ExecuteDeleteAsync();
        });
        Assert.Empty(await All<Checkin>(nord.Id));
    }

    [Fact]
    public async Task A_correction_stands_beside_what_it_corrects()
    {
        var (meetings, said) = await ClaireSays24();
        await Add(nord.Id, nord.Answer(meetings, "2026-11-12", 26, instead: said.Id));
        var all = await All<Checkin>(nord.Id);
        Assert.Equal(2, all.Count);
        Assert.Equal(26, new Readings(all).LastValued!.Value);
    }

    [Fact]
    public async Task Of_two_corrections_of_the_same_answer_the_second_is_refused()
    {
        var (meetings, said) = await ClaireSays24();
        await Add(nord.Id, nord.Answer(meetings, "2026-11-12", 26, instead: said.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => Add(nord.Id, nord.Answer(meetings, "2026-11-12", 27, instead: said.Id)));
        Assert.Equal(26, new Readings(await All<Checkin>(nord.Id)).LastValued!.Value);
    }

    [Fact]
    public async Task Numbers_come_back_as_they_went_in()
    {
        var (meetings, _) = await ClaireSays24();
        decimal[] values = [21.4m, -0.000001m, 1_234_567.123456m, 0.1m + 0.2m];
        var said = values.Select(value => nord.Answer(meetings, "2026-11-19", value)).ToList();
        foreach (var answer in said) await Add(nord.Id, answer);
        // By their ids, which within one millisecond stand in any order.
        var kept = (await All<Checkin>(nord.Id)).ToDictionary(c => c.Id, c => c.Value);
        Assert.Equal(values.Select(v => (decimal?)v), said.Select(answer => kept[answer.Id]));
        Assert.Equal(values.Length + 1, kept.Count);
    }
}
