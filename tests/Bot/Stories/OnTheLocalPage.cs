using CheckinBot.Tests.Support.Edges;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Every story of the main job on the Local page.</summary>
public static class OnTheLocalPage
{
    public sealed class ANewKeyResult() : Stories.ANewKeyResult(Edge.Local);

    public sealed class TheCard() : Stories.TheCard(Edge.Local);

    public sealed class TheLead() : Stories.TheLead(Edge.Local);

    public sealed class TheWords() : Stories.TheWords(Edge.Local);

    public sealed class WhereWeStart() : Stories.WhereWeStart(Edge.Local);

    public sealed class AboveTheLead() : Stories.AboveTheLead(Edge.Local);

    public sealed class TwoTeams() : Stories.TwoTeams(Edge.Local);

    public sealed class TheReview() : Stories.TheReview(Edge.Local);

    public sealed class TheMissing() : Stories.TheMissing(Edge.Local);

    public sealed class TheAdvice() : Stories.TheAdvice(Edge.Local);

    public sealed class TheCauses() : Stories.TheCauses(Edge.Local);

    public sealed class TheQueue() : Stories.TheQueue(Edge.Local);

    public sealed class Drifting() : Stories.Drifting(Edge.Local);

    public sealed class TheRehearsal() : Stories.TheRehearsal(Edge.Local);

    public sealed class Restart() : Stories.Restart(Edge.Local);

    public sealed class Forgery() : Stories.Forgery(Edge.Local);

    public sealed class ANewTeam() : Stories.ANewTeam(Edge.Local);

    public sealed class FirstMessages() : Stories.FirstMessages(Edge.Local);

    public sealed class FreeDays() : Stories.FreeDays(Edge.Local);

    public sealed class StandingIn() : Stories.StandingIn(Edge.Local);

    public sealed class TheSettings() : Stories.TheSettings(Edge.Local);

    public sealed class TheirOwnChoice() : Stories.TheirOwnChoice(Edge.Local);

    public sealed class NotTooMuch() : Stories.NotTooMuch(Edge.Local);

    public sealed class TheirRhythm() : Stories.TheirRhythm(Edge.Local);

    public sealed class InMidRound() : Stories.InMidRound(Edge.Local);

    public sealed class Waves() : Stories.Waves(Edge.Local);

    public sealed class TwicePressed() : Stories.TwicePressed(Edge.Local);

    public sealed class TheTree() : Stories.TheTree(Edge.Local);

    public sealed class Aligning() : Stories.Aligning(Edge.Local);

    public sealed class Contributing() : Stories.Contributing(Edge.Local);

    public sealed class Pacing() : Stories.Pacing(Edge.Local);

    public sealed class Agreeing() : Stories.Agreeing(Edge.Local);

    public sealed class Revising() : Stories.Revising(Edge.Local);

    public sealed class PausingAndEnding() : Stories.PausingAndEnding(Edge.Local);

    public sealed class TheCycle() : Stories.TheCycle(Edge.Local);

    public sealed class TheGrades() : Stories.TheGrades(Edge.Local);

    public sealed class TheMeeting() : Stories.TheMeeting(Edge.Local);

    public sealed class TheRetro() : Stories.TheRetro(Edge.Local);

    public sealed class ThePreview() : Stories.ThePreview(Edge.Local);

    public sealed class Quarter(ITestOutputHelper output) : Stories.Quarter(Edge.Local, output);

    public sealed class TheKpis() : Stories.TheKpis(Edge.Local);

    public sealed class TheScorecard() : Stories.TheScorecard(Edge.Local);

    public sealed class ThreeLenses() : Stories.ThreeLenses(Edge.Local);

    public sealed class Starting() : Stories.Starting(Edge.Local);
}
