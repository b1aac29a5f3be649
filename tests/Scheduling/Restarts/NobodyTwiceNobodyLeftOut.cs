using CheckinBot.Objectives.People;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Restarts;

public class NobodyTwiceNobodyLeftOut : Story
{
    private readonly List<Person> people;

    public NobodyTwiceNobodyLeftOut(Store store = Store.Sqlite) : base(store)
    {
        people = [Hire("Claire"), Hire("Sofia"), Hire("Ada"), Hire("Emma")];
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", [.. people]);
        foreach (var person in people) Nord.Promise(person, sales, $"Meetings of {person.Name}");
    }

    private IEnumerable<string> Prompts => Post.Where(line => line.Contains("Prompt", StringComparison.Ordinal) && !line.EndsWith("redrawn", StringComparison.Ordinal)).Order();

    [Fact]
    public async Task After_a_restart_the_week_goes_on_where_it_was()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        Assert.Equal(4, Prompts.Count());
        await Stops();
        await Returns("2026-11-19 17:30");
        await Until("2026-11-23 12:00");
        Assert.Equal(4, (await All<Delivery>()).Count(d => d.Kind == DeliveryKind.Prompt));
        Assert.Equal(4, (await All<Delivery>()).Count(d => d.Kind == DeliveryKind.Reminder));
        Assert.Empty(Prompts);
    }

    [Fact]
    public async Task Who_was_not_asked_because_we_were_down_is_asked_when_we_are_back_and_not_reminded_in_the_same_breath()
    {
        await Opens("2026-11-18 12:00");
        await Stops();
        await Returns("2026-11-20 11:00");
        Assert.Equal(["Fri 11-20 11:00 Ada Prompt", "Fri 11-20 11:00 Claire Prompt", "Fri 11-20 11:00 Emma Prompt", "Fri 11-20 11:00 Sofia Prompt"], Prompts);
        Assert.DoesNotContain(await All<Delivery>(), d => d.Kind == DeliveryKind.Reminder);
    }

    [Fact]
    public async Task Nobody_is_woken_because_we_are_back_at_night()
    {
        await Opens("2026-11-18 12:00");
        await Stops();
        await Returns("2026-11-20 02:00");
        Assert.Empty(Prompts);
        await Until("2026-11-20 09:30");
        Assert.Equal(4, Prompts.Count(line => line.StartsWith("Fri 11-20 09:00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_a_round_that_closed_meanwhile_nothing_is_asked()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Row.PersonId == people[0].Id ? new Outcome.Retry(TimeSpan.FromHours(2)) : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 16:30");
        Assert.Equal(4, Prompts.Count());
        await Stops();
        await Returns("2026-11-23 12:00");
        Assert.Empty(Prompts);
        var claires = (await All<Delivery>()).Single(d => d.PersonId == people[0].Id);
        Assert.Equal((DeliveryState.Dropped, "past"), (claires.State, claires.Reason));
        Assert.Equal(Cast.Day.At("2026-11-23 12:00"), Assert.Single(await All<Round>()).ClosedAt);
    }

    [Fact]
    public async Task After_weeks_of_silence_only_the_round_that_is_open_asks()
    {
        await Opens("2026-11-04 12:00");
        await Stops();
        await Returns("2026-11-27 09:15");
        Assert.Equal(4, Prompts.Count());
        Assert.Equal("W2026-48", Assert.Single(await All<Round>()).Period);
    }

    [Fact]
    public async Task What_was_in_the_air_is_recalled_and_said_again_only_if_it_surely_had_not_arrived()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        await Change(db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Prompt).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Sending)));
        await Stops();
        _ = Post;
        Office.Fate = letter => letter.Way != "recalled" ? new Outcome.Sent("test", "there", "2")
            : letter.Row.PersonId == people[0].Id ? new Outcome.Sent("test", "there", "1")
            : letter.Row.PersonId == people[1].Id ? new Outcome.Retry(TimeSpan.Zero)
            : letter.Row.PersonId == people[2].Id ? new Outcome.Ambiguous("unknown")
            : throw new HttpRequestException("The platform is away.");
        await Returns("2026-11-19 17:30");
        Assert.Equal(["Sofia"], Prompts.Where(line => line.EndsWith("Prompt", StringComparison.Ordinal)).Select(line => line.Split(' ')[3]));
        var fates = (await All<Delivery>()).ToDictionary(d => d.PersonId, d => d.State);
        Assert.Equal([DeliveryState.Sent, DeliveryState.Sent, DeliveryState.Ambiguous, DeliveryState.Sending], people.Select(p => fates[p.Id]));

        // A platform that was away while it was asked has said nothing, and is asked until it answers, or until nobody needs the message any more.
        Office.Fate = _ => new Outcome.Sent("test", "there", "3");
        await Until("2026-11-19 18:20");
        Assert.Equal((DeliveryState.Sent, "3"), (await All<Delivery>()).Where(d => d.PersonId == people[3].Id).Select(d => (d.State, d.Message)).Single());
    }

    [Fact]
    public async Task What_cannot_be_asked_about_in_time_stays_in_doubt()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Way == "sent" ? new Outcome.Ambiguous("no answer") { AskAfter = TimeSpan.FromHours(1) } : throw new HttpRequestException("The platform is away.");
        await Until("2026-11-24 12:00");
        Assert.All((await All<Delivery>()).Where(d => d.Kind == DeliveryKind.Prompt), d => Assert.Equal((DeliveryState.Ambiguous, "error"), (d.State, d.Reason)));
    }
}
