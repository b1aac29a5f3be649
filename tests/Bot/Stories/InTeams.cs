using CheckinBot.Tests.Support.Edges;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Every story of the main job in Teams, over real HTTP with signed tokens.</summary>
public static class InTeams
{
    public sealed class ANewKeyResult() : Stories.ANewKeyResult(Edge.Teams);

    public sealed class TheCard() : Stories.TheCard(Edge.Teams);

    public sealed class TheLead() : Stories.TheLead(Edge.Teams);

    public sealed class TheWords() : Stories.TheWords(Edge.Teams);

    public sealed class WhereWeStart() : Stories.WhereWeStart(Edge.Teams);

    public sealed class AboveTheLead() : Stories.AboveTheLead(Edge.Teams);

    public sealed class TwoTeams() : Stories.TwoTeams(Edge.Teams);

    public sealed class TheReview() : Stories.TheReview(Edge.Teams);

    public sealed class TheMissing() : Stories.TheMissing(Edge.Teams);

    public sealed class TheAdvice() : Stories.TheAdvice(Edge.Teams);

    public sealed class TheCauses() : Stories.TheCauses(Edge.Teams);

    public sealed class TheQueue() : Stories.TheQueue(Edge.Teams);

    public sealed class Drifting() : Stories.Drifting(Edge.Teams);

    public sealed class TheRehearsal() : Stories.TheRehearsal(Edge.Teams);

    public sealed class Restart() : Stories.Restart(Edge.Teams);

    public sealed class Forgery() : Stories.Forgery(Edge.Teams);

    public sealed class ANewTeam() : Stories.ANewTeam(Edge.Teams);

    public sealed class FirstMessages() : Stories.FirstMessages(Edge.Teams);

    public sealed class FreeDays() : Stories.FreeDays(Edge.Teams);

    public sealed class StandingIn() : Stories.StandingIn(Edge.Teams);

    public sealed class TheSettings() : Stories.TheSettings(Edge.Teams);

    public sealed class TheirOwnChoice() : Stories.TheirOwnChoice(Edge.Teams);

    public sealed class NotTooMuch() : Stories.NotTooMuch(Edge.Teams);

    public sealed class TheirRhythm() : Stories.TheirRhythm(Edge.Teams);

    public sealed class InMidRound() : Stories.InMidRound(Edge.Teams);

    public sealed class Waves() : Stories.Waves(Edge.Teams);

    public sealed class TwicePressed() : Stories.TwicePressed(Edge.Teams);

    public sealed class TheTree() : Stories.TheTree(Edge.Teams);

    public sealed class Aligning() : Stories.Aligning(Edge.Teams);

    public sealed class Contributing() : Stories.Contributing(Edge.Teams);

    public sealed class Pacing() : Stories.Pacing(Edge.Teams);

    public sealed class Agreeing() : Stories.Agreeing(Edge.Teams);

    public sealed class Revising() : Stories.Revising(Edge.Teams);

    public sealed class PausingAndEnding() : Stories.PausingAndEnding(Edge.Teams);

    public sealed class TheCycle() : Stories.TheCycle(Edge.Teams);

    public sealed class TheGrades() : Stories.TheGrades(Edge.Teams);

    public sealed class TheMeeting() : Stories.TheMeeting(Edge.Teams);

    public sealed class TheRetro() : Stories.TheRetro(Edge.Teams);

    public sealed class ThePreview() : Stories.ThePreview(Edge.Teams);

    public sealed class Quarter(ITestOutputHelper output) : Stories.Quarter(Edge.Teams, output);

    public sealed class TheKpis() : Stories.TheKpis(Edge.Teams);

    public sealed class TheScorecard() : Stories.TheScorecard(Edge.Teams);

    public sealed class ThreeLenses() : Stories.ThreeLenses(Edge.Teams);

    public sealed class Starting() : Stories.Starting(Edge.Teams);
}
