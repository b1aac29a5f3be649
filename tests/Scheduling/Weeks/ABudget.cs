using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>On the Thursday on which Claire is asked, two questions have reached her already.</summary>
public class ABudget : Story
{
    private readonly Person claire;

    public ABudget()
    {
        claire = Hire("Claire");
        Nord.Promise(claire, Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire), "Meetings");
    }

    private async Task OnThursdayEvening(string? settledBy = null)
    {
        await Opens("2026-11-18 12:00");
        await Change(db =>
        {
            foreach (var subject in new[] { "one", "two" })
                db.Add(new Delivery
                {
                    Id = Cast.Some.Id(), OrganisationId = Nord.Id, PersonId = claire.Id, Kind = DeliveryKind.Ask, Subject = subject, Period = "W2026-47",
                    State = DeliveryState.Sent, SentAt = Cast.Day.At("2026-11-19 11:00"), NotBefore = Cast.Day.At("2026-11-19 11:00"),
                    SettledBy = settledBy, SettledAt = settledBy is null ? null : Cast.Day.At("2026-11-19 11:00"),
                });
            return Task.CompletedTask;
        });
        await Until("2026-11-19 17:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt"], Post);
    }

    [Fact]
    public async Task Is_kept_by_leaving_the_nudge_out_for_the_card_stands_open()
    {
        await OnThursdayEvening();
        await Until("2026-11-20 17:00");
        Assert.Empty(Post);
        var nudge = Assert.Single(await All<Delivery>(), d => d.Kind == DeliveryKind.Reminder);
        Assert.Equal((DeliveryState.Dropped, Folded.Reason), (nudge.State, nudge.Reason));
    }

    [Fact]
    public async Task Never_keeps_what_was_asked_for_with_Later()
    {
        await OnThursdayEvening();
        await SaysLater(claire, "W2026-47");
        await Until("2026-11-20 17:00");
        Assert.Equal(["Fri 11-20 10:00 Claire Reminder"], Post);
    }

    [Fact]
    public async Task Is_not_spent_by_what_answered_her_own_words()
    {
        await OnThursdayEvening(Budget.AskedFor);
        await Until("2026-11-20 17:00");
        Assert.Equal(["Fri 11-20 10:00 Claire Reminder"], Post);
    }
}
