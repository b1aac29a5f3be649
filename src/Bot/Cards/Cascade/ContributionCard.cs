using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Cascade;

public enum ContributionState { Waiting, Accepted, Declined, Withdrawn, Closed }

/// <param name="Voice">The reader's.</param>
/// <param name="Contribution">Its id.</param>
/// <param name="By">First name of who proposes it.</param>
/// <param name="KeyResult">What is to contribute.</param>
/// <param name="From">Its team.</param>
/// <param name="Objective">What it is to contribute to.</param>
/// <param name="To">The team of that objective.</param>
public sealed record ContributionView(Voice Voice, Guid Contribution, string By, Standing KeyResult, string From, string Objective, string To)
{
    /// <summary>The message; null on an answer that is no message of the ledger.</summary>
    public Guid? Delivery { get; init; }

    /// <summary>Whether the reader proposed it themselves.</summary>
    public bool ForAsker { get; init; }
    public ContributionState State { get; init; }

    /// <summary>Who answered, or took it back, and on which day.</summary>
    public (string By, DateOnly On)? Resolved { get; init; }
}

/// <summary>A key result of one team is to count for an objective of another: asked of its lead, and for both sides what became of it.</summary>
public static class ContributionCard
{
    public static Card Render(ContributionView view)
    {
        var voice = view.Voice;
        var (keyResult, objective) = (view.KeyResult.KeyResult.Called(), Cut.To(view.Objective, Cut.Title));
        var said = view.ForAsker ? voice.Say("Align.Asked", keyResult, objective, view.To) : voice.Say("Contribution.Proposed", view.By, keyResult, objective);
        return voice.Card(said,
            Lines.Strong(said),
            view.ForAsker ? null : Lines.Judged(view.KeyResult.Verdict, voice.Where(view.KeyResult), Lists.Dots(view.From, voice.More(view.KeyResult))),
            view.State == ContributionState.Waiting
                ? view.ForAsker ? Lines.Quiet(voice["Contribution.Waiting"]) : Lines.Quiet(voice["Contribution.Counts"]) with { Spacing = Spacing.Small }
                : Outcome(view),
            view.ForAsker || view.State != ContributionState.Waiting ? null : Answers(view),
            view.ForAsker || view.Delivery is not { } delivery ? null : Buttons.Row(voice.Press("Button.Why", "why", delivery)) with { Spacing = Spacing.Small });
    }

    public static string Outcome(Voice voice, ContributionState state, (string By, DateOnly On)? resolved) => resolved is { } by && state is ContributionState.Accepted or ContributionState.Declined
        // Nobody has pressed a button for what an import brought.
        ? by.By.Length == 0 ? voice.Say("Contribution.Imported", voice.Day(by.On)) : voice.Say("Contribution." + state, by.By, voice.Day(by.On))
        : voice["Contribution." + state];

    private static ColumnSet Outcome(ContributionView view) => view.State == ContributionState.Accepted
        ? Lines.Marked("✓", TextColor.Good, Outcome(view.Voice, view.State, view.Resolved))
        : Lines.Marked("–", TextColor.Default, Outcome(view.Voice, view.State, view.Resolved));

    private static ActionSet Answers(ContributionView view) => view.Delivery is { } delivery
        ? Buttons.Row(
            view.Voice.Primary("Contribution.Accept", "contribution-yes", delivery, view.Contribution),
            view.Voice.Press("Contribution.Decline", "contribution-no", delivery, view.Contribution))
        : Buttons.Row(view.Voice.Primary("Contribution.Accept", "contribution-yes", view.Contribution), view.Voice.Press("Contribution.Decline", "contribution-no", view.Contribution));
}
