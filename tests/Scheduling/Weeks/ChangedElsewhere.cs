using CheckinBot.Storage;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Another process changes a team while the service runs, as an import does or another service; nobody restarts anything for that.</summary>
public class ChangedElsewhere() : Story(Store.Postgres)
{
    [Fact]
    public async Task A_meeting_moved_by_another_hand_is_prepared_as_it_is_now()
    {
        var claire = Hire("Claire");
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
        await Opens("2026-11-17 12:00");
        using (var other = await Database.Open(Settings))
            await other.Write(Nord.Id, async db => (await db.Teams.SingleAsync(t => t.Id == sales.Id)).MeetingDay = DayOfWeek.Friday);
        await Until("2026-11-17 12:01");
        await Until("2026-11-20 12:00");
        Assert.Equal(["Wed 11-18 16:00 Claire Prompt", "Thu 11-19 10:00 Claire Reminder", "Fri 11-20 09:00 #Sales Summary"],
            Post.Where(line => !line.EndsWith("redrawn", StringComparison.Ordinal)));
    }
}
