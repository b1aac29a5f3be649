namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>A number as it is put together word by word: <c>deux mille cinq cents</c>, <c>soixante et onze</c>, <c>two hundred and fifty</c>.</summary>
/// <param name="Language">"fr" or "en": how words add up.</param>
internal sealed record SpelledNumber(string Language)
{
    private decimal Thousands { get; init; }

    /// <summary>What is below a thousand.</summary>
    private decimal Rest { get; init; }

    public decimal Value => Thousands + Rest;

    private bool IsFrench => Language == "fr";

    /// <summary>Null where no number goes on like that: "five six" are two.</summary>
    public SpelledNumber? With(decimal part)
    {
        var tens = Rest % 100;
        if (part == 0 || Value == 0) return Value == 0 ? part >= 1000 ? this with { Thousands = part } : this with { Rest = part } : null;
        if (part >= 1000) return Thousands > 0 ? null : this with { Thousands = Rest * part, Rest = 0 };
        if (part == 100) return Rest < 10 ? this with { Rest = Math.Max(1, Rest) * 100 } : null;
        // "Dix-huit", "quatre-vingts", "soixante-quinze".
        if (IsFrench && tens == 10 && part is >= 7 and < 10) return this with { Rest = Rest + part };
        if (IsFrench && tens == 4 && part == 20) return this with { Rest = Rest + 76 };
        var joins = tens == 0 || tens >= 20 && tens % 10 == 0 && part < 10 || IsFrench && tens is 60 or 80 && part is >= 10 and < 20;
        return joins ? this with { Rest = Rest + part } : null;
    }

    /// <summary>"Vingt et un", "soixante et onze"; "two hundred and fifty", and not "two and fifty".</summary>
    public bool TakesAnd(decimal part) => IsFrench ? part is 1 or 11 && Rest % 100 is >= 20 and <= 70 && Rest % 10 == 0 : Rest >= 100 && Rest % 100 == 0 && part < 100;
}
