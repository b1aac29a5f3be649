using CheckinBot.Bot.Cards.Pacing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Pacing;

/// <summary>A pace as it was chosen and typed in a form, or what is wrong with it.</summary>
/// <param name="Shape">Null leaves it to past years.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="WithNumbers">Whether the problem lies in the numbers, and not in the choice.</param>
public sealed record ReadPaceForm(PaceShape? Shape, string? Problem, bool WithNumbers)
{
    /// <param name="voice">The writer's.</param>
    /// <param name="choice">The value of the choice; null or empty leaves it to past years.</param>
    /// <param name="numbers">What stands in the field beside it.</param>
    /// <param name="keyResult">What it is to fit; null when that is a problem itself.</param>
    public static ReadPaceForm Of(Voice voice, string? choice, string? numbers, KeyResult? keyResult)
    {
        var typed = (numbers ?? "").Trim();
        if (choice is null or "" or PaceForm.Auto) return typed.Length == 0 ? new(null, null, false) : Refuse(voice, new PaceProblem(PaceFault.NumbersUnasked));
        return ReadPace.From($"{choice} {typed}", voice.Language) switch
        {
            // Words typed among the numbers make another name of the choice: it is the numbers that are wrong then.
            ReadPace.Refused { Problem.Fault: PaceFault.Unknown } when typed.Length > 0 => Refuse(voice, new PaceProblem(PaceFault.NotANumber, typed)),
            ReadPace.Refused refused => Refuse(voice, refused.Problem),
            ReadPace.Read { Shape: var shape } => keyResult is not null && CheckPace.On(keyResult, shape) is { } problem ? Refuse(voice, problem) : new(shape, null, false),
            _ => throw new InvalidOperationException("A pace is read or refused."),
        };
    }

    private static ReadPaceForm Refuse(Voice voice, PaceProblem problem) => new(
        null, new Wording(voice.Language).Say(problem), problem.Fault is not (PaceFault.Unknown or PaceFault.NothingToSpread));
}
