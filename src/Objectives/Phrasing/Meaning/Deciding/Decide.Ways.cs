using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Phrasing.Meaning.Deciding;

/// <summary>Which way a figure is to go.</summary>
internal sealed partial class Decide
{
    private Direction? Way() => Said() ?? (act.Is("keep") || act.NamesMeasure || !act.Is("make") ? null : Direction.Increase);

    /// <summary>The direction that a word gives, and not only the usual sense of the verb.</summary>
    private Direction? Said() =>
        (act.Is("better") || roles.Hastens) && (traits.IsLower || roles.Hastens && !traits.IsHigher) ? Direction.Decrease
        : roles.Noun == "rise" || act.Is("up") && !act.Is("down") ? Direction.Increase
        : roles.Noun == "fall" || act.Is("down") || act.Is("cap") ? Direction.Decrease
        : null;

    /// <summary>Churn is to fall; what one wants to reach is to rise.</summary>
    private Direction? Usual(Amount? target) =>
        target is { Unit: "%", Value: < 50 } && roles.OfThings && traits.IsTimed ? null
        : target is { Unit: "%" } && roles.OfThings && (traits.IsDone || traits.IsHandled) ? Direction.Increase
        : target is { Unit: "%", Value: >= 50 } && (roles.OfThings || target.Value == 100) ? Direction.Increase
        : traits.IsLower ? Direction.Decrease
        : target is { Unit: "s" or "min" or "h" or "day" } && traits is { IsHandled: true, IsHigher: false } ? Direction.Decrease
        : target is { Unit: "s" or "min" or "ms" } && traits.IsRate && !traits.IsHigher ? Direction.Decrease
        : traits.IsHigher || traits.IsStanding || act.Is("carry") || traits.IsSum || roles.OfThings || act.Is("reach") || act.Is("make") || roles.Reaches
            || target is { Unit: "%", Value: >= 50 } or { Unit: ['/', ..] } ? Direction.Increase
        : null;
}
