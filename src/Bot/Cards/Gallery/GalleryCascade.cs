using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryCascade
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        foreach (var item in Trees(s)) yield return item;
        foreach (var item in Links(s)) yield return item;
        var asked = new ContributionView(s.Voice, EpisodeId, "Claire", s.MeetingsExplained, s.Sales, Keep(s), s.Service) { Delivery = Delivery };
        yield return new("contribution", "Another team proposes a key result for an objective of a lead's", ContributionCard.Render(asked));
        yield return new("contribution-accepted", "Accepted", ContributionCard.Render(asked with { State = ContributionState.Accepted, Resolved = ("Emma", Thursday) }));
        yield return new("contribution-closed", "The key result was closed meanwhile", ContributionCard.Render(asked with { State = ContributionState.Closed }));
        yield return new("contribution-asked", "align A contributes to B: who proposed it", ContributionCard.Render(asked with { ForAsker = true }));
        yield return new("contribution-answered", "The same, once it is answered", ContributionCard.Render(
            asked with { ForAsker = true, State = ContributionState.Declined, Resolved = ("Emma", Thursday) }));
    }

    private static IEnumerable<Gallery.Item> Trees(GallerySample s)
    {
        var (voice, french) = (s.Voice, s.Voice.Language == "fr");
        var aside = Lists.Dots(voice["Tree.Title"], voice.Say("Status.AsOf", voice.Day(Thursday)));
        var (vision, grow, win, keep) = (french ? "Devenir la référence des PME" : "Be the reference for small firms", s.Above, Win(s), Keep(s));
        TreeLine Line(int number, int depth, string title, Verdict? verdict, double? progress) =>
            new(new Guid($"0198f000-0000-7000-8000-{number:000000000000}"), depth, title, Told.Standing) { Verdict = verdict, Progress = progress, Opens = depth < 2 };
        List<TreeLine> lines =
        [
            Line(70, 0, grow, Verdict.Slipping, 48), Line(71, 1, win, Verdict.OffTrack, 40), Line(72, 2, french ? "Ouvrir la région Sud" : "Open the South", Verdict.NoNews, null),
            Line(73, 1, french ? "Mieux convertir" : "Convert better", Verdict.Watch, 61), Line(74, 0, keep, Verdict.OnPace, 64),
            Line(75, 1, french ? "Répondre en un jour" : "Answer within a day", null, null),
        ];
        FaultView[] faults =
        [
            new(FaultKind.DueAfterParent, win, grow, (new(2026, 11, 30), new(2026, 12, 31))), new(FaultKind.Orphan, french ? "Refondre le site" : "Rebuild the website", null, null),
            new(FaultKind.EmptyBranch, french ? "Répondre en un jour" : "Answer within a day", null, null), new(FaultKind.PullsApart, grow, s.Leads().KeyResult.Title, null),
            new(FaultKind.FeedsNoCommon, s.Service, null, null), new(FaultKind.LevelInverted, keep, win, null),
            new(FaultKind.ConflictingDates, s.Meetings().KeyResult.Title, null, (new(2026, 11, 30), new(2026, 12, 31))),
        ];
        var tree = new TreeView(voice, vision, aside, lines) { Faults = faults };
        yield return new("tree", "tree: what serves what, from the vision down", TreeCard.Render(tree));
        yield return new("tree-all", "The others too, and every fault", TreeCard.Render(tree with { Whole = true, Hidden = 4 }));
        yield return new("tree-member", "tree, for a member of one team: what theirs serves by its title, what is others' counted", TreeCard.Render(tree with
        {
            Lines = [lines[0] with { Told = Told.TitleAlone, Opens = false }, lines[1], lines[3] with { Told = Told.Paused }], Hidden = 1, Faults = [],
        }));
        yield return new("tree-branch", "A branch, behind its button", TreeCard.Render(tree with
        {
            Title = win, Aside = Lists.Dots(voice["Level.Tactical"], s.Sales, TreeCard.Standing(voice, Verdict.OffTrack, 40)), Of = lines[1].Objective, Above = [grow, vision],
            KeyResults = [s.MeetingsExplained, s.Leads(148)], Lines = [lines[2] with { Depth = 0, Opens = true }], Faults = [faults[0]], Up = lines[0].Objective,
        }));
        yield return new("tree-empty", "Nothing yet", TreeCard.Render(tree with { Lines = [], Faults = [] }));
    }

    private static IEnumerable<Gallery.Item> Links(GallerySample s)
    {
        var (voice, french) = (s.Voice, s.Voice.Language == "fr");
        var objective = s.MeetingsExplained.Objective;
        objective.ParentId = OtherTeam;
        var (parent, other) = (Aim(OtherTeam, french ? "Croissance" : "Growth"), Aim(EpisodeId, Keep(s)));
        yield return new("aligned", "align A under B", AlignCards.Said(voice, [(true, voice.Say("Align.Under", Win(s), s.Above), voice.Say("Align.Before", french ? "Croissance" : "Growth"))]));
        yield return new("align-loop", "The same, where it would go round in a circle", AlignCards.Said(voice, [(false, voice.Say("Align.Loop", $"{s.Above} → {Win(s)} → {s.Above}"), null)]));
        yield return new("align-incomplete", "align alone", Talk.TalkCards.Incomplete(voice, "Align.Incomplete"));
        yield return new("align-objective", "Align… on an objective", AlignForm.Objective(voice, objective, [parent, other]));
        yield return new("align-key-result", "Align… on a key result", AlignForm.KeyResult(voice, s.Calls().KeyResult, [s.Meetings().KeyResult], [other]));
        var gives = new ContributionView(voice, EpisodeId, "Claire", s.MeetingsExplained, s.Sales, Keep(s), s.Service);
        yield return new("detail-bonds", "One key result: what drives it, and what it contributes to", DetailCard.Render(
            new DetailView(voice, objective, [parent.Title], "Marc Lefèvre", [new CarriedLine(s.MeetingsExplained, "Claire Dubois")])
        {
            Bonds = new BondsView(objective.Id) { Align = s.Meetings().KeyResult.Id, LeadsTo = s.Leads().KeyResult.Title, LedBy = [s.Calls().KeyResult.Title], Gives = [gives] },
        }));
        yield return new("objective-bonds", "An objective that others serve, with a contribution that waits for an answer", DetailCard.Render(
            new DetailView(voice, objective, [], "Emma Clarke", [new CarriedLine(s.Nps, "Ada Byron"), new CarriedLine(s.Churn, "Ada Byron")])
        {
            Bonds = new BondsView(objective.Id)
            {
                Align = objective.Id, Decides = true, Rolled = (2, Verdict.Watch, 55),
                Gets = [gives, gives with { State = ContributionState.Accepted, KeyResult = s.Leads(148) }],
            },
        }));
    }

    private static Objective Aim(Guid id, string title) => new() { Id = id, OrganisationId = Delivery, Key = title, Title = title };

    private static string Win(GallerySample s) => s.Voice.Language == "fr" ? "Plus de rendez-vous" : "Win more meetings";

    private static string Keep(GallerySample s) => s.Voice.Language == "fr" ? "Fidéliser les clients" : "Keep customers";
}
