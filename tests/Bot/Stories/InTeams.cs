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

    public sealed class AboveTheLead() : Stories.AboveTheLead(Edge.Teams);

    public sealed class TwoTeams() : Stories.TwoTeams(Edge.Teams);

    public sealed class TheReview() : Stories.TheReview(Edge.Teams);

    public sealed class TheAdvice() : Stories.TheAdvice(Edge.Teams);

    public sealed class TheCauses() : Stories.TheCauses(Edge.Teams);

    public sealed class Restart() : Stories.Restart(Edge.Teams);

    public sealed class Forgery() : Stories.Forgery(Edge.Teams);

    public sealed class ANewTeam() : Stories.ANewTeam(Edge.Teams);

    public sealed class FirstMessages() : Stories.FirstMessages(Edge.Teams);

    public sealed class FreeDays() : Stories.FreeDays(Edge.Teams);

    public sealed class NotTooMuch() : Stories.NotTooMuch(Edge.Teams);

    public sealed class TheirRhythm() : Stories.TheirRhythm(Edge.Teams);

    public sealed class InMidRound() : Stories.InMidRound(Edge.Teams);

    public sealed class Waves() : Stories.Waves(Edge.Teams);

    public sealed class TwicePressed() : Stories.TwicePressed(Edge.Teams);

    public sealed class TheTree() : Stories.TheTree(Edge.Teams);

    public sealed class Aligning() : Stories.Aligning(Edge.Teams);

    public sealed class Contributing() : Stories.Contributing(Edge.Teams);

    public sealed class Agreeing() : Stories.Agreeing(Edge.Teams);

    public sealed class Revising() : Stories.Revising(Edge.Teams);

    public sealed class PausingAndEnding() : Stories.PausingAndEnding(Edge.Teams);

    public sealed class Quarter(ITestOutputHelper output) : Stories.Quarter(Edge.Teams, output);
}
