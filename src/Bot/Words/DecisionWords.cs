using CheckinBot.Bot.Cards.Meetings;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Meetings;

namespace CheckinBot.Bot.Words;

/// <summary>Decisions and points of a meeting in words.</summary>
public static class DecisionWords
{
    /// <summary><c>Meetings: hire a second caller · Claire · by 30 Nov</c></summary>
    public static string Decision(this Voice voice, DecidedLine line)
    {
        var what = Cut.To(line.Decided.Decision.What, Cut.Title);
        return Lists.Dots(
            line.About is { } about ? voice.Say("Standing.Line", about, what) : what,
            line.Who,
            line.Decided.Decision.Until is { } until ? voice.Say("Decision.By", voice.Day(until)) : null);
    }

    /// <summary>What became of it: <c>done, on pace</c>, <c>late, slipping</c>.</summary>
    public static string Became(this Voice voice, DecidedLine line, DateOnly day)
    {
        var state = voice[line.Decided.State switch
        {
            DecisionState.Done => "Decision.Done",
            DecisionState.Dropped => "Decision.Dropped",
            _ => line.Decided.Late(day) ? "Decision.Late" : "Decision.Open",
        }];
        return line.Standing is { } standing ? state + ", " + voice.Word(standing.Verdict) : state;
    }

    /// <summary><c>Meetings, resources or target?</c>: a point as a question, in few words.</summary>
    public static string ToSettle(this Voice voice, MeetingPoint point) => point switch
    {
        { Reasons: [PointReason.Drop, ..] } => voice.Say("Settle.Drop", point.Title),
        { Reasons: [PointReason.Proposal, ..] } => voice.Say("Settle.Proposal", point.Title),
        { Standing.CauseGiven.Cause: Cause.Other } => voice.Say("Settle.Plain", point.Title),
        { Standing.CauseGiven.Cause: { } cause } => voice.Say("Settle.Cause", point.Title, voice.Word(cause)),
        _ => voice.Say("Settle.NoCause", point.Title),
    };
}
