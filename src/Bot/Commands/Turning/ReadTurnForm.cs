using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Turning;

/// <summary>A tipping value as it was typed in a form, with what was chosen to come then; or what is wrong with it.</summary>
/// <param name="Turn">Null for none.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="InValue">Whether the problem lies in the value, and not in the choice.</param>
public sealed record ReadTurnForm(Turn? Turn, string? Problem, bool InValue)
{
    /// <param name="voice">The writer's.</param>
    /// <param name="typed">What stands in the field.</param>
    /// <param name="then">The value of the choice beside it.</param>
    /// <param name="keyResult">Whose value it is; null when that is a problem itself.</param>
    public static ReadTurnForm Of(Voice voice, string? typed, string? then, KeyResult? keyResult)
    {
        Orientation? next = Enum.TryParse<Orientation>(then, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        if (typed?.Trim() is not { Length: > 0 } text) return next is null ? new(null, null, false) : new(null, voice["New.TippingMissing"], true);
        if (ReadNumber.From(text, voice.Language, keyResult?.Target) is not ReadNumber.Read { Increment: false, Value: var at })
            return new(null, voice.Say("Problem.NoNumber", voice.Figure(keyResult?.Target is { } target and not 0 ? target : 300, keyResult?.Unit ?? "")), true);
        if (next is not { } orientation) return new(null, voice["New.ThenMissing"], false);
        return keyResult is not null && TurningPoint.PassedFrom(keyResult, at)
            ? new(null, voice.Say("New.TippingPassed", voice.Figure(keyResult, at)), true)
            : new(new Turn(at, orientation), null, false);
    }
}
