using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Scheduling.Sending;

/// <summary>Claire lives in Paris. It is eight in the evening there.</summary>
public class TheHourOfAMessage : Story
{
    private readonly Person claire;

    public TheHourOfAMessage()
    {
        claire = Hire("Claire");
        Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
    }

    [Fact]
    public async Task What_answers_an_act_of_this_moment_goes_at_once_and_the_rest_waits_for_the_morning()
    {
        await Opens("2026-11-18 20:00");
        await Change(db =>
        {
            foreach (var kind in new[] { DeliveryKind.Welcome, DeliveryKind.Trouble, DeliveryKind.Help }) db.Add(To(claire, kind));
            return Task.CompletedTask;
        });
        await Until("2026-11-19 12:00");
        Assert.Equal(["Wed 11-18 20:00 Claire Welcome", "Thu 11-19 09:00 Claire Help", "Thu 11-19 09:00 Claire Trouble"], Post);
    }

    private Delivery To(Person person, DeliveryKind kind) => new()
    {
        Id = Some.Id(), OrganisationId = Nord.Id, PersonId = person.Id, Kind = kind, Subject = "", Period = "once", NotBefore = Cast.Day.At("2026-11-18 20:00"),
    };
}
