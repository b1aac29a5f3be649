using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>Whether the figures make sense together. A field that is a problem already is not blamed twice.</summary>
internal static class CheckFigures
{
    public static void On(ReadForm form, Voice voice)
    {
        void Blame(GoalField field, string words) => form.Problems.TryAdd(field, words);
        switch (form.Kind)
        {
            case null: break;
            case GoalKind.Band: Band(form, voice, Blame); break;
            default: Way(form, voice, Blame); break;
        }
    }

    private static void Band(ReadForm form, Voice voice, Action<GoalField, string> blame)
    {
        form.Go(form.From is null ? Direction.Decrease : Direction.Increase);
        if (form.Problems.ContainsKey(GoalField.From) || form.Problems.ContainsKey(GoalField.To)) return;
        if (form is { From: null, To: null }) blame(GoalField.To, voice["New.BandMissing"]);
        else if (form is { From: { } low, To: { } high } && low >= high) blame(GoalField.To, voice.Say("New.BandUpsideDown", voice.Figure(low, form.Unit)));
    }

    private static void Way(ReadForm form, Voice voice, Action<GoalField, string> blame)
    {
        if (form.From is null) blame(GoalField.From, voice["New.FromMissing"]);
        if (form.To is null) blame(GoalField.To, voice[form.Kind == GoalKind.Milestone ? "New.StepsMissing" : "New.ToMissing"]);
        if (form is not { From: { } from, To: { } to }) return;
        var way = to < from ? Direction.Decrease : Direction.Increase;
        form.Go(way);
        if (from == to) blame(GoalField.To, voice.Say("New.SameAsStart", voice.Figure(from, form.Unit)));
        else if (way == Direction.Decrease && form.Kind != GoalKind.Level) blame(GoalField.Kind, voice["New.OnlyLevelsFall"]);
        else if (form.Chosen<Direction>(GoalField.Direction) is { } said && said != way)
            blame(GoalField.Direction, voice.Say("New.WrongWay" + said, voice.Figure(from, form.Unit), voice.Figure(to, form.Unit)));
    }
}
