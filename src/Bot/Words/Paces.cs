using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Words;

/// <summary>How the way to a target is spread over time, in words.</summary>
public static class Paces
{
    /// <summary><c>Pace: seasonal, as last year went · chosen by Claire on 19 Nov</c>; null for what is straight because nobody said otherwise.</summary>
    /// <param name="voice">The reader's.</param>
    /// <param name="keyResult">Told by what its line is counted.</param>
    /// <param name="by">Who chose it; null where nobody did in chat.</param>
    public static string? PaceOf(this Voice voice, KeyResult keyResult, string? by)
    {
        if (!ExpectedLine.IsPaced(keyResult.Kind)) return null;
        if (keyResult.Pace is not { } chosen) return ExpectedLine.Shape(keyResult) is Seasonal ? voice["Pace.Learnt"] : null;
        return Lists.Dots(
            voice.Said(keyResult, chosen),
            ExpectedLine.Follows(keyResult, chosen) ? null : voice[chosen is Seasonal ? "Pace.Meanwhile" : "Pace.Unfit"],
            by is not null && keyResult.PacedOn is { } on ? voice.Say("Pace.ChosenBy", Person.First(by), voice.Day(on)) : null);
    }

    /// <summary>The targets or shares of a pace as a person would type them; empty where it has none.</summary>
    public static string TypedNumbers(this Voice voice, PaceShape? shape) => shape is null ? "" : string.Join(' ', PaceText.Numbers(shape).Select(voice.TypedExactly));

    private static string Said(this Voice voice, KeyResult keyResult, PaceShape shape) => voice.Say("Pace.Is." + PaceText.Name(shape), shape switch
    {
        Phased phased => string.Join(" → ", phased.Targets.Select(t => voice.Figure(keyResult, t))),
        Profile profile => string.Join(" · ", profile.Shares.Select(s => voice.Figure(s, ""))),
        _ => "",
    });
}
