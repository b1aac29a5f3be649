using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Opening;

/// <summary>What is kept before it is acknowledged is kept by one statement, and once.</summary>
public abstract class OneStatement(Store store) : Opened(store)
{
    private static InboxItem Item(string key) => new() { OrganisationId = Database.Everybody, Key = key, Sealed = [1], At = Day.At("2026-11-19 09:00") };

    [Fact]
    public async Task Of_ten_that_come_at_once_under_one_key_one_is_kept()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Database.Add(Database.Everybody, Item("slack/Ev1")))));
        Assert.Single(kept, k => k);
        Assert.False(await Database.Add(Database.Everybody, Item("slack/Ev1")));
        Assert.True(await Database.Add(Database.Everybody, Item("slack/Ev2")));
        Assert.Equal(1, await Database.Change(Database.Everybody, db => db.Inbox.Where(i => i.Key == "slack/Ev1").ExecuteUpdateAsync(set => set.SetProperty(i => i.Sealed, (byte[]?)null))));
        Assert.Equal(["slack/Ev2"], (await All<InboxItem>(Database.Everybody)).Where(i => i.Sealed is not null).Select(i => i.Key));
    }
}
