using System.Globalization;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Opening;

public abstract class WritersTakeTurns(Store store) : Opened(store)
{
    private readonly Guid nord = Some.Id();

    private Task CountUp(Database database) => database.Write(nord, async db =>
    {
        if (await db.Settings.SingleOrDefaultAsync() is { } count) count.Value = (int.Parse(count.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        else db.Add(new Setting { OrganisationId = nord, Name = "count", Value = "1" });
    });

    private async Task<string> Count() => Assert.Single(await All<Setting>(nord)).Value;

    [Fact]
    public async Task Forty_at_once_lose_no_count()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => CountUp(Database))));
        Assert.Equal("40", await Count());
    }

    [Fact]
    public async Task Two_that_do_not_know_of_each_other_wait_for_each_other()
    {
        using var other = await Database.Open(Settings);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => CountUp(i % 2 == 0 ? Database : other))));
        Assert.Equal("40", await Count());
    }

    /// <summary>No two of them touch the same row, and yet only one may find the table empty.</summary>
    [Fact]
    public async Task Of_many_who_look_and_find_nothing_one_adds()
    {
        using var other = await Database.Open(Settings);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => (i % 2 == 0 ? Database : other).Write(nord, async db =>
        {
            if (!await db.Settings.AnyAsync()) db.Add(new Setting { OrganisationId = nord, Name = $"by {i}", Value = "" });
        }))));
        Assert.Single(await All<Setting>(nord));
    }

    [Fact]
    public async Task Of_many_who_add_the_same_the_others_find_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Database.WriteRows(nord, async db =>
        {
            if (await db.Settings.AnyAsync(s => s.Name == "one")) return false;
            db.Add(new Setting { OrganisationId = nord, Name = "one", Value = "" });
            return true;
        }))));
        Assert.Single(await All<Setting>(nord));
    }

    [Fact]
    public async Task One_that_fails_leaves_nothing_and_lets_the_next_pass()
    {
        await CountUp(Database);
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => Database.Write(nord, async db =>
        {
            (await db.Settings.SingleAsync()).Value = "99";
            await db.SaveChangesAsync();
            throw new TimeZoneNotFoundException();
        }));
        Assert.Equal("1", await Count());
        await CountUp(Database);
        Assert.Equal("2", await Count());
    }

    [Fact]
    public async Task A_reader_sees_what_was_there_while_another_writes()
    {
        await CountUp(Database);
        await Database.Write(nord, async db =>
        {
            (await db.Settings.SingleAsync()).Value = "99";
            await db.SaveChangesAsync();
            Assert.Equal("1", await Count());
        });
        Assert.Equal("99", await Count());
    }
}
