using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>The unit or the start that somebody typed, or in plain words what is wrong with it.</summary>
internal static class ReadMissing
{
    /// <param name="voice">The person's.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="keyResult">As it is offered now.</param>
    public static (Better? Read, string Problem) Unit(Voice voice, string? typed, KeyResult keyResult)
    {
        var unit = ReadUnit.From(typed ?? "");
        if (!unit.Any(c => char.IsLetter(c) || char.IsSymbol(c) || c is '%' or '‰')) return (null, voice["Missing.NoUnit"]);
        if (unit.Length > MissingForm.LongestUnit) return (null, voice.Say("New.TooLong", MissingForm.LongestUnit));
        return keyResult.Unit.Length > 0 && keyResult.Unit != unit ? (null, voice.Say("Missing.Already", keyResult.Unit)) : (new Better.Measured(unit), "");
    }

    public static (Better? Read, string Problem) Start(Voice voice, string? typed, KeyResult keyResult)
    {
        var text = (typed ?? "").Trim();
        if (keyResult.Unit.Length > 0 && text.EndsWith(keyResult.Unit, StringComparison.OrdinalIgnoreCase)) text = text[..^keyResult.Unit.Length];
        switch (ReadNumber.From(text, voice.Language, keyResult.Target))
        {
            case ReadNumber.Read { Increment: false, Value: var start }:
                if (start == keyResult.Baseline) return start == 0 ? (null, voice["Missing.Zero"]) : (new Better.From(start), "");
                if (start == keyResult.Target) return (null, voice.Say("New.SameAsStart", voice.Figure(keyResult, start)));
                return keyResult.Baseline != 0 ? (null, voice.Say("Missing.Already", voice.Figure(keyResult, keyResult.Baseline))) : (new Better.From(start), "");
            case ReadNumber.TwoReadings two:
                return (null, voice.Say("Missing.TwoReadings", voice.TypedExactly(two.A), voice.TypedExactly(two.B)));
            default:
                return (null, voice.Say("Problem.NoNumber", voice.Figure(keyResult, keyResult.Target)));
        }
    }
}
