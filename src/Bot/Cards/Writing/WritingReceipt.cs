using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Writing;

/// <param name="Voice">The writer's.</param>
/// <param name="KeyResult">As it was kept.</param>
/// <param name="Objective">What it belongs to.</param>
/// <param name="Team">Whose.</param>
/// <param name="Owner">Who carries it, or is to.</param>
/// <param name="Asked">When it is first asked about; null when nothing says so.</param>
public sealed record WritingReceiptView(Voice Voice, KeyResult KeyResult, Objective Objective, string Team, string Owner, LocalTime? Asked)
{
    /// <summary>The reader's day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>When the objective has done its work; null where nothing says so.</summary>
    public Turn? Turn { get; init; }

    /// <summary>What a reader of the plan has to remark about it; empty when nothing.</summary>
    public IReadOnlyList<Element> Remarks { get; init; } = [];
}

/// <summary>A card's answer to what was written: the key result in a line, who carries it, and when it is asked about.</summary>
public static class WritingReceipt
{
    public static Card Render(WritingReceiptView view)
    {
        var (voice, keyResult) = (view.Voice, view.KeyResult);
        var line = voice.Say("Standing.Line", keyResult.Called(), voice.Goal(keyResult));
        return voice.Card(line,
        [
            Lines.Marked("✓", TextColor.Good, Said(view), strong: true),
            Lines.Plain(line),
            Lines.Quiet(voice.Sentence(Lists.Dots(
                Way(view),
                keyResult.Standing
                    ? voice.Say("Kpi.NoEnd", voice.Date(keyResult.Start))
                    : voice.Say("New.FromUntil", voice.Date(keyResult.Start), voice.Date(keyResult.Due))))),
            voice.PaceOf(keyResult, null) is { } pace ? Lines.Quiet(pace) with { Spacing = Spacing.Small } : null,
            TurnForm.Line(voice, keyResult, view.Turn),
            Lines.Quiet(voice.Say("New.Under", Cut.To(view.Objective.Title, Cut.Title), view.Team)) with { Spacing = Spacing.Small },
            Lines.Quiet(Lists.Dots(voice.Say("New.CarriedBy", view.Owner), voice["New.Asks" + keyResult.AskedEvery(view.Objective)])),
            Lines.Quiet(voice.Pay(keyResult.CountsForPay)) with { Spacing = Spacing.Small },
            keyResult.CountsForPay && keyResult.Start <= view.Day ? Lines.Plain(voice.Say("Pay.Late", voice.Day(keyResult.Start))) : null,
            Lines.Plain(Then(view)) with { Spacing = Spacing.Medium },
            .. view.Remarks,
        ]);
    }

    private static string Said(WritingReceiptView view) => view.KeyResult.Agreement switch
    {
        Agreement.Proposed => view.Voice.Say("New.Offered", view.Owner),
        Agreement.Declined => view.Voice.Say("New.Declined", view.Owner),
        _ => view.Voice["New.Saved"],
    };

    /// <summary>Where it starts, of a total that does not start at nothing; what its goal does not say.</summary>
    private static string? Way(WritingReceiptView view) => view.KeyResult is { Kind: Kind.Cumulative or Kind.Milestone, Baseline: not 0 and var from }
        ? view.Voice.Say("New.StartsAt", view.Voice.Figure(view.KeyResult, from))
        : null;

    private static string Then(WritingReceiptView view) => view switch
    {
        { KeyResult.Agreement: Agreement.Proposed } => view.Voice.Say("New.NotBefore", view.Owner),
        { Asked: { } at } => view.Voice.Say("New.FirstAsked", view.Voice.LongDay(at.Day), view.Voice.Hour(at.Hour)),
        _ => view.Voice["New.AskedLater"],
    };
}
