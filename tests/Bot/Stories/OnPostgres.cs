using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Every story of the main job once more with its data on a real PostgreSQL server: on the Local page, and what a platform does twice in Teams.</summary>
public static class OnPostgres
{
    public sealed class ANewKeyResult() : Stories.ANewKeyResult(Edge.Local, Store.Postgres);

    public sealed class TheCard() : Stories.TheCard(Edge.Local, Store.Postgres);

    public sealed class TheLead() : Stories.TheLead(Edge.Local, Store.Postgres);

    public sealed class TheWords() : Stories.TheWords(Edge.Local, Store.Postgres);

    public sealed class WhereWeStart() : Stories.WhereWeStart(Edge.Local, Store.Postgres);

    public sealed class AboveTheLead() : Stories.AboveTheLead(Edge.Local, Store.Postgres);

    public sealed class TwoTeams() : Stories.TwoTeams(Edge.Local, Store.Postgres);

    public sealed class TheReview() : Stories.TheReview(Edge.Local, Store.Postgres);

    public sealed class TheMissing() : Stories.TheMissing(Edge.Local, Store.Postgres);

    public sealed class TheAdvice() : Stories.TheAdvice(Edge.Local, Store.Postgres);

    public sealed class TheCauses() : Stories.TheCauses(Edge.Local, Store.Postgres);

    public sealed class TheQueue() : Stories.TheQueue(Edge.Local, Store.Postgres);

    public sealed class Drifting() : Stories.Drifting(Edge.Local, Store.Postgres);

    public sealed class TheRehearsal() : Stories.TheRehearsal(Edge.Local, Store.Postgres);

    public sealed class Restart() : Stories.Restart(Edge.Local, Store.Postgres);

    public sealed class Forgery() : Stories.Forgery(Edge.Local, Store.Postgres);

    public sealed class Agreeing() : Stories.Agreeing(Edge.Local, Store.Postgres);

    public sealed class Revising() : Stories.Revising(Edge.Local, Store.Postgres);

    public sealed class PausingAndEnding() : Stories.PausingAndEnding(Edge.Local, Store.Postgres);

    public sealed class TheCycle() : Stories.TheCycle(Edge.Local, Store.Postgres);

    public sealed class TheGrades() : Stories.TheGrades(Edge.Local, Store.Postgres);

    public sealed class TheMeeting() : Stories.TheMeeting(Edge.Local, Store.Postgres);

    public sealed class TheRetro() : Stories.TheRetro(Edge.Local, Store.Postgres);

    public sealed class ThePreview() : Stories.ThePreview(Edge.Local, Store.Postgres);

    public sealed class ANewTeam() : Stories.ANewTeam(Edge.Local, Store.Postgres);

    public sealed class TheTree() : Stories.TheTree(Edge.Local, Store.Postgres);

    public sealed class Aligning() : Stories.Aligning(Edge.Local, Store.Postgres);

    public sealed class Contributing() : Stories.Contributing(Edge.Local, Store.Postgres);

    public sealed class Pacing() : Stories.Pacing(Edge.Local, Store.Postgres);

    public sealed class FirstMessages() : Stories.FirstMessages(Edge.Teams, Store.Postgres);

    public sealed class TwicePressed() : Stories.TwicePressed(Edge.Teams, Store.Postgres);

    public sealed class TheKpis() : Stories.TheKpis(Edge.Local, Store.Postgres);

    public sealed class TheScorecard() : Stories.TheScorecard(Edge.Local, Store.Postgres);

    public sealed class ThreeLenses() : Stories.ThreeLenses(Edge.Local, Store.Postgres);

    public sealed class Starting() : Stories.Starting(Edge.Local, Store.Postgres);
}
