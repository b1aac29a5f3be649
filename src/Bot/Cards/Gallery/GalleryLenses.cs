using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Writing;
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
        var (grow, win, keep, learn) = (s.Above, french ? "Gagner plus de PME" : "Win more small firms", french ? "Garder les clients" : "Keep customers", french ? "Vendre la valeur" : "Sell on value");
        TreeLine Line(int number, string title, Verdict? verdict, double? progress) =>
            new(new Guid($"0198f000-0000-7000-8000-{number:000000000000}"), 0, title, Told.Standing) { Verdict = verdict, Progress = progress };
        PartView[] parts =
        [
            new(Perspective.Financial, Verdict.Watch, [s.ChurnKept, s.MarginKept], [new(Line(93, grow, Verdict.Watch, 64), [s.MarginKept.KeyResult.Title, s.ChurnKept.KeyResult.Title], [])]),
            new(Perspective.Customer, Verdict.Slipping, [s.MeetingsExplained, s.Leads(148)],
                [new(Line(94, win, Verdict.Slipping, 48), [s.Meetings().KeyResult.Title, s.Leads().KeyResult.Title], [grow]), new(Line(95, keep, null, null), [], [grow])]),
            new(Perspective.InternalProcess, null, [], []),
            new(Perspective.LearningAndGrowth, Verdict.OnPace, [s.Calls(41)], [new(Line(96, Typography.Of(voice.Language, learn), Verdict.OnPace, 80), [s.Calls().KeyResult.Title], [])]),
        ];
        var view = new ScorecardView(voice, s.Sales, Lists.Dots(voice["Scorecard.Name"], voice.Say("Status.AsOf", voice.Day(Thursday))), parts) { Of = Team, Unplaced = 2, MayPlace = true };
        yield return new("scorecard", "scorecard: four perspectives, and what brings about what", ScorecardCard.Render(view));
        yield return new("scorecard-place", "Objectives that stand in no perspective", PlaceForm.Render(voice, [s.Rate().Objective], Team));
    }
}
