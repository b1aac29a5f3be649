using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>The rhythm follows the days on which a team works, and what is promised is each one's own hour. It is Thursday 19 November.</summary>
public abstract class TheirRhythm(Edge edge) : Story(edge)
{
    private static Task Change(Office office, Action<Team, Person> change) => office.Database.Write(office.Company.Id, async db =>
        change(await db.Teams.SingleAsync(t => t.Id == office.Company.Ids["Sales"]), await db.People.SingleAsync(p => p.Id == office.Claire.Id)));

    private static async Task Welcomes(Office office, string person)
    {
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Add(new Delivery
            {
                Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, PersonId = office.Company.Ids[person], Kind = DeliveryKind.Welcome, Subject = "",
                Period = "once", NotBefore = office.Clock.GetUtcNow(), CreatedAt = office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        await office.Walk.Settled();
    }

    [Fact]
    public async Task A_team_that_works_from_Sunday_to_Thursday_is_asked_on_Wednesday_for_its_Sunday()
    {
        await using var office = await Open();
        await Change(office, (sales, _) => (sales.WorkingDays, sales.MeetingDay) = (WeekdaysHold.Through(DayOfWeek.Sunday, DayOfWeek.Thursday), DayOfWeek.Sunday));
        await Welcomes(office, "Claire");
        await office.Claire.Sees("Prochain point : mercredi 25 nov. à 16 h");
        await office.WalkTo(new DateTimeOffset(2026, 11, 25, 14, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain("Point de la semaine", await office.Claire.Page(), StringComparison.Ordinal);
        await office.WalkTo(new DateTimeOffset(2026, 11, 25, 15, 0, 0, TimeSpan.Zero));
        await office.Claire.Sees("Point de la semaine 48", "avant dimanche 9 h");
        await office.WalkTo(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        await office.Claire.Sees("Encore ouvert");
        await office.WalkTo(new DateTimeOffset(2026, 11, 29, 8, 0, 0, TimeSpan.Zero));
        Assert.Contains("Sales · Semaine 48", (await office.Marc.Messages()).Last(m => m.Conversation == office.Channel("Sales")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10:30", "mercredi 25 nov. à 10 h 30")]
    [InlineData("17:00", "jeudi 19 nov. à 17 h")]
    public async Task The_first_message_names_the_hour_that_is_hers(string hour, string told)
    {
        await using var office = await Open();
        await Change(office, (sales, claire) =>
        {
            claire.OwnHour = TimeOnly.ParseExact(hour, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            // Half past ten has gone by on this Thursday: the next is that of a meeting on Friday.
            if (hour == "10:30") sales.MeetingDay = DayOfWeek.Friday;
        });
        await Welcomes(office, "Claire");
        await office.Claire.Sees("Prochain point : " + told);
    }
}
