using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Storage.Rounds;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryGaps
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var gap = new GapView(EpisodeId, s.MeetingsExplained, "Claire") { WeighsOn = [new GapWeight(s.Above, 0.25)] };
        var alert = new GapAlertView(s.Voice, Delivery, Team, s.Sales, [gap]) { Chart = DetailChart.Draw(s.Voice, gap.Standing) };
        yield return new("gap-worse", "Worse than the lead was ever told", GapAlertCard.Render(
            alert with { Gaps = [gap with { Again = ToldBecause.Worse, Taken = new GapTaken("Marc", Thursday.AddDays(-7)) }] }));
        yield return new("gap-unanswered", "A week later, and nobody took it up", GapAlertCard.Render(alert with { Gaps = [gap with { Again = ToldBecause.Unanswered }] }));
        yield return new("gap", "The lead's message after a round", GapAlertCard.Render(alert));
        yield return new("gap-no-cause", "The owner has not said why yet", GapAlertCard.Render(alert with { Gaps = [new GapView(EpisodeId, s.Meetings(24), "Claire")] }));
        yield return new("gap-in-hand", "Taken up, and the owner has answered", GapAlertCard.Render(alert with
        {
            Gaps = [gap with { Taken = new GapTaken("Marc", Thursday), AskedOn = Thursday, Answer = new GapAnswer(OwnerAnswer.Reply, Thursday.AddDays(1), s.Note) }],
        }));
        yield return new("gap-muted", "Muted with a reason", GapAlertCard.Render(alert with { Gaps = [gap with { Muted = new GapMuted(Thursday.AddDays(14), s.Note) }] }));
        yield return new("gaps-several", "Several at once", GapAlertCard.Render(
            alert with { Gaps = [gap, new GapView(EpisodeId, s.Churn, "Tom") { WeighsOn = [new GapWeight(s.Above, 0.25)] }], More = 1 }));
        var late = s.Rate(21.4m);
        yield return new("gap-and-silence", "A gap, and a number that did not come", GapAlertCard.Render(alert with { Silent = [late] }));
        var (rate, stuck) = (s.Rate(21.4m), s.Stuck);
        yield return new("silence", "No gap, but numbers that did not come", GapAlertCard.Render(alert with { Gaps = [], Silent = [rate, stuck] }));
        yield return new("gap-awaited", "The same in a preview, before the round has closed", GapAlertCard.Render(alert with { Awaited = [late] }));
        yield return new("awaited", "A preview before all have been asked", GapAlertCard.Render(alert with { Gaps = [], Awaited = [rate], ToAsk = [stuck] }));
        var told = s.Voice.Say("NotMine.Told", "Claire", s.Rate(21.4m).KeyResult.Title);
        yield return new("gap-folded", "A gap, and what was no message of its own", GapAlertCard.Render(alert with { Folded = [told] }));
        yield return new("folded", "Nothing but what was no message of its own", GapAlertCard.Render(alert with { Gaps = [], Folded = [told] }));
        foreach (var item in Above(s, alert)) yield return item;
        yield return new("silence-over", "They have come since", SilentLines.AllIn(s.Voice, s.Sales));
        yield return new("gap-mute-form", "Mute…", MuteForm.Render(new MuteView(s.Voice, Delivery, gap, Thursday, new(2026, 12, 31))));
        var queue = new GapsView(s.Voice, Team, s.Sales, Thursday, [gap, new GapView(EpisodeId, s.Churn, "Tom") { WeighsOn = [new GapWeight(s.Above, 0.5)] }]);
        yield return new("gaps", "drift, for a member of the team", GapsCard.Render(queue));
        var todo = new GapsToDo(2, 2, 2);
        yield return new("gaps-lead", "drift, for who leads it", GapsCard.Render(queue with { ToDo = todo }));
        yield return new("gaps-confirm", "Ask…", GapsCard.Confirm(queue, todo));
        yield return new("gaps-asked", "Asked", GapsCard.Render(queue with
        {
            Gaps = [gap with { AskedOn = Thursday, Answer = new GapAnswer(OwnerAnswer.NeedHelp, Thursday) }, queue.Gaps[1] with { AskedOn = Thursday }],
            ToDo = new(2, 0, 0), Done = s.Voice.Count("Gaps.AskedAll", 2),
        }));
        yield return new("gaps-many", "drift, for who leads several teams", GapsCard.Render(queue with
        {
            Team = null, TeamName = s.Voice["Gaps.MyTeams"], Gaps = [gap, queue.Gaps[1] with { Taken = new GapTaken("Marc", Thursday) }, .. Enumerable.Repeat(queue.Gaps[1], 4)], ToDo = new(5, 6, 3),
        }));
        yield return new("gaps-none", "Nothing is behind", GapsCard.Render(new GapsView(s.Voice, Team, s.Sales, Thursday, [])));
        yield return new("start", "The first sweep", StartCard.Render(new StartView(s.Voice, Delivery, Team, s.Sales, s.Board)));
        var ask = new AskView(s.Voice, Delivery, "Marc", [new AskItem(EpisodeId, s.MeetingsExplained)]);
        yield return new("ask", "A lead asks the owner", AskCard.Render(ask));
        yield return new("ask-several", "A lead asks about several at once", AskCard.Render(ask with
        {
            Items = [ask.Items[0] with { Answer = new AskAnswer("need-help", null) }, new AskItem(OtherTeam, queue.Gaps[1].Standing)],
        }));
        yield return new("ask-reply", "The owner replies in words", AskCard.Render(ask with { Replying = EpisodeId }));
        yield return new("ask-answered", "Answered", AskCard.Render(ask with { Items = [ask.Items[0] with { Answer = new AskAnswer("handled", null) }] }));
        yield return new("help-wanted", "An owner asks for a hand", HelpWantedCard.Render(new HelpWantedView(s.Voice, Delivery, "Claire", s.MeetingsExplained, false)));
        yield return new("not-mine-told", "Told to the lead", NotMineCards.Told(s.Voice, Delivery, "Claire", s.Rate(21.4m), false));
        yield return new("closing", "An owner proposes to close", ClosingCard.Render(s.Voice, Delivery, "Claire", s.Stuck, ClosingDecision.Open));
    }

    /// <summary>What a lead reads of the teams under theirs.</summary>
    private static IEnumerable<Gallery.Item> Above(GallerySample s, GapAlertView alert)
    {
        var french = s.Voice.Language == "fr";
        TeamFigures Figures(string name, Tally tally) => new(OtherTeam, name, tally);
        var below = new TeamsBelow([Figures(french ? "Ventes Nord" : "Sales North", new(1, 2, 0, 1, 0, 6, 1)), Figures(s.Service, new(0, 0, 2, 0, 1, 9, 3))], 0, null, SmallestGroup.Usual);
        yield return new("gap-and-below", "A gap, and the teams below counted", GapAlertCard.Render(alert with { Below = below }));
        yield return new("below", "Nothing but the teams below", GapAlertCard.Render(alert with { Gaps = [], Below = below }));
        yield return new("below-many", "More teams than fit, and some of few people", GapAlertCard.Render(alert with
        {
            Gaps = [], Silent = [s.Rate(21.4m)],
            Below = below with
            {
                Teams = [.. below.Teams, .. Enumerable.Range(1, 6).Select(at => Figures(french ? $"Région {at}" : $"Region {at}", at == 2 ? default : new(0, 0, 0, at % 2, 0, 4 + at, 0)))],
                Few = 3, Together = new(0, 1, 0, 0, 0, 5, 2),
            },
        }));
        yield return new("below-few", "Only a team of few people", GapAlertCard.Render(alert with { Below = new([], 1, null, SmallestGroup.Usual) }));
        var named = new NamedView(s.Nps, s.Service, "Tom Garnier");
        yield return new("named", "Named escalation: what has no news two questions running", GapAlertCard.Render(alert with { Gaps = [], Named = [named], Below = below }));
        yield return new("silence-and-named", "The same, and numbers of the own team that did not come", GapAlertCard.Render(alert with
        {
            Gaps = [], Silent = [s.Rate(21.4m)], Named = [.. Enumerable.Repeat(named, 6)], Folded = [s.Voice.Say("NotMine.Told", "Claire", s.Rate(21.4m).KeyResult.Title)],
        }));
        yield return new("start-above", "The first sweep, for a lead with teams below", StartCard.Render(new StartView(s.Voice, Delivery, Team, s.Sales, s.Board) { Below = below }));
    }
}
