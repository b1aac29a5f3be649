using CheckinBot.Tests.Support.Edges;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Stories of the main job in Slack, over real HTTP with real signatures.</summary>
public static class InSlack
{
    public sealed class ANewKeyResult() : Stories.ANewKeyResult(Edge.Slack);

    public sealed class TheCard() : Stories.TheCard(Edge.Slack);

    public sealed class TheWords() : Stories.TheWords(Edge.Slack);

    public sealed class TheLead() : Stories.TheLead(Edge.Slack);

    public sealed class WhereWeStart() : Stories.WhereWeStart(Edge.Slack);

    public sealed class AboveTheLead() : Stories.AboveTheLead(Edge.Slack);

    public sealed class TwoTeams() : Stories.TwoTeams(Edge.Slack);

    public sealed class TheReview() : Stories.TheReview(Edge.Slack);

    public sealed class TheMissing() : Stories.TheMissing(Edge.Slack);

    public sealed class TheAdvice() : Stories.TheAdvice(Edge.Slack);

    public sealed class TheCauses() : Stories.TheCauses(Edge.Slack);

    public sealed class Waves() : Stories.Waves(Edge.Slack);

    public sealed class TwicePressed() : Stories.TwicePressed(Edge.Slack);

    public sealed class Forgery() : Stories.Forgery(Edge.Slack);

    public sealed class TheQueue() : Stories.TheQueue(Edge.Slack);

    public sealed class Drifting() : Stories.Drifting(Edge.Slack);

    public sealed class TheRehearsal() : Stories.TheRehearsal(Edge.Slack);

    public sealed class Restart() : Stories.Restart(Edge.Slack);

    public sealed class ANewTeam() : Stories.ANewTeam(Edge.Slack);

    public sealed class FreeDays() : Stories.FreeDays(Edge.Slack);

    public sealed class StandingIn() : Stories.StandingIn(Edge.Slack);

    public sealed class TheSettings() : Stories.TheSettings(Edge.Slack);

    public sealed class TheirOwnChoice() : Stories.TheirOwnChoice(Edge.Slack);

    public sealed class NotTooMuch() : Stories.NotTooMuch(Edge.Slack);

    public sealed class TheirRhythm() : Stories.TheirRhythm(Edge.Slack);

    public sealed class InMidRound() : Stories.InMidRound(Edge.Slack);

    public sealed class FirstMessages() : Stories.FirstMessages(Edge.Slack);

    public sealed class TheTree() : Stories.TheTree(Edge.Slack);

    public sealed class Aligning() : Stories.Aligning(Edge.Slack);

    public sealed class Contributing() : Stories.Contributing(Edge.Slack);

    public sealed class Pacing() : Stories.Pacing(Edge.Slack);

    public sealed class Agreeing() : Stories.Agreeing(Edge.Slack);

    public sealed class Revising() : Stories.Revising(Edge.Slack);

    public sealed class PausingAndEnding() : Stories.PausingAndEnding(Edge.Slack);

    public sealed class TheCycle() : Stories.TheCycle(Edge.Slack);

    public sealed class TheGrades() : Stories.TheGrades(Edge.Slack);

    public sealed class TheMeeting() : Stories.TheMeeting(Edge.Slack);

    public sealed class TheRetro() : Stories.TheRetro(Edge.Slack);

    public sealed class ThePreview() : Stories.ThePreview(Edge.Slack);

    public sealed class Quarter(ITestOutputHelper output) : Stories.Quarter(Edge.Slack, output);

    public sealed class TheKpis() : Stories.TheKpis(Edge.Slack);

    public sealed class TheScorecard() : Stories.TheScorecard(Edge.Slack);

    public sealed class ThreeLenses() : Stories.ThreeLenses(Edge.Slack);

    public sealed class Starting() : Stories.Starting(Edge.Slack);
}
