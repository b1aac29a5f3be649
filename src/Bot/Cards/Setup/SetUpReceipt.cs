using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Setup;

/// <param name="Voice">The team's.</param>
/// <param name="Delivery">The message in the team's channel.</param>
/// <param name="Team">Its name.</param>
/// <param name="Lead">Who leads it; null when that person is gone.</param>
/// <param name="Meeting">When it meets: any day of that weekday, and the hour; null when it does not.</param>
/// <param name="Items">The objectives as they were understood.</param>
/// <param name="Asked">When its people are first asked.</param>
/// <param name="Summary">When the first summary appears.</param>
public sealed record SetUpReceiptView(
    Voice Voice, Guid Delivery, string Team, string? Lead, LocalTime? Meeting, IReadOnlyList<SetUpItem> Items, LocalTime Asked, LocalTime Summary)
{
    /// <summary>The team, to have its objectives reviewed: whoever presses reads it by themselves, since nobody is corrected before others. Null offers nothing.</summary>
    public Guid? Review { get; init; }
}

/// <param name="KeyResult">What is measured.</param>
/// <param name="Owner">Who carries it.</param>
public sealed record SetUpItem(KeyResult KeyResult, string Owner);

/// <summary>Shows every reading, so that nothing is guessed in silence, and when it begins.</summary>
public static class SetUpReceipt
{
    public static Card Render(SetUpReceiptView view)
    {
        var voice = view.Voice;
        var done = voice.Say("SetUp.Done", view.Team);
        return voice.Card(done,
        [
            Lines.Marked("✓", TextColor.Good, done, strong: true),
            Lines.Plain(Lists.Dots(
                view.Lead is { } lead ? voice.Say("SetUp.Leads", lead) : null,
                view.Meeting is { } at ? voice.Say("SetUp.MeetsAt", voice.DayAndHour(at)) : voice["SetUp.MeetsNever"])) with { Spacing = Spacing.Small },
            .. view.Items.Select(item => new Container(Lines.Strong(item.KeyResult.Title), Lines.Quiet(Reading(voice, item))) { Spacing = Spacing.Small }),
            Lines.Plain(voice.Say("SetUp.Asked", voice.LongDay(view.Asked.Day), voice.Hour(view.Asked.Hour))) with { Separator = true, Spacing = Spacing.Medium },
            Lines.Quiet(voice.Say("SetUp.Summary", voice.LongDay(view.Summary.Day), voice.Hour(view.Summary.Hour))),
            Buttons.Row(voice.Press("Receipt.Edit", "set-up-edit", view.Delivery), view.Review is { } team ? voice.Press("Review.Word", "review", team) : null),
        ]);
    }

    /// <summary><c>total from 0 to 60 · by 31 Dec · Claire</c></summary>
    private static string Reading(Voice voice, SetUpItem item)
    {
        var keyResult = item.KeyResult;
        var (from, to) = (voice.Figure(keyResult, keyResult.Baseline), voice.Figure(keyResult, keyResult.Target));
        return Lists.Dots(
            keyResult switch
            {
                { Kind: Kind.Cumulative } => voice.Say("SetUp.TotalFrom", from, to),
                { Kind: Kind.Level, Unit: "%", Baseline: 0, Target: 100 } => voice.Say("SetUp.DoneFrom", from, to),
                { Kind: Kind.Level } => voice.Say("SetUp.LevelFrom", from, to),
                _ => voice.Goal(keyResult),
            },
            voice.Say("SetUp.Until", voice.Day(keyResult.Due)),
            item.Owner);
    }
}
