using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>What the form that writes a key result is opened for.</summary>
/// <param name="Save">The verb of its button.</param>
/// <param name="Head">The key of its title.</param>
internal sealed record FormUse(string Save, string Head)
{
    /// <summary>Whether it writes a standing measure: a band and no end.</summary>
    public bool Standing { get; init; }

    /// <summary>What the button names beside the key result.</summary>
    public Guid? From { get; init; }

    /// <summary>What is kept beyond what the form asks: called before anything is, with the key result, its objective, and whether that is a new one.</summary>
    public Func<KeyResult, Objective, bool, Task>? Kept { get; init; }

    public WritingView View(Voice voice, Guid id, IReadOnlyDictionary<GoalField, string> values, Places places) =>
        new(voice, id, values, places.Choices(voice), places.Owners) { SaveBy = Save, Head = Head, Standing = Standing, From = From };

    public static DateOnly? CycleEnd(Visit visit) => visit.Me.Structure.CycleOn(visit.Today)?.End;
}
