using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>A figure in a role of the goal.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Value">Null when it must be asked about.</param>
/// <param name="Unit">As in <see cref="Goal.Unit"/>.</param>
internal sealed record Amount(Token At, decimal? Value, string Unit)
{
    public char? Sign { get; private init; }

    /// <summary>Why it is asked about, and what may be meant.</summary>
    public Because? Doubt { get; private init; }
    public IReadOnlyList<decimal> Readings { get; private init; } = [];

    public static Amount Of(Token token) => token switch
    {
        Figure { Number: ReadNumber.TwoReadings two } figure => new Amount(token, null, figure.Unit) { Sign = figure.Sign, Doubt = Because.TwoReadings, Readings = [two.A, two.B] },
        Figure { Number: ReadNumber.Unreadable } figure => new Amount(token, null, figure.Unit) { Sign = figure.Sign, Doubt = Because.TwoReadings },
        Figure { Roughly: true } figure => new Amount(token, null, figure.Unit) { Sign = figure.Sign, Doubt = Because.Approximate, Readings = [figure.Value] },
        Figure figure => new Amount(token, figure.Value / 1.000000m, figure.Unit) { Sign = figure.Sign },
        Length length => new Amount(token, length.Count, length.Unit),
        _ => throw new InvalidOperationException($"'{token}' is no amount."),
    };

    /// <summary>Five or six: which of both is asked.</summary>
    public static Amount Either(Amount one, Amount other) =>
        one with { Value = null, Unit = one.Unit.Length > 0 ? one.Unit
            : other.Unit, Doubt = Because.Approximate, Readings = [.. new[] { one.Value, other.Value }.OfType<decimal>()] };

    /// <summary>It was said about another figure, and comes to about so much.</summary>
    public Amount AsAbout(decimal value) => this with { Value = null, Doubt = Because.Approximate, Readings = [value] };

    public bool IsMoney => Unit is "€" or "$" or "£" or "CHF" or "CAD" or "MAD" || (At as Figure)?.Scale >= 1_000_000;

    public Ask? About(Missing field) => Doubt is { } because ? new Ask(field, because) { Numbers = Readings } : null;

    /// <summary>Percent, a mark out of five, or a length of time: it stands at a level, and is not added up.</summary>
    public bool IsLevel => Unit is "%" or "pts" or "°" or "°C" or "dB" or "s" or "min" or "h" or "day" or "week" or "month" or "quarter" or "half" or "year"
        || Unit.StartsWith('/');
}
