using CheckinBot.Bot.Cards.Explaining;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Rehearsing;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.Drift.Rehearsal;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryReasons
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var muted = s.Episode;
        (muted.MutedUntil, muted.MuteReason) = (Thursday.AddDays(14), s.Note);
        var why = new ExplainView(s.Voice, s.MeetingsExplained, Sensitivity.Normal)
        {
            Since = Thursday.AddDays(-7), Episodes = [new(s.Episode, "Marc", null)], More = s.Voice.Press("Explain.More", "explain-all", Delivery),
            Told = [new("Marc", Thursday.AddDays(4), ToldBy.Alert), new("Claire", Thursday, ToldBy.Receipt)],
        };
        yield return new("reasons", "why KEY RESULT", ExplainCard.Render(why));
        yield return new("reasons-all", "More", ExplainCard.Render(why with
        {
            All = true, Episodes = [new(muted, null, "Marc")],
            Told = [new("Marc", Thursday.AddDays(18), ToldBy.Alert, ToldBecause.Worse), new("Claire", Thursday.AddDays(12), ToldBy.Question), .. why.Told],
        }));
        yield return new("reasons-silent", "Of what has no news", ExplainCard.Render(why with { Standing = s.Nps, Episodes = [], Told = [] }));
        yield return new("reasons-band", "Of a band", ExplainCard.Render(why with { Standing = s.Margin, Episodes = [], Told = [] }));
        yield return new("reasons-fresh", "Before the first number", ExplainCard.Render(why with { Standing = s.Fresh, Since = null, Episodes = [], Told = [] }));

        var last = s.Cycle;
        (last.Name, last.Start, last.End) = (s.Voice.Language == "fr" ? "T3" : "Q3", new(2026, 7, 1), new(2026, 9, 30));
        var rehearsal = new RehearsalView(s.Voice, "Atelier Nord", null, last,
            [new(Sensitivity.Quiet, 4, 4, 2, 4, 3, 7, 4), new(Sensitivity.Normal, 9, 8, 3, 8, 6, 7, 1), new(Sensitivity.Loud, 14, 12, 4, 13, 7, 7, 0)], Sensitivity.Normal);
        yield return new("rehearse", "rehearse, for an admin", RehearsalCard.Render(rehearsal));
        yield return new("rehearse-team", "rehearse, for who leads a team", RehearsalCard.Render(rehearsal with { Of = s.Sales, Team = Team, Now = Sensitivity.Quiet, Changed = true }));
        yield return new("rehearse-inherited", "A team that follows its organisation, and a quarter without alerts", RehearsalCard.Render(rehearsal with
        {
            Of = s.Sales, Team = Team, Inherited = true,
            Rehearsals =
            [
                new(Sensitivity.Quiet, 0, 0, 0, 0, 0, 1, 1), new(Sensitivity.Normal, 1, 1, 1, 1, 1, 1, 0), new(Sensitivity.Loud, 1, 1, 1, 1, 1, 1, 0),
            ],
        }));
        yield return new("rehearse-nothing", "Before any cycle has ended", RehearsalCard.Render(rehearsal with { Cycle = null, Rehearsals = [] }));
        yield return new("rehearse-large", "More than a conversation waits for", RehearsalCard.Render(rehearsal with { Rehearsals = [], TooMany = 12_480 }));
        yield return new("rehearse-not-yours", "rehearse, for somebody else", RehearsalCard.NotYours(s.Voice));
    }
}
