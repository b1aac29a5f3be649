using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Cycles;

public enum MidAnswer { Keep, Revise, Drop }

/// <summary>What the middle of a cycle asks on a week's receipt.</summary>
/// <param name="Checkpoint">Its half, or before its last quarter.</param>
/// <param name="Asked">The key results that it asks about, worst first.</param>
/// <param name="Answers">What was answered.</param>
public sealed record MidView(Checkpoint Checkpoint, IReadOnlyList<Standing> Asked, IReadOnlyDictionary<Guid, MidAnswer> Answers)
{
    public IEnumerable<Standing> Open => Asked.Where(s => !Answers.ContainsKey(s.KeyResult.Id));
}

/// <summary><i>Keep, revise or drop?</i>, one key result at a time with its drift and its cause.</summary>
public static class MidQuestion
{
    /// <summary>Null when nothing is left to ask.</summary>
    public static Container? Of(ReceiptView view)
    {
        if (view.Mid is not { } mid || mid.Open.ToList() is not [var next, .. var others]) return null;
        var (voice, delivery, id) = (view.Voice, view.Delivery, next.KeyResult.Id);
        return new Container(
        [
            Lines.Strong(voice.Say("Mid.Ask", voice["Mid." + mid.Checkpoint], next.KeyResult.Called())),
            Lines.Quiet(Lists.Dots(Why(voice, next))),
            Buttons.Row(
                voice.Press("Mid.Keep", "mid-keep", delivery, id),
                voice.Press("Mid.Revise", "mid-revise", delivery, id),
                voice.Press("Mid.Drop", "mid-drop", delivery, id),
                others.Count > 0 ? Buttons.Press(voice.Say("Mid.KeepAll", others.Count + 1), "mid-keep-all", delivery) : null) with { Spacing = Spacing.Small },
        ]) { Separator = true, Spacing = Spacing.Medium };
    }

    private static IEnumerable<string?> Why(Voice voice, Standing standing) =>
        [voice.Figures(standing), standing.Judgement.Since is { } since ? voice.Say("Mid.Since", voice.Word(standing.Verdict), voice.Day(since)) : voice.Word(standing.Verdict), voice.More(standing)];
}
