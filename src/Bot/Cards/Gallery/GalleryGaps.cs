using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Gaps;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryGaps
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var gap = new GapView(EpisodeId, s.MeetingsExplained, "Claire", s.Above);
        var alert = new GapAlertView(s.Voice, Delivery, Team, s.Sales, [gap]);
        yield return new("gap", "The lead's message after a round", GapAlertCard.Render(alert));
        yield return new("gap-no-cause", "The owner has not said why yet", GapAlertCard.Render(alert with { Gaps = [new GapView(EpisodeId, s.Meetings(24), "Claire")] }));
        yield return new("gap-in-hand", "Taken up, and the owner has answered", GapAlertCard.Render(alert with
        {
            Gaps = [gap with { Taken = new GapTaken("Marc", Thursday), AskedOn = Thursday, Answer = new GapAnswer(OwnerAnswer.Reply, Thursday.AddDays(1), s.Note) }],
        }));
        yield return new("gap-muted", "Muted with a reason", GapAlertCard.Render(alert with { Gaps = [gap with { Muted = new GapMuted(Thursday.AddDays(14), s.Note) }] }));
        yield return new("gaps-several", "Several at once", GapAlertCard.Render(alert with { Gaps = [gap, new GapView(EpisodeId, s.Churn, "Tom", s.Above)], More = 1 }));
        yield return new("gap-and-silence", "A gap, and a number that did not come", GapAlertCard.Render(alert with { Silent = [s.Rate(21.4m)] }));
        yield return new("silence", "No gap, but numbers that did not come", GapAlertCard.Render(alert with { Gaps = [], Silent = [s.Rate(21.4m), s.Stuck] }));
        var told = s.Voice.Say("NotMine.Told", "Claire", s.Rate(21.4m).KeyResult.Title);
        yield return new("gap-folded", "A gap, and what was no message of its own", GapAlertCard.Render(alert with { Folded = [told] }));
        yield return new("folded", "Nothing but what was no message of its own", GapAlertCard.Render(alert with { Gaps = [], Folded = [told] }));
        yield return new("silence-over", "They have come since", SilentLines.AllIn(s.Voice, s.Sales));
        yield return new("gap-mute-form", "Mute…", MuteForm.Render(new MuteView(s.Voice, Delivery, gap, Thursday, new(2026, 12, 31))));
        yield return new("gaps", "drift", GapsCard.Render(new GapsView(s.Voice, Team, s.Sales, Thursday, [gap, new GapView(EpisodeId, s.Churn, "Tom")])));
        yield return new("gaps-none", "Nothing is behind", GapsCard.Render(new GapsView(s.Voice, Team, s.Sales, Thursday, [])));
        yield return new("start", "The first sweep", StartCard.Render(new StartView(s.Voice, Delivery, Team, s.Sales, s.Board)));
        var ask = new AskView(s.Voice, Delivery, "Marc", s.MeetingsExplained, null);
        yield return new("ask", "A lead asks the owner", AskCard.Render(ask));
        yield return new("ask-reply", "The owner replies in words", AskCard.Render(ask with { Replying = true }));
        yield return new("ask-answered", "Answered", AskCard.Render(ask with { Answer = new AskAnswer("handled", null) }));
        yield return new("help-wanted", "An owner asks for a hand", HelpWantedCard.Render(new HelpWantedView(s.Voice, Delivery, "Claire", s.MeetingsExplained, false)));
        yield return new("not-mine-told", "Told to the lead", NotMineCards.Told(s.Voice, Delivery, "Claire", s.Rate(21.4m), false));
        yield return new("closing", "An owner proposes to close", ClosingCard.Render(s.Voice, Delivery, "Claire", s.Stuck, ClosingDecision.Open));
    }
}
