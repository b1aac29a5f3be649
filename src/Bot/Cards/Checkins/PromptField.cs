using System.Globalization;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>One key result of a check-in card: its figures, one value, one three-way answer.</summary>
public static class PromptField
{
    public static Container Of(Voice voice, PromptItem item) => new(
    [
        Lines.Strong(Title(voice, item.Standing)),
        .. item.For is { } away ? [Lines.Quiet(voice.Say("Delegate.For", away))] : Array.Empty<Element>(),
        .. Figures(voice, item.Standing) is { } figures ? [Lines.Quiet(figures)] : Array.Empty<Element>(),
        .. voice.Was(item.Standing, named: true) is { Length: > 0 } was ? [Lines.Quiet(was)] : Array.Empty<Element>(),
        new ColumnSet(
            new Column("stretch", [ValueOf(voice, item), .. item.Choices is { } choices ? [Which(voice, item, choices)] : Array.Empty<Element>()]),
            new Column("auto", ConfidenceOf(voice, item))) { Spacing = Spacing.Small },
    ]) { Separator = true, Spacing = Spacing.Medium };

    /// <summary>The only input of a receipt: a period's number that <i>Nothing new</i> does not answer.</summary>
    public static InputText ValueOf(Voice voice, PromptItem item)
    {
        var keyResult = item.Standing.KeyResult;
        return new InputText
        {
            Id = InputIds.Value(keyResult.Id),
            Label = voice.Sentence(Label(voice, keyResult)),
            Placeholder = keyResult.Kind == Kind.Cumulative ? voice["Prompt.Placeholder"] : null,
            Value = Prefill(item) is { } value ? voice.Typed(value) : null,
            MaxLength = 40,
        };
    }

    /// <summary>Asked when a number is in doubt: picking it settles the doubt.</summary>
    private static InputChoiceSet Which(Voice voice, PromptItem item, IReadOnlyList<decimal> choices) =>
        new([.. choices.Select(c => new Choice(
            voice.Say("Prompt.SureOf", voice.Figure(item.Standing.KeyResult, c)), c.ToString("0.############################", CultureInfo.InvariantCulture)))])
        {
            Id = InputIds.Sure(item.Standing.KeyResult.Id),
            Label = voice["Prompt.WhichIsMeant"],
        };

    private static string Title(Voice voice, Standing standing)
    {
        var keyResult = standing.KeyResult;
        var last = keyResult.Kind == Kind.PerPeriod && standing.Last is { Value: { } value, AsOf: var asOf }
            && !Period.Of(keyResult.Every, standing.Day).Holds(asOf)
            ? voice.Say("Prompt.LastPeriod", voice.When(keyResult.Every, asOf, standing.Day), voice.Figure(keyResult, value))
            : null;
        return Lists.Dots(keyResult.Called(), voice.Goal(keyResult), last);
    }

    private static string? Figures(Voice voice, Standing standing) => standing switch
    {
        { Last: not { Value: not null } } => Lists.Dots(voice.Sentence(voice["Standing.NoNumber"]), voice.Expected(standing)),
        { KeyResult.Kind: Kind.PerPeriod } => voice.Tied(standing),
        { KeyResult: var keyResult, Last: var last } => Lists.Dots(
            voice.Say("Standing.OnDay", voice.Figure(keyResult, last.Value.Value), voice.Day(last.AsOf)),
            voice.Expected(standing),
            standing.Verdict is Verdict.OnPace or Verdict.TooEarly ? null : voice.Heading(standing), voice.Tied(standing)),
    };

    private static string Label(Voice voice, KeyResult keyResult) => keyResult.Kind switch
    {
        Kind.Cumulative => voice["Prompt.TotalSoFar"],
        Kind.PerPeriod => voice["Period.This" + keyResult.Every],
        Kind.Milestone => voice["Prompt.StepsDone"],
        Kind.Level when keyResult.Unit == "%" => voice["Prompt.RateNow"],
        Kind.Level => voice["Prompt.ValueNow"],
        _ => voice["Prompt.Now"],
    };

    /// <summary>Only what was given, or stands as it is until it changes, is filled in beforehand: anything else would invite a false number.</summary>
    private static decimal? Prefill(PromptItem item) =>
        item.Given ?? (item.Standing.KeyResult.Kind is Kind.Level or Kind.Milestone ? item.Standing.Last?.Value : null);

    private static InputChoiceSet ConfidenceOf(Voice voice, PromptItem item) =>
        new([.. Enum.GetValues<Confidence>().Select(c => new Choice(voice.Word(c), c.ToString()))])
        {
            Id = InputIds.Confidence(item.Standing.KeyResult.Id),
            Label = voice[item.Standing.KeyResult.Standing || item.Standing.KeyResult.Kind == Kind.Band ? "Prompt.WillItHold" : "Prompt.WillItBeMet"],
            Value = item.Confidence?.ToString(),
        };
}
