using CheckinBot.Objectives.People;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Tests.Scheduling.Sending;

/// <summary>An answer is lost, and the platform is one that can be asked whether the message is there.</summary>
public class WhatMayHaveArrived : Story
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    private readonly Person claire;

    public WhatMayHaveArrived()
    {
        claire = Hire("Claire");
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
    }

    private static Outcome InDoubt => new Outcome.Ambiguous("no answer") { AskAfter = HalfAMinute, Edge = "test", Workspace = "nord" };

    private async Task<Delivery> Prompt() => (await All<Delivery>()).Single(d => d.Kind == DeliveryKind.Prompt);

    private IEnumerable<string> Ways => Office.Letters.Select(l => $"{l.At:mm:ss} {l.Way}");

    [Fact]
    public async Task It_is_asked_about_when_it_can_be_and_what_is_there_is_sent()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Way == "sent" ? InDoubt : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 16:00");
        var doubtful = await Prompt();
        Assert.Equal((DeliveryState.Sending, "no answer", "test", "nord"), (doubtful.State, doubtful.Reason, doubtful.Edge, doubtful.Workspace));
        Assert.Equal(Cast.Day.At("2026-11-19 16:00"), doubtful.SentAt);
        await Until("2026-11-19 17:00");
        Assert.Equal(["00:00 sent", "00:30 recalled"], Ways);
        Assert.Equal((DeliveryState.Sent, null, "1"), ((await Prompt()).State, (await Prompt()).Reason, (await Prompt()).Message));
    }

    [Fact]
    public async Task A_database_that_is_away_while_it_is_asked_about_says_nothing_of_it()
    {
        await Opens("2026-11-18 12:00");
        var asked = 0;
        Office.Fate = letter => letter.Way == "sent" ? InDoubt : asked++ == 0 ? throw new Away() : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 17:00");
        Assert.Equal(["00:00 sent", "00:30 recalled", "00:35 recalled"], Ways);
        Assert.Equal((DeliveryState.Sent, "1"), ((await Prompt()).State, (await Prompt()).Message));
    }

    [Fact]
    public async Task What_surely_did_not_arrive_is_said_again()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter switch
        {
            { Way: "sent", Row.Attempt: 1 } => InDoubt,
            { Way: "recalled" } => new Outcome.Retry(TimeSpan.Zero),
            _ => new Outcome.Sent("test", "there", "2"),
        };
        await Until("2026-11-19 17:00");
        Assert.Equal(["00:00 sent", "00:30 recalled", "00:30 sent"], Ways);
        Assert.Equal((DeliveryState.Sent, 2, "2"), ((await Prompt()).State, (await Prompt()).Attempt, (await Prompt()).Message));
    }

    [Fact]
    public async Task A_platform_that_cannot_tell_yet_is_asked_again_and_one_that_never_can_leaves_it_in_doubt()
    {
        await Opens("2026-11-18 12:00");
        var asked = 0;
        Office.Fate = letter => letter.Way == "sent" || asked++ == 0 ? InDoubt : new Outcome.Ambiguous("not allowed");
        await Until("2026-11-19 17:00");
        Assert.Equal(["00:00 sent", "00:30 recalled", "01:00 recalled"], Ways);
        Assert.Equal((DeliveryState.Ambiguous, "not allowed"), ((await Prompt()).State, (await Prompt()).Reason));
    }

    [Fact]
    public async Task A_restart_in_between_forgets_nothing()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter.Way == "sent" ? InDoubt : new Outcome.Sent("test", "there", "1");
        await Until("2026-11-19 16:00");
        await Stops();
        await Returns("2026-11-19 16:10");
        Assert.Equal(["00:00 sent", "10:00 recalled"], Ways);
        Assert.Equal(DeliveryState.Sent, (await Prompt()).State);
    }

    [Fact]
    public async Task The_next_try_may_go_elsewhere()
    {
        await Opens("2026-11-18 12:00");
        Office.Fate = letter => letter switch
        {
            { Way: "sent", Row.Attempt: 1 } => InDoubt,
            { Way: "recalled" } => new Outcome.Retry(TimeSpan.FromMinutes(5)),
            _ => new Outcome.Sent("other", "there", "2"),
        };
        await Until("2026-11-19 16:01");
        Assert.Equal((DeliveryState.Pending, null, null, null), ((await Prompt()).State, (await Prompt()).Edge, (await Prompt()).Workspace, (await Prompt()).Reason));
    }
}
