using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Cascade;

/// <summary>How an objective, or a key result, hangs together with others, as its detail shows it.</summary>
/// <param name="Objective">Its objective, for the way to the tree.</param>
public sealed record BondsView(Guid Objective)
{
    /// <summary>What may be linked by the reader: the objective or the key result; null when they may not.</summary>
    public Guid? Align { get; init; }

    /// <summary>Of an objective that others serve: how many, and where it stands with them.</summary>
    public (int Children, Verdict? Verdict, double? Progress)? Rolled { get; init; }

    /// <summary>Of a key result: what it leads to; null when that is nothing, or not for the reader.</summary>
    public string? LeadsTo { get; init; }
    public IReadOnlyList<string> LedBy { get; init; } = [];

    /// <summary>Of a key result: what else it serves.</summary>
    public IReadOnlyList<ContributionView> Gives { get; init; } = [];

    /// <summary>Of an objective: what other teams lend it, or propose to.</summary>
    public IReadOnlyList<ContributionView> Gets { get; init; } = [];

    /// <summary>Whether the reader accepts or declines for the objective's team.</summary>
    public bool Decides { get; init; }
}

public static class BondLines
{
    private const int Most = 3;

    public static IEnumerable<Element?> Of(Voice voice, BondsView? bonds)
    {
        if (bonds is null) yield break;
        if (bonds.Rolled is { } rolled) yield return Quiet(voice.Count("Bond.Progress", rolled.Children, TreeCard.Standing(voice, rolled.Verdict, rolled.Progress)));
        if (bonds.LeadsTo is { } to) yield return Quiet(voice.Say("Bond.LeadsTo", to));
        if (bonds.LedBy.Count > 0) yield return Quiet(voice.Say("Bond.LedBy", string.Join(", ", bonds.LedBy.Take(Most))));
        foreach (var gives in bonds.Gives.Take(Most))
            yield return Quiet(voice.Say("Bond.Contributes", gives.Objective, gives.To,
                gives.State == ContributionState.Waiting ? voice["Contribution.Waiting"] : ContributionCard.Outcome(voice, gives.State, gives.Resolved)));
        foreach (var gets in bonds.Gets.Where(g => g.State == ContributionState.Accepted).Take(Most)) yield return Quiet(voice.Say("Bond.Lent", gets.KeyResult.KeyResult.Called(), gets.From));
        foreach (var asks in bonds.Gets.Where(g => g.State == ContributionState.Waiting && bonds.Decides).Take(Most))
        {
            yield return Lines.Plain(voice.Say("Bond.Waits", Lists.Dots(asks.By, asks.From), asks.KeyResult.KeyResult.Called()));
            yield return Buttons.Row(
                voice.Primary("Contribution.Accept", "contribution-yes", asks.Contribution),
                voice.Press("Contribution.Decline", "contribution-no", asks.Contribution)) with { Spacing = Spacing.Small };
        }
        yield return Buttons.Row(bonds.Align is { } align ? voice.Press("Align.Button", "align", align) : null, voice.Press("Bond.Tree", "tree", bonds.Objective)) with { Spacing = Spacing.Medium };
    }

    private static TextBlock Quiet(string text) => Lines.Quiet(text) with { Spacing = Spacing.Small };
}
