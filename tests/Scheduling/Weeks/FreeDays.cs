using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Sales meets in Paris on Monday at half past nine: asked on Thursday at four, reminded on Friday at ten, over on Monday at nine. Marc leads it.</summary>
public class FreeDays : Story
{
    private readonly Person marc, claire, sofia;
    private readonly Team sales;

    public FreeDays()
    {
        (marc, claire, sofia) = (Hire("Marc"), Hire("Claire"), Hire("Sofia"));
        sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, sofia);
        Nord.Promise(claire, sales, "Meetings");
        Nord.Promise(sofia, sales, "Demos");
    }

    private IEnumerable<string> Asked => Post.Where(line => line.EndsWith("Prompt", StringComparison.Ordinal) || line.EndsWith("Reminder", StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> Dropped() =>
        [.. (await All<Delivery>()).Where(d => d.State == DeliveryState.Dropped).Select(d => $"{d.Kind} {d.Reason}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Who_is_on_leave_is_asked_on_the_first_day_back_or_not_at_all()
    {
        Nord.Away(claire, "2026-11-16", "2026-11-20");
        Nord.Away(sofia, "2026-11-19", "2026-11-24");
        await Opens("2026-11-18 12:00");
        await Until("2026-11-23 12:00");
        Assert.Equal(["Fri 11-20 16:00 Claire Prompt"], Asked);
        Assert.Equal(["Prompt past: leave"], await Dropped());
    }

    [Fact]
    public async Task Leave_until_the_day_of_the_meeting_leaves_an_hour_before_it()
    {
        Nord.Away(claire, "2026-11-09", "2026-11-23");
        await Opens("2026-11-18 12:00");
        await Until("2026-11-23 12:00");
        Assert.Equal(["Thu 11-19 16:00 Sofia Prompt", "Fri 11-20 10:00 Sofia Reminder", "Mon 11-23 08:00 Claire Prompt"], Asked);
    }

    [Fact]
    public async Task A_public_holiday_where_one_lives_moves_the_question_and_elsewhere_it_does_not()
    {
        // Thursday 26 November is Thanksgiving, and the day after it free in California.
        Nord.Organisation.Country = "FR";
        (sofia.Zone, sofia.Country, sofia.Region) = ("America/Los_Angeles", "US", "CA");
        sales.MeetingTime = new(19, 30);
        await Opens("2026-11-25 12:00");
        await Until("2026-11-30 23:00");
        Assert.Equal(["Thu 11-26 16:00 Claire Prompt", "Fri 11-27 10:00 Claire Reminder", "Mon 11-30 08:00 Sofia Prompt"], Asked);
    }

    [Fact]
    public async Task A_day_of_the_organisation_s_own_is_free_for_everybody_or_for_one_country()
    {
        Nord.Celebrate("2026-11-19");
        Nord.Celebrate("2026-11-20", "CH");
        sofia.Country = "CH";
        await Opens("2026-11-18 12:00");
        await Until("2026-11-23 12:00");
        Assert.Equal(["Fri 11-20 16:00 Claire Prompt", "Mon 11-23 08:00 Sofia Prompt"], Asked);
    }

    [Fact]
    public async Task While_all_pause_nobody_is_asked_and_no_channel_reads_a_summary()
    {
        Nord.Rest("2026-11-18", "2026-11-30");
        await Opens("2026-11-17 20:00");
        await Until("2026-12-07 12:00");
        Assert.Equal([
            "Mon 11-30 08:00 Claire Prompt", "Mon 11-30 08:00 Sofia Prompt", "Mon 11-30 09:00 #Sales Summary",
            "Mon 11-30 09:00 Marc Start",
            "Thu 12-03 16:00 Claire Prompt", "Thu 12-03 16:00 Sofia Prompt", "Fri 12-04 10:00 Claire Reminder", "Fri 12-04 10:00 Sofia Reminder", "Mon 12-07 09:00 #Sales Summary",
        ], Post.Where(l => !l.EndsWith("redrawn", StringComparison.Ordinal)).Where(l => !l.EndsWith("Gaps", StringComparison.Ordinal)));
        Assert.Equal(["Prompt past: pause", "Prompt past: pause", "Summary past: pause"], await Dropped());
    }

    [Fact]
    public async Task Each_is_asked_at_their_own_hour_also_before_the_team_s()
    {
        (claire.OwnHour, sofia.OwnHour) = (new(8, 30), new(17, 15));
        (sofia.HoursFrom, sofia.HoursUntil) = (new(12, 0), new(20, 0));
        await Opens("2026-11-18 12:00");
        await Until("2026-11-23 12:00");
        Assert.Equal(["Thu 11-19 08:30 Claire Prompt", "Thu 11-19 17:15 Sofia Prompt", "Fri 11-20 10:00 Claire Reminder", "Fri 11-20 12:00 Sofia Reminder"], Asked);
    }

    [Fact]
    public async Task An_own_hour_chosen_today_counts_tomorrow()
    {
        await Opens("2026-11-18 12:00");
        await Change(async db => (await db.People.FindAsync(claire.Id))!.OwnHour = new(9, 45));
        await Until("2026-11-19 20:00");
        Assert.Equal(["Thu 11-19 09:45 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt"], Asked);
    }

    [Fact]
    public async Task Leave_that_begins_while_a_question_waits_holds_it_back()
    {
        claire.OwnHour = new(9, 0);
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 12:00");
        await Change(db =>
        {
            db.Add(new Leave { Id = Cast.Some.Id(), OrganisationId = Nord.Id, PersonId = sofia.Id, From = Cast.Day.Of("2026-11-19"), Until = Cast.Day.Of("2026-12-01") });
            return Task.CompletedTask;
        });
        await Until("2026-11-23 12:00");
        Assert.Equal(["Thu 11-19 09:00 Claire Prompt", "Fri 11-20 10:00 Claire Reminder"], Asked);
        Assert.Equal(["Prompt past: leave"], await Dropped());
    }

    [Fact]
    public async Task A_team_that_meets_later_still_finds_who_was_away_for_the_first()
    {
        var care = Form("Care", null, DayOfWeek.Friday, "14:00", "Europe/Paris", sofia);
        Nord.Promise(sofia, care, "Answers");
        Nord.Away(sofia, "2026-11-16", "2026-11-21");
        sofia.WorkingDays = WeekdaysHold.Through(DayOfWeek.Monday, DayOfWeek.Saturday);
        await Opens("2026-11-17 12:00");
        await Until("2026-11-19 12:00");
        Assert.Equal(["Prompt past: leave"], await Dropped());
        await Until("2026-11-23 12:00");
        Assert.Equal(["Sat 11-21 16:00 Sofia Prompt"], Asked.Where(l => l.Contains("Sofia", StringComparison.Ordinal)));
        Assert.Empty(await Dropped());
    }

    [Fact]
    public async Task Later_comes_back_on_a_working_day_before_the_end_or_not_at_all()
    {
        Nord.Away(claire, "2026-11-20", "2026-11-21");
        Nord.Away(sofia, "2026-11-20", "2026-11-24");
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        await SaysLater(claire, "W2026-47");
        await SaysLater(sofia, "W2026-47");
        await Until("2026-11-25 12:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt", "Mon 11-23 08:00 Claire Reminder"], Asked);
    }

    [Fact]
    public async Task A_lead_who_is_away_reads_on_the_first_day_back_and_not_after_the_next_round()
    {
        Nord.Away(marc, "2026-11-18", "2026-11-25");
        await Opens("2026-11-18 12:00");
        await Until("2026-11-26 12:00");
        Assert.Equal(["Wed 11-25 09:00 Marc Start"], Post.Where(l => l.Contains("Marc", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_meeting_on_a_holiday_of_the_team_is_held_on_the_next_working_day_and_the_round_ends_before_it()
    {
        await Opens("2026-11-18 12:00");
        await Change(db =>
        {
            db.Add(new OwnHoliday { OrganisationId = Nord.Id, Calendar = "own", Day = new(2026, 11, 23), Name = "Founders" });
            return Task.CompletedTask;
        });
        await Until("2026-11-24 08:30");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt", "Fri 11-20 10:00 Claire Reminder", "Fri 11-20 10:00 Sofia Reminder"], Asked);
        Assert.All(await All<Round>(), r => Assert.Null(r.ClosedAt));
        await Until("2026-11-24 09:30");
        var round = Assert.Single(await All<Round>());
        Assert.Equal(Day.At("2026-11-24 09:00"), round.ClosedAt);
        await Until("2026-11-30 09:30");
        Assert.All(await All<Round>(), r => Assert.NotNull(r.ClosedAt));
    }
}
