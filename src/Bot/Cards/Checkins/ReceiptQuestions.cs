using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>What a receipt may still ask: a period's missing number; then one question, each in one tap.</summary>
public static class ReceiptQuestions
{
    private const int QuietWeeks = 3;

    public static Standing? WorstBehind(ReceiptView view) => view.Items.Where(i => i.Behind && GoesOn(view, i)).MinBy(i => i.Verdict);

    /// <summary>Theirs to answer for, and without a grade: what has one is over.</summary>
    private static bool GoesOn(ReceiptView view, Standing item) => IsOwn(view, item) && !view.Grades.ContainsKey(item.KeyResult.Id);

    private static bool IsOwn(ReceiptView view, Standing item) => !view.OfOthers.Contains(item.KeyResult.Id);

    /// <summary>Per-period numbers that are not given yet: a week without news has no number, not last week's.</summary>
    public static IEnumerable<Element> StillOpen(ReceiptView view)
    {
        var open = view.Closed ? [] : view.Items.Where(i => i.KeyResult.Kind == Kind.PerPeriod && i.Readings.In(view.Period.ToString())?.Value is null).ToList();
        foreach (var item in open)
        {
            var input = PromptField.ValueOf(view.Voice, new PromptItem(item));
            yield return input with { Label = Lists.Dots(item.KeyResult.Called(), input.Label), Separator = true, Spacing = Spacing.Medium };
        }
        if (open.Count > 0) yield return Buttons.Row(view.Voice.Save("Button.Save", "give", view.Delivery)) with { Spacing = Spacing.Small };
    }

    /// <summary>The gap in a line when the reader leads; then the one question that matters most: whether a silence is true, else why it is behind.</summary>
    public static IEnumerable<Element> Next(ReceiptView view)
    {
        var voice = view.Voice;
        if (view.Items.FirstOrDefault(i => i.Behind && Given(view, i)?.Confidence == Confidence.OnTrack) is { } doubted)
            yield return Lines.Quiet(Doubt(voice, doubted)) with { Spacing = Spacing.Medium };
        if (view.ReaderLeads && WorstBehind(view) is { } gap)
            yield return Lines.Quiet(GapLines.Arithmetic(voice, gap)) with { Spacing = Spacing.Medium };
        if (view.Closed) yield break;
        var own = view.Items.Where(i => GoesOn(view, i)).ToList();
        var asked = own.Where(i => i.Behind && i.CauseGiven is null && !view.Skipped.Contains(i.KeyResult.Id)).MinBy(i => i.Verdict);
        if (own.FirstOrDefault(i => i.Readings.QuietInARow >= QuietWeeks && !view.Quiet.ContainsKey(i.KeyResult.Id)) is { } quiet) yield return Quiet(view, quiet);
        else if (asked is not null) yield return Cause(view, asked);
        // With the cause known, what to do about it.
        else if (MidQuestion.Of(view) is { } mid) yield return mid;
    }

    private static string Doubt(Voice voice, Standing item) => voice.Heading(item) is { } heading
        ? voice.Say("Receipt.Contradiction", item.KeyResult.Called(), heading)
        : voice.Say("Receipt.ContradictionNow", item.KeyResult.Called(), voice.Word(item.Verdict));

    private static Checkin? Given(ReceiptView view, Standing item) => item.Readings.In(view.Period.ToString());

    private static Container Cause(ReceiptView view, Standing item)
    {
        var (voice, delivery, id) = (view.Voice, view.Delivery, item.KeyResult.Id);
        return Asked(voice.Say("Receipt.WhatHolds", item.KeyResult.Called()), Buttons.Row(
            voice.Press("Cause.Resources", "cause-resources", delivery, id),
            voice.Press("Cause.Assumption", "cause-assumption", delivery, id),
            voice.Press("Cause.Market", "cause-market", delivery, id),
            voice.Press("Cause.Other", "cause-other", delivery, id),
            voice.Press("Receipt.Skip", "cause-skip", delivery, id)));
    }

    private static Container Quiet(ReceiptView view, Standing item)
    {
        var (voice, delivery, id) = (view.Voice, view.Delivery, item.KeyResult.Id);
        var value = item.Last is { Value: { } last } ? voice.Figure(item.KeyResult, last) : voice["Standing.NoNumber"];
        return Asked(voice.Say("Receipt.QuietFor" + item.Cadence, item.KeyResult.Called(), item.Readings.QuietInARow, value), Buttons.Row(
            voice.Press("Receipt.QuietAskTrue", "quiet-true", delivery, id),
            voice.Press("Receipt.QuietAskBlocked", "quiet-blocked", delivery, id),
            voice.Press("Receipt.QuietAskLess", "quiet-less", delivery, id),
            voice.Press("Receipt.QuietAskGone", "quiet-gone", delivery, id)));
    }

    private static Container Asked(string question, ActionSet answers) =>
        new(Lines.Strong(question), answers with { Spacing = Spacing.Small }) { Separator = true, Spacing = Spacing.Medium };
}
