using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>One key result of a receipt: its verdict, from where to where, and beside what was expected.</summary>
public static class ReceiptLine
{
    public static IEnumerable<Element> Of(ReceiptView view, Standing item)
    {
        var voice = view.Voice;
        yield return Lines.Judged(item.Verdict,
            voice.Say("Standing.Line", item.KeyResult.Called(), Said(voice, item, item.Readings.In(view.Period.ToString()))),
            Lists.Dots(Notes(view, item)) is { Length: > 0 } notes ? notes : null, also: voice.Was(item, named: true));
    }

    /// <summary><c>22 → 24 of 60 (expected 33) · slipping</c></summary>
    public static string Said(Voice voice, Standing item, Checkin? given) =>
        Lists.Dots(Figures(voice, item, given), given?.Value is null || item.Verdict == Verdict.TooEarly ? null : voice.Word(item.Verdict));

    private static string Figures(Voice voice, Standing item, Checkin? given)
    {
        var keyResult = item.KeyResult;
        if (given?.Value is not { } value) return voice["Receipt.NoNumber"];
        var before = item.Readings.Before(given)?.Value;
        return keyResult.Kind switch
        {
            Kind.PerPeriod => voice.Reached(keyResult, value, voice["Period.This" + keyResult.Every]),
            Kind.Band when keyResult.Standing => voice.Health(item),
            Kind.Band => voice.Reached(keyResult, value),
            _ when before == value && item.Verdict == Verdict.OnPace => voice.Say("Receipt.Unchanged", voice.Figure(keyResult, value)),
            _ when before == value => Beside(voice.Say("Receipt.Unchanged", Towards(voice, keyResult, value)), voice.Expected(item)),
            _ => Beside((before is { } from ? voice.Figure(keyResult, from) + " → " : "") + Towards(voice, keyResult, value), voice.Expected(item)),
        };
    }

    /// <summary>A running total beside its target; of a rate the value alone, for its expected value follows in brackets.</summary>
    private static string Towards(Voice voice, KeyResult keyResult, decimal value) =>
        keyResult.Kind == Kind.Level ? voice.Figure(keyResult, value) : voice.Reached(keyResult, value);

    private static string Beside(string figures, string? expected) => expected is null ? figures : $"{figures} ({expected})";

    private static IEnumerable<string?> Notes(ReceiptView view, Standing item)
    {
        var (voice, id) = (view.Voice, item.KeyResult.Id);
        if (view.Edits.FirstOrDefault(e => e.KeyResult.Id == id) is { } edit)
            yield return voice.Say("Receipt.Edited", voice.Hour(edit.At), voice.Figure(edit.KeyResult, edit.From), voice.Figure(edit.KeyResult, edit.To));
        yield return Noted(voice, item.Behind && item.CauseGiven is { Cause: { } cause } given && given.Period == view.Period.ToString() ? voice.Word(cause) : null,
            view.Mid is { } mid && mid.Answers.TryGetValue(id, out var midway) ? midway : null);
        if (view.Quiet.TryGetValue(id, out var quiet)) yield return voice["Receipt.Quiet" + quiet];
        if (view.Grades.TryGetValue(id, out var grade)) yield return voice.Graded(grade);
        if (view.HelpAsked.Contains(id) && view.Lead is not null) yield return voice.Say("Receipt.LeadTold", view.Lead);
    }

    /// <summary><c>Noted: to be revised (cause: resources).</c> One sentence for both; null where neither was said.</summary>
    private static string? Noted(Voice voice, string? cause, MidAnswer? midway)
    {
        var what = midway is not { } answer ? cause : cause is null ? voice["Mid.Said" + answer] : voice.Say("Receipt.WithCause", voice["Mid.Said" + answer], cause);
        return what is null ? null : voice.Say("Receipt.Noted", what) + (midway == MidAnswer.Drop ? " " + voice["Mid.DropThen"] : "");
    }
}
