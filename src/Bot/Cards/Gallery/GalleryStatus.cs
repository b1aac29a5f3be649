using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryStatus
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var team = new TeamStatusView(s.Voice, Team, s.Sales, s.Cycle, Thursday, s.Board);
        yield return new("status", "status, for a lead", TeamStatusCard.Render(team));
        yield return new("status-all", "The others too", TeamStatusCard.Render(team with { Depth = StatusDepth.All }));
        yield return new("status-too-few", "For who is not of a small team", TeamStatusCard.TooFew(s.Voice, team.TeamName, 5));
        yield return new("status-counts", "For who may see the counts alone", TeamStatusCard.Render(team with { Depth = StatusDepth.Counts }));
        yield return new("status-nothing", "Nothing agreed yet", TeamStatusCard.Render(team with { Standings = [] }));
        yield return new("status-me", "status me", PersonCard.Render(new PersonView(s.Voice, null, Thursday, [s.Meetings(24), s.Calls(41), s.Rate(21.4m)])));
        yield return new("status-person", "status @Claire, for her lead", PersonCard.Render(new PersonView(s.Voice, "Claire", Thursday, [s.MeetingsExplained, s.Calls(41)])));
        yield return new("status-teams", "For a lead of several teams", TeamsCard.Render(s.Voice, Thursday,
            [new TeamLine(OtherTeam, s.Service, [s.Nps, s.Margin]), new TeamLine(Team, s.Sales, s.Board)]));
        yield return new("detail", "One key result: the only card with its owner's name", DetailCard.Render(new DetailView(
            s.Voice, s.MeetingsExplained.Objective, [s.Voice.Language == "fr" ? "Devenir la référence des PME" : "Be the reference for small firms"],
            "Marc Lefèvre", [new CarriedLine(s.MeetingsExplained, "Claire Dubois")])
        {
            Chart = DetailChart.Draw(s.Voice, s.MeetingsExplained), Link = "https://okr.example.org/dashboard/key-results/01JB0QmpWuDkQxSmmy9bZ4",
        }));
        yield return new("objective", "An objective with its key results", DetailCard.Render(new DetailView(
            s.Voice, s.MeetingsExplained.Objective, [], "Marc Lefèvre", [new CarriedLine(s.MeetingsExplained, "Claire Dubois"), new CarriedLine(s.Leads(148), "Nadia Kaci")])));
        yield return new("shared", "Under a link that was passed on in the team's channel", SharedCard.Render(new SharedView(
            s.Voice, s.MeetingsExplained.Objective.Title, s.Sales, s.Cycle, Thursday, [s.MeetingsExplained, s.Leads(148)])));
        yield return new("pending", "pending", PendingCard.Render(new PendingView(
            s.Voice, [s.Meetings(), s.Calls()], new LocalTime(new(2026, 11, 23), new(9, 0)), [s.Voice.Say("Pending.Question", "NPS")])));
        yield return new("pending-nothing", "Nothing waits", PendingCard.Render(new PendingView(s.Voice, [], null, [])));
        foreach (var item in Summaries(s)) yield return item;
    }

    private static IEnumerable<Gallery.Item> Summaries(GallerySample s)
    {
        var week = new SummaryView(s.Voice, Delivery, Team, s.Sales, Week, s.Board, [s.Site(3)], 9, 10) { Chart = SummaryChart.Draw(s.Voice, s.Board) };
        yield return new("summary", "In the team's channel", SummaryCard.Render(week));
        yield return new("summary-nothing", "A week in which nothing changed", SummaryCard.Render(week with { Standings = [s.Nps], Recovered = [] }));
    }
}
