using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <summary>An advice in words: which question it is about, what is so, and what to do.</summary>
public static class AdviceWords
{
    /// <summary><c>Measurable</c>, <c>Focus and balance</c></summary>
    public static string Label(Voice voice, Advice advice) => advice.Remark is { } remark ? voice["Smart." + remark.Letter] : voice["Smart.Balance"];

    /// <summary>What is so and what to do, in two sentences.</summary>
    public static string Says(Voice voice, Advice advice) => Reason(voice, advice) + " " + ToDo(voice, advice);

    public static string Reason(Voice voice, Advice advice) => advice.Remark is { } remark
        ? voice.Say("Flaw." + remark.Flaw, OfRemark(voice, advice, remark))
        : voice.Say("Imbalance." + advice.Balance!.Imbalance, OfBalance(voice, advice, advice.Balance));

    public static string ToDo(Voice voice, Advice advice) => advice.Remark switch
    {
        // What the past makes likelier can only be named where the past has moved at all.
        { Flaw: Flaw.BeyondBestPace, Offered: null } => voice["Flaw.BeyondBestPaceUnknown"],
        { } remark => voice.Say("Flaw." + remark.Flaw + "Do", OfRemark(voice, advice, remark)),
        null => voice["Imbalance." + advice.Balance!.Imbalance + "Do"],
    };

    /// <summary>
    /// <c>{0}</c> the word noticed, <c>{1}</c> and <c>{2}</c> the pace needed and the best one, <c>{3}</c> what is offered,
    /// <c>{4}</c> when it is due, <c>{5}</c> to <c>{6}</c> within what, <c>{7}</c> when what it serves is due.
    /// </summary>
    private static object?[] OfRemark(Voice voice, Advice advice, Remark remark)
    {
        string? Pace(decimal? value) => value is { } pace && advice.KeyResult is { } moving ? voice.Pace(moving, pace) : null;
        return
        [
            voice.Quoted(remark.Word), Pace(remark.Pace?.Needed), Pace(remark.Pace?.Best),
            remark.Offered is { } offered && advice.KeyResult is { } keyResult ? voice.Figure(keyResult, offered) : null,
            advice.KeyResult is { } due ? voice.Day(due.Due) : null,
            advice.Cycle is { } cycle ? voice.Day(cycle.Start) : null, advice.Cycle is { } until ? voice.Day(until.End) : null,
            advice.ParentDue is { } parent ? voice.Day(parent) : null,
        ];
    }

    /// <summary><c>{0}</c> how many, <c>{1}</c> how many are enough, <c>{2}</c> the perspectives.</summary>
    private static object?[] OfBalance(Voice voice, Advice advice, Balance balance) =>
    [
        balance.Count,
        balance.Imbalance switch
        {
            Imbalance.TooManyObjectives => ReviewPlan.MostObjectives, Imbalance.TooManyKeyResults => ReviewPlan.MostKeyResults, Imbalance.TooManyMeasures => ReviewPlan.MostMeasures, _ => null,
        },
        voice.And([.. advice.Perspectives.Select(p => voice.Within(voice["Perspective." + p]))]),
    ];
}
