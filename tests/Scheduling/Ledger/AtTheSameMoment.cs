using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>Two nodes look at the ledger at the same moment, and one has locked the first of a reader's messages, but not the reader yet.</summary>
public sealed class AtTheSameMoment() : LedgerStory(Store.Postgres)
{
    [Fact]
    public async Task Who_finds_the_later_ones_alone_leaves_them_too()
    {
        await Due(2, each: 3);
        var reader = (await Look())[0].PersonId;
        var found = await Database.WriteLocked(Database.Everybody, async db =>
        {
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"""UPDATE deliveries SET "Attempt" = "Attempt" WHERE "PersonId" = {reader} AND "Subject" = '00'"""));
            return await Look();
        });
        Assert.Equal(["00", "01", "02"], found.Select(d => d.Subject));
        Assert.DoesNotContain(found, d => d.PersonId == reader);
        Assert.Equal(6, (await Look()).Count);
    }

    private Task<List<Delivery>> Look() => Database.WriteLocked(Database.Everybody, db => LockRows.Due(db, Noon, 10, [], default));
}
