using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Restarts;

public class EachStepAgain(Store store = Store.Sqlite) : Story(store)
{
    [Fact]
    public async Task Changes_nothing()
    {
        var (claire, marc) = (Hire("Claire"), Hire("Marc"));
        var sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
        await Opens("2026-11-18 12:00");

        async Task Twice(string until, Func<Task> step)
        {
            await Until(until);
            var before = await Ledger();
            await step();
            await Until(until);
            Assert.Equal(before, await Ledger());
        }
        await Twice("2026-11-19 16:00", () => Get<OpenRound>().Run(Nord.Id, sales.Id, "Europe/Paris", Cast.Day.Of("2026-11-19"), default));
        await Twice("2026-11-19 16:00", async () =>
        {
            // As after an update that judges by a newer rule.
            await Change(async db => (await db.Teams.SingleAsync()).JudgedBy = 0);
            await Get<FirstSweep>().Run(default);
        });
        await Twice("2026-11-20 10:00", () => Get<RemindRound>().Run(Nord.Id, sales.Id, "Europe/Paris", Cast.Day.Of("2026-11-20"), default));
        await Twice("2026-11-23 09:00", () => Get<CloseRound>().Run(Nord.Id, sales.Id, default));
        await Twice("2026-11-23 09:30", () => Get<OpenRound>().Run(Nord.Id, sales.Id, "Europe/Paris", Cast.Day.Of("2026-11-19"), default));
        await Twice("2026-11-23 09:30", () => Get<FirstSweep>().Run(default));
        Assert.Equal(4, (await Ledger()).Count);
    }

    private async Task<List<string>> Ledger() =>
        [.. (await All<Delivery>()).OrderBy(d => d.Id).Select(d => $"{d.Id} {d.Kind} {d.Period} {d.State} {d.Attempt} {d.SentAt:O}")];
}
