using System.Globalization;
using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

/// <summary>The cells of one row by field. What cannot be read is null, a fault, and marked as broken; what is empty is null.</summary>
internal sealed partial class Cells(RawRow row, Headers headers, Wording wording, char? decimalMark, List<Fault> faults)
{
    private static readonly HashSet<string> FormulaErrors =
        ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#VALEUR!", "#NOM?", "#NOMBRE!"];

    public Place Place { get; } = new(headers.Sheet, row.Number);

    public string? Text(Field field)
    {
        if (Raw(field) is not { } raw) return null;
        var text = raw switch
        {
            string written => written,
            decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(raw, CultureInfo.InvariantCulture)!,
        };
        // What UTF-8 looks like once it has been read as something else, and the mark of a character that was lost.
        var damaged = text.Contains('\uFFFD', StringComparison.Ordinal) || Damaged().IsMatch(text);
        return damaged ? Refuse<string>(field, Sentence.AccentsLost, text) : text;
    }

    public string? Required(Field field)
    {
        var text = Text(field);
        if (text is null && !Place.IsBroken(field)) Refuse<string>(field, Sentence.Required);
        return text;
    }

    public T? Word<T>(Field field, WordList<T> words)
        where T : struct
    {
        if (Text(field) is not { } text) return null;
        if (words.Find(text) is { } value) return value;
        Refuse<string>(field, Sentence.NotAWord, text, Perhaps(words.Near(text, wording.Language)), string.Join(", ", words.In(wording.Language)));
        return null;
    }

    public bool? YesNo(Field field)
    {
        if (Raw(field) is bool ticked) return ticked;
        if (Text(field) is not { } text) return null;
        if (CheckinWords.YesNo.Find(text) is { } value) return value;
        Refuse<string>(field, Sentence.NotYesNo, text);
        return null;
    }

    public IReadOnlyList<string> List(Field field) =>
        Text(field) is { } text ? [.. text.Split([';', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [];

    /// <summary>Titles, which may hold commas.</summary>
    public IReadOnlyList<string> Titles(Field field) =>
        Text(field) is { } text ? [.. text.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [];

    private string Perhaps(string? near) => near is null ? "" : " " + wording.Say(Sentence.DidYouMean, near);

    private object? Raw(Field field)
    {
        if (!headers.Columns.TryGetValue(field, out var column) || Place.IsBroken(field) || row.At(column) is not { } raw) return null;
        return raw is string text && FormulaErrors.Contains(text) ? Refuse<string>(field, Sentence.FormulaError, text) : raw;
    }

    private T? Refuse<T>(Field field, Sentence sentence, params object[] with)
        where T : class
    {
        Place.Break(field);
        faults.Add(Place.Fault(field, wording.Say(sentence, with)));
        return null;
    }

    [System.Text.RegularExpressions.GeneratedRegex("Ã[\u0080-\u00BF\u0152-\u0178\u2018-\u203A€™]|â€[™œ¦“]", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Damaged();
}
