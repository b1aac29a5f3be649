using CheckinBot.Tests.Support.Edges;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Stories of the main job in Slack, over Socket Mode.</summary>
public static class InSlackOverASocket
{
    public sealed class ANewKeyResult() : Stories.ANewKeyResult(Edge.SlackSocket);

    public sealed class TheCard() : Stories.TheCard(Edge.SlackSocket);

    public sealed class TheWords() : Stories.TheWords(Edge.SlackSocket);

    public sealed class TheLead() : Stories.TheLead(Edge.SlackSocket);

    public sealed class Drifting() : Stories.Drifting(Edge.SlackSocket);

    public sealed class TwoTeams() : Stories.TwoTeams(Edge.SlackSocket);

    public sealed class Waves() : Stories.Waves(Edge.SlackSocket);

    public sealed class TwicePressed() : Stories.TwicePressed(Edge.SlackSocket);

    public sealed class Forgery() : Stories.Forgery(Edge.SlackSocket);

    public sealed class Restart() : Stories.Restart(Edge.SlackSocket);

    public sealed class ANewTeam() : Stories.ANewTeam(Edge.SlackSocket);

    public sealed class FreeDays() : Stories.FreeDays(Edge.SlackSocket);

    public sealed class NotTooMuch() : Stories.NotTooMuch(Edge.SlackSocket);

    public sealed class TheirRhythm() : Stories.TheirRhythm(Edge.SlackSocket);

    public sealed class InMidRound() : Stories.InMidRound(Edge.SlackSocket);

    public sealed class FirstMessages() : Stories.FirstMessages(Edge.SlackSocket);

    public sealed class Quarter(ITestOutputHelper output) : Stories.Quarter(Edge.SlackSocket, output);
}
