using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryWriting
{
    private static readonly Guid Form = new("0198f000-0000-7000-8000-000000000081"), Objective = new("0198f000-0000-7000-8000-000000000082"), Me = new("0198f000-0000-7000-8000-000000000083");

    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var french = s.Voice.Language == "fr";
        var empty = new WritingView(s.Voice, Form, new Dictionary<GoalField, string> { [GoalField.Cadence] = WritingForm.AsItsLevel },
            [new(s.Above, ShortId.Of(Objective)), new(s.Voice["New.ObjectiveNew"], WritingForm.New + ShortId.Of(Team))], []);
        yield return new("new", "new, with nothing behind it", WritingForm.Render(empty));
        yield return new("new-filled", "new, with a sentence, for a lead", WritingForm.Render(empty with
        {
            Said = french ? "Porter le taux de rendez-vous qualifiés de 20\u202F% à 23\u202F% en 3 mois" : "Raise the qualified meeting rate from 20% to 23% in 3 months",
            Values = Filled(s),
            Carriers = [new("Marc Lefèvre", ShortId.Of(Me)), new("Claire Dubois", ShortId.Of(Delivery))],
        }));
        yield return new("new-doubts", "new, with a sentence that leaves something open", WritingForm.Render(Open(s, empty)));
        yield return new("new-problems", "What was typed could not be kept", Problems(s, empty));
        yield return new("new-no-team", "new, from somebody on no team", TalkCards.Incomplete(s.Voice, "New.NoTeam"));
        var receipt = new WritingReceiptView(s.Voice, s.Rate().KeyResult, s.Rate().Objective, s.Sales, "Claire", new LocalTime(new(2026, 11, 26), new(16, 0)));
        yield return new("new-done", "Saved, one's own", WritingReceipt.Render(receipt));
        var offered = s.Fresh.KeyResult;
        offered.Agreement = Agreement.Proposed;
        yield return new("new-offered", "Saved, for somebody else", WritingReceipt.Render(receipt with { KeyResult = offered, Asked = null }));
        var paid = s.Meetings().KeyResult;
        (paid.Agreement, paid.CountsForPay) = (Agreement.Proposed, true);
        yield return new("new-for-pay", "The same, and it counts for variable pay", WritingReceipt.Render(receipt with { KeyResult = paid, Asked = null, Day = GallerySample.Thursday }));
    }

    private static Dictionary<GoalField, string> Filled(GallerySample s) => new()
    {
        [GoalField.Measure] = s.Voice["New.MeasureExample"], [GoalField.Kind] = nameof(GoalKind.Level), [GoalField.From] = "20", [GoalField.To] = "23", [GoalField.Unit] = "%",
        [GoalField.Direction] = nameof(Direction.Increase), [GoalField.Due] = s.Voice.Typed(new DateOnly(2027, 2, 19)), [GoalField.Cadence] = WritingForm.AsItsLevel,
        [GoalField.Objective] = ShortId.Of(Objective), [GoalField.Owner] = ShortId.Of(Delivery),
    };

    private static WritingView Open(GallerySample s, WritingView empty) => empty with
    {
        Said = s.Voice.Language == "fr" ? "Augmenter le taux de rendez-vous qualifiés de 5\u202F%" : "Increase the qualified meeting rate by 5%",
        Values = new Dictionary<GoalField, string>(Filled(s))
        {
            [GoalField.From] = "", [GoalField.To] = s.Voice.Language == "fr" ? "+5\u202F%" : "+5%", [GoalField.Due] = "", [GoalField.Objective] = "",
        },
        Doubts = new Dictionary<GoalField, string>
        {
            [GoalField.From] = s.Voice["Doubt.NotSaid"], [GoalField.To] = s.Voice["Doubt.PercentOrPoints"], [GoalField.Due] = s.Voice["Doubt.NotSaid"],
        },
        Which = new Dictionary<GoalField, IReadOnlyList<Choice>> { [GoalField.WhichDue] = [new(s.Voice.Date(new DateOnly(2026, 12, 31)), "2026-12-31")] },
    };

    private static Card Problems(GallerySample s, WritingView empty) => WritingForm.Render(empty with
    {
        Values = new Dictionary<GoalField, string>(Filled(s)) { [GoalField.To] = "+5\u202F%", [GoalField.Due] = s.Voice.Language == "fr" ? "31 février" : "31 February", [GoalField.Objective] = "" },
        Which = new Dictionary<GoalField, IReadOnlyList<Choice>> { [GoalField.WhichTo] = [new(s.Voice.Figure(21, "%"), "21"), new(s.Voice.Figure(25, "%"), "25")] },
    }).With(new Dictionary<string, string>
    {
        [InputIds.Of(GoalField.To, Form)] = s.Voice["New.ManyReadings"],
        [InputIds.Of(GoalField.Due, Form)] = s.Voice["New.DueNoSuchDay"],
        [InputIds.Of(GoalField.Objective, Form)] = s.Voice["New.ObjectiveMissing"],
    }, new Dictionary<string, string>());
}
