using System.Globalization;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Words;

/// <summary>How a number is written in a card: its language, its unit, and no more digits than its key result is followed with.</summary>
public static class Figures
{
    /// <summary>A value with its unit: <c>21.4%</c>, <c>21,4 %</c>, <c>€1,200</c>, <c>1 200 €</c>; other units are left to the title.</summary>
    public static string Figure(this Voice voice, decimal value, string unit, int decimals = 2)
    {
        var number = voice.Number(value, decimals);
        return (unit, voice.Language) switch
        {
            ("%", "fr") => number + Typography.NarrowSpace + "%",
            ("%", _) => number + "%",
            ("€" or "$" or "£", "fr") => number + '\u00A0' + unit,
            ("€" or "$" or "£", _) => value < 0 ? "-" + unit + voice.Number(-value, decimals) : unit + number,
            _ => number,
        };
    }

    /// <summary>A value as it was given.</summary>
    public static string Figure(this Voice voice, KeyResult keyResult, decimal value) => voice.Figure(value, keyResult.Unit);

    /// <summary>A value that we worked out, rounded to what the key result's own numbers can tell.</summary>
    public static string Estimate(this Voice voice, KeyResult keyResult, decimal value) =>
        voice.Figure(value, keyResult.Unit, Decimals(keyResult));

    /// <summary>A pace, with one digit more than its values: <c>6.2</c> a week towards 60.</summary>
    public static string Pace(this Voice voice, KeyResult keyResult, decimal value) =>
        voice.Figure(value, keyResult.Unit, Math.Abs(value) >= 100 ? 0 : Decimals(keyResult) + 1);

    /// <summary>A value as the person would type it: <c>21,4</c>, without unit or thousands.</summary>
    public static string Typed(this Voice voice, decimal value) => value.ToString("0.####", voice.Culture);

    /// <summary>The same with all of its digits, and so that it can be read in one way only: <c>1,234</c> is written <c>1,2340</c>.</summary>
    public static string TypedExactly(this Voice voice, decimal value)
    {
        var text = value.ToString("0.######", voice.Culture);
        return text.Length > 4 && !char.IsAsciiDigit(text[^4]) ? text + "0" : text;
    }

    /// <summary>A change with its sign: <c>+21</c>, <c>−0.4%</c>.</summary>
    public static string Change(this Voice voice, KeyResult keyResult, decimal by) =>
        (by < 0 ? "−" : "+") + voice.Figure(keyResult, Math.Abs(by));

    public static string Number(this Voice voice, decimal value, int decimals = 2) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(Form(decimals), voice.Culture);

    private static string Form(int decimals) => decimals switch { 0 => "#,0", 1 => "#,0.#", 2 => "#,0.##", _ => "#,0." + new string('#', decimals) };

    /// <summary><c>2nd</c>, <c>11th</c>; <c>2e</c>.</summary>
    public static string Ordinal(this Voice voice, int number) => number.ToString(CultureInfo.InvariantCulture) + (voice.Language, number % 100, number % 10) switch
    {
        ("fr", _, _) => number == 1 ? "re" : "e",
        (_, 11 or 12 or 13, _) => "th",
        (_, _, 1) => "st",
        (_, _, 2) => "nd",
        (_, _, 3) => "rd",
        _ => "th",
    };

    private static int Decimals(KeyResult keyResult)
    {
        var way = Math.Abs(keyResult.Target - keyResult.Baseline);
        return way switch { >= 20 => 0, >= 2 => keyResult.Kind == Kind.Cumulative ? 0 : 1, >= 0.5m => 1, >= 0.05m => 2, _ => 3 };
    }
}
