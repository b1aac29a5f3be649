using CheckinBot.Tests.Cast;
using CheckinBot.Objectives.People;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Sending;

public class FatesOfMessages : Story
{
    private readonly Person claire, sofia;

    public FatesOfMessages()
    {
        (claire, sofia) = (Hire("Claire"), Hire("Sofia"));
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, sofia);
        Nord.Promise(claire, sales, "Meetings");
        Nord.Promise(sofia, sales, "Demos");
    }

    private async Task<Delivery> PromptOf(Person person) => (await All<Delivery>()).Single(d => d.PersonId == person.Id && d.Kind == DeliveryKind.Prompt);

    [Fact]
    public async Task One_that_cannot_be_drawn_stops_nobody_and_goes_when_the_fault_is_mended()
    {
        await Opens("2026-11-18 12:00");
        var mended = Day.At("2026-11-19 16:20");
        Office.Fate = letter => letter.Row.PersonId == claire.Id && Get<TimeProvider>().GetUtcNow() < mended ? throw new UndrawnException(new InvalidOperationException("No such card.")) : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 16:10");
        Assert.Equal((DeliveryState.Pending, DeliveryState.Sent), ((await PromptOf(claire)).State, (await PromptOf(sofia)).State));
        await Until("2026-11-19 17:00");
        Assert.Equal(DeliveryState.Sent, (await PromptOf(claire)).State);
    }

    [Fact]
    public async Task One_that_breaks_on_its_way_stops_nobody_and_the_platform_is_asked_before_it_goes_again()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter is { Way: "sent", Row.Attempt: 1 } && letter.Row.PersonId == claire.Id ? throw new InvalidOperationException("No such answer.")
            : letter.Way == "recalled" ? new Outcome.Retry(TimeSpan.Zero) : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 16:00");
        Assert.Equal((DeliveryState.Sending, DeliveryState.Sent), ((await PromptOf(claire)).State, (await PromptOf(sofia)).State));
        await Until("2026-11-19 17:00");
        Assert.Equal((DeliveryState.Sent, 2), ((await PromptOf(claire)).State, (await PromptOf(claire)).Attempt));
    }

    /// <summary>As EF tells it, and as the driver does when a connection breaks under its hands.</summary>
    public static TheoryData<Exception> DatabaseIsAway => [new InvalidOperationException("Likely due to a transient failure.", new Away()), Fallen("Npgsql")];

    private static NullReferenceException Fallen(string driver)
    {
        string? gone = null;
        var error = Assert.Throws<NullReferenceException>(() => gone!.Length);
        error.Source = driver;
        return error;
    }

    [Theory, MemberData(nameof(DatabaseIsAway))]
    public async Task One_that_the_database_kept_from_leaving_goes_when_it_is_back(Exception away)
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Row is { Attempt: 1 } row && row.PersonId == claire.Id ? throw away : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 17:00");
        Assert.Equal((DeliveryState.Sent, 2), ((await PromptOf(claire)).State, (await PromptOf(claire)).Attempt));
        Assert.Equal((DeliveryState.Sent, 1), ((await PromptOf(sofia)).State, (await PromptOf(sofia)).Attempt));
    }

    [Fact]
    public async Task One_told_to_come_back_later_comes_back_then()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Row is { Attempt: 1 } row && row.PersonId == claire.Id ? new Outcome.Retry(TimeSpan.FromMinutes(5)) : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 17:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt", "Thu 11-19 16:05 Claire Prompt"], Post);
        Assert.Equal((DeliveryState.Sent, 2), ((await PromptOf(claire)).State, (await PromptOf(claire)).Attempt));
    }

    [Fact]
    public async Task It_is_tried_less_and_less_often_and_given_up_after_a_working_day()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Row.PersonId == claire.Id ? new Outcome.Retry(TimeSpan.Zero) : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 17:00");
        Assert.Equal((DeliveryState.Pending, 15), ((await PromptOf(claire)).State, (await PromptOf(claire)).Attempt));
        await Until("2026-11-20 17:00");
        Assert.Equal((DeliveryState.Failed, "gave up", 40), ((await PromptOf(claire)).State, (await PromptOf(claire)).Reason, (await PromptOf(claire)).Attempt));
    }

    [Fact]
    public async Task A_platform_that_is_out_of_order_for_half_a_day_loses_nothing()
    {
        await Opens("2026-11-18 12:00");
        var mended = Day.At("2026-11-20 10:30");
        Office.Fate = _ => Get<TimeProvider>().GetUtcNow() < mended ? new Outcome.Retry(TimeSpan.Zero) : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-20 12:00");
        Assert.Equal((DeliveryState.Sent, DeliveryState.Sent), ((await PromptOf(claire)).State, (await PromptOf(sofia)).State));
    }

    [Fact]
    public async Task A_doubtful_one_is_not_sent_again_and_an_empty_one_is_dropped()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Row.PersonId == claire.Id ? new Outcome.Ambiguous("no answer") : new Outcome.Dropped("nothing");
        await Until("2026-11-19 17:00");
        Assert.Equal((DeliveryState.Ambiguous, "no answer"), ((await PromptOf(claire)).State, (await PromptOf(claire)).Reason));
        Assert.Equal((DeliveryState.Dropped, "nothing"), ((await PromptOf(sofia)).State, (await PromptOf(sofia)).Reason));
        Assert.Equal(2, Post.Count);
    }

    [Fact]
    public async Task A_card_is_drawn_again_once_for_each_wish_also_when_the_platform_asks_to_wait()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 16:30");
        _ = Post;
        var tries = 0;
        Office.Fate = letter => letter.Way == "redrawn" && tries++ == 0 ? new Outcome.Retry(TimeSpan.FromMinutes(7)) : new Outcome.Sent("test", "there", "1");
        await Change(async db => (await db.Deliveries.SingleAsync(d => d.PersonId == claire.Id)).Redraw());
        await Until("2026-11-19 17:00");
        Assert.Equal(["Thu 11-19 16:30 Claire Prompt redrawn", "Thu 11-19 16:37 Claire Prompt redrawn"], Post);
    }
}
