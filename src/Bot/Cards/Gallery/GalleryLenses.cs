using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryLenses
{
    private static readonly Guid Form = new("0198f000-0000-7000-8000-000000000091"), Objective = new("0198f000-0000-7000-8000-000000000092");

    public static IEnumerable<Gallery.Item> Of(GallerySample s) => [.. Kpis(s), .. Scorecards(s)];

    private static IEnumerable<Gallery.Item> Kpis(GallerySample s)
    {
        var voice = s.Voice;
        var view = new KpiView(voice, s.Sales, Thursday, [s.ChurnKept, s.SatisfactionKept, s.MarginKept, s.DelayKept]) { Team = Team, MayAdd = true };
        yield return new("kpi", "kpi: standing measures, in their band and out of it", KpiCard.Render(view));
        yield return new("kpi-none", "No standing measure yet", KpiCard.Render(view with { Measures = [] }));
        yield return new("kpi-new", "kpi new, with a sentence", WritingForm.Render(new WritingView(
            voice, Form, new Dictionary<GoalField, string>
            {
                [GoalField.Measure] = s.MarginKept.KeyResult.Title, [GoalField.From] = "28", [GoalField.To] = "34", [GoalField.Unit] = "%", [GoalField.Cadence] = WritingForm.AsItsLevel,
                [GoalField.Objective] = ShortId.Of(Objective),
            }, [new(s.Above, ShortId.Of(Objective)), new(voice["New.ObjectiveNew"], WritingForm.New + ShortId.Of(Team))], [])
        {
            Head = "Kpi.Head", SaveBy = "kpi-save", Standing = true, Said = voice.Language == "fr" ? "Marge commerciale entre 28\u202F% et 34\u202F%" : "Sales margin between 28% and 34%",
        }));
    }

    private static IEnumerable<Gallery.Item> Scorecards(GallerySample s)
    {
        var (voice, french) = (s.Voice, s.Voice.Language == "fr");
        var (grow, win) = (s.Above, french ? "Gagner plus de PME" : "Win more small firms");
        var (keep, learn) = (french ? "Garder les clients" : "Keep customers", french ? "Vendre la valeur" : "Sell on value");
        TreeLine Line(int number, string title, Verdict? verdict, double? progress) =>
            new(new Guid($"0198f000-0000-7000-8000-{number:000000000000}"), 0, title, Told.Standing) { Verdict = verdict, Progress = progress };
        Effect[] growing = [new(Line(93, grow, null, null).Objective, grow)];
        PartView[] parts =
        [
            new(Perspective.Financial, Verdict.Watch, [s.ChurnKept, s.MarginKept], [new(Line(93, grow, Verdict.Watch, 64), [s.MarginKept.KeyResult.Title, s.ChurnKept.KeyResult.Title], [])]),
            new(Perspective.Customer, Verdict.Slipping, [s.MeetingsExplained, s.Leads(148)],
                [new(Line(94, win, Verdict.Slipping, 48), [s.Meetings().KeyResult.Title, s.Leads().KeyResult.Title], growing), new(Line(95, keep, null, null), [], growing)]),
            new(Perspective.InternalProcess, null, [], []),
            new(Perspective.LearningAndGrowth, Verdict.OnPace, [s.Calls(41)], [new(Line(96, Typography.Of(voice.Language, learn), Verdict.OnPace, 80), [s.Calls().KeyResult.Title], [])]),
        ];
        var view = new ScorecardView(voice, s.Sales, Lists.Dots(voice["Scorecard.Name"], voice.Say("Status.AsOf", voice.Day(Thursday))), parts) { Of = Team, Unplaced = 2, MayPlace = true };
        yield return new("scorecard", "scorecard: four perspectives, and what brings about what", ScorecardCard.Render(view with { Map = StrategyMap.Draw(view) }));
        yield return new("scorecard-chain", "The same where every perspective carries the next", ScorecardCard.Render(Chain(s, view)));
        yield return new("scorecard-place", "Objectives that stand in no perspective", PlaceForm.Render(voice, [s.Rate().Objective], Team));
    }

    /// <summary>Three beside one another, a long title, a paused one and one that is not measured, in each band what it leads to.</summary>
    private static ScorecardView Chain(GallerySample s, ScorecardView view)
    {
        var french = s.Voice.Language == "fr";
        TreeLine Line(int number, string fr, string en, Verdict? verdict, Told told = Told.Standing) =>
            new(new Guid($"0198f000-0000-7000-8000-{number:000000000000}"), 0, Typography.Of(s.Voice.Language, french ? fr : en), told) { Verdict = verdict, Progress = verdict is null ? null : 50 };
        static Effect To(TreeLine line) => new(line.Objective, line.Title);
        var (grow, margin) = (Line(201, "Croître sur le marché des PME", "Grow in the market of small firms", Verdict.Watch), Line(202, "Défendre la marge", "Defend the margin", Verdict.OnPace));
        var (win, keep, rate) = (
            Line(203, "Gagner plus de PME", "Win more small firms", Verdict.Slipping),
            Line(204, "Garder les clients", "Keep customers", Verdict.OnPace),
            Line(205, "Relever la valeur moyenne des contrats de service", "Raise the average value of service contracts", null));
        var (call, answer) = (Line(206, "Rappeler sous un jour", "Call back within a day", Verdict.OffTrack), Line(207, "Répondre sous 48 h", "Answer within 48 hours", Verdict.NoNews));
        var (learn, hire) = (Line(208, "Vendre la valeur", "Sell on value", Verdict.OnPace), Line(209, "Former l'équipe", "Train the team", null, Told.Paused));
        PartView Part(Perspective perspective, Verdict? verdict, Standing measure, params PlacedLine[] lines) => new(perspective, verdict, [measure], lines);
        var chain = view with
        {
            Unplaced = 0, MayPlace = false,
            Parts =
            [
                Part(Perspective.Financial, Verdict.Watch, s.ChurnKept, new(grow, [], []), new(margin, [], [])),
                Part(Perspective.Customer, Verdict.Slipping, s.MeetingsExplained, new(win, [], [To(grow)]), new(keep, [], [To(grow), To(margin)]), new(rate, [], [To(margin)])),
                Part(Perspective.InternalProcess, Verdict.OffTrack, s.DelayKept, new(call, [], [To(win)]), new(answer, [], [To(keep)])),
                Part(Perspective.LearningAndGrowth, Verdict.OnPace, s.Calls(41), new(learn, [], [To(call)]), new(hire, [], [To(answer), To(call)])),
            ],
        };
        return chain with { Map = StrategyMap.Draw(chain) };
    }
}
