using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing.Grammar;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Joins to a number what belongs to it as words: <c>1,2 million d'euros</c>, <c>5 points</c>, <c>4,5 sur 5</c>, <c>environ 50</c>, <c>une dizaine</c>.</summary>
internal sealed class JoinFigures(Language language)
{
    private static readonly string[] Percent = ["pourcent", "percent", "pct"], Points = ["point", "points", "pts", "pt", "pp"], Per = ["pour", "per"], Cent = ["cent",
        "cents"], Out = ["sur", "out", "on", "/"];
    /// <summary>"Five points of sale" are places.</summary>
    private static readonly string[] Places = ["vente", "recharge", "collecte", "contact", "eau", "accueil", "livraison", "retrait", "distribution", "apport", "service",
        "sale", "sales", "entry"];

    private static readonly string[] Money = ["", "€", "$", "£", "CHF"];

    private static readonly Dictionary<string, string> Physical = new(StringComparer.Ordinal)
    {
        ["kg"] = "kg", ["kilos"] = "kg", ["g"] = "g", ["grammes"] = "g", ["grams"] = "g", ["t"] = "t", ["tonnes"] = "t", ["tons"] = "t", ["km"] = "km", ["kilometres"] = "km",
            ["kilometers"] = "km", ["db"] = "dB", ["ha"] = "ha", ["hectares"] = "ha", ["kwh"] = "kWh", ["mwh"] = "MWh", ["gwh"] = "GWh",
        ["l"] = "l", ["litres"] = "l", ["liters"] = "l", ["ms"] = "ms", ["m2"] = "m²", ["m3"] = "m³", ["°c"] = "°C", ["degrees"] = "°", ["degres"] = "°", ["degre"] = "°",
            ["degree"] = "°", ["celsius"] = "°C",
    };

    /// <summary>What is given out of five, ten, twenty or a hundred is a mark, and no second figure.</summary>
    private static readonly decimal[] Scales = [5, 10, 20, 100];

    public List<Token> In(IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>();
        for (var at = 0; at < tokens.Count;)
        {
            if (Fraction.At(tokens, at) is var (share, after) && share is not null)
            {
                joined.Add(share);
                at = after;
                continue;
            }
            var figure = tokens[at] as Figure ?? Worded(tokens, at) ?? Million(tokens, at);
            // "From minus 5 to plus 10", "il était à moins 5".
            if (figure is { Sign: null, Number: ReadNumber.Read plain } && joined is [.., Word before, Word { Text: "minus" or "plus" or "moins" } sign] && IsBelow(before, sign))
            {
                joined.RemoveAt(joined.Count - 1);
                var below = sign.Text != "plus";
                figure = figure with { Start = sign.Start, Plain = false, Sign = below ? '-' : '+', Number = plain with { Value = below ? -plain.Value : plain.Value } };
            }
            if (figure is null)
            {
                joined.Add(tokens[at++]);
                if (ShareOut.One(tokens, at - 1, language) is not { } one) continue;
                // "One in ten": the word itself is part of the share.
                if (one.Start == joined[^1].Start) joined.RemoveAt(joined.Count - 1);
                while (tokens[at].End <= one.Start) joined.Add(tokens[at++]);
                joined.Add(one);
                while (at < tokens.Count && tokens[at].Start < one.End) at++;
                continue;
            }
            var next = at + 1;
            while (next < tokens.Count && tokens[next].Start < figure.End) next++;
            figure = Scaled(figure, tokens, ref next);
            figure = Halved(figure, tokens, ref next);
            figure = Basis(figure, tokens, ref next);
            figure = United(figure, tokens, ref next);
            if (figure.Unit.Length > 0) figure = Halved(figure, tokens, ref next);
            figure = ShareOut.At(tokens, at, figure, language) ?? OutOf(figure, tokens, ref next);
            if (figure.Start > tokens[at].Start && figure.Sign is null) joined.AddRange(tokens.Skip(at + 1).TakeWhile(t => t.Start < figure.Start));
            while (next < tokens.Count && tokens[next].Start < figure.End) next++;
            joined.Add(RoughlyBefore(figure, joined));
            at = next;
        }
        return joined;
    }

    /// <summary>Behind a word that tells where something stands, "minus" is a value below nothing, and no move.</summary>
    private bool IsBelow(Word before, Word sign) => language.Name == "fr"
        ? sign.Text == "moins" && before.Text is "a" or "etait" or "est" || sign.Text is "moins" or "plus" && before.Text == "de"
        : sign.Text != "moins" && before.Text is "from" or "to" or "at" or "was" or "is" or "now" or "currently" or "today";

    private Sense? Is(Token? token, string kind) => token is Word word ? language.Senses(word.Text).FirstOrDefault(s => s.Kind == kind) : null;

    /// <summary>"A dozen" is about twelve; "hundreds" may be any number.</summary>
    private Figure? Worded(IReadOnlyList<Token> tokens, int at) =>
        Is(tokens[at], "dozen") is { } dozen ? new Figure(tokens[at].Start, tokens[at].End, new ReadNumber.Read(dozen.Value, false), "") { Roughly = true } : null;

    /// <summary>"A million", "half a million", "un demi-million".</summary>
    private Figure? Million(IReadOnlyList<Token> tokens, int at)
    {
        var half = tokens[at] is Word { Text: "half" or "demi" };
        if (tokens[at] is not Word { Text: "half" or "demi" or "a" or "un" or "one" or "le" or "the" }) return null;
        var next = at + 1;
        if (half && tokens.ElementAtOrDefault(next) is Word { Text: "a" } or Mark { Text: "-" }) next++;
        if (half && tokens.ElementAtOrDefault(next) is Word unit
            && Points.Contains(unit.Text)) return new Figure(tokens[at].Start, tokens[next - 1].End, new ReadNumber.Read(0.5m, false), "");
        return Is(tokens.ElementAtOrDefault(next), "scale") is { Value: >= 1000 } scale
            ? new Figure(tokens[at].Start, tokens[next].End, new ReadNumber.Read(scale.Value * (half ? 0.5m : 1), false), "") { Scale = scale.Value } : null;
    }

    /// <summary>"Two and a half points", "deux points et demi".</summary>
    private static Figure Halved(Figure figure, IReadOnlyList<Token> tokens, ref int next)
    {
        var at = next;
        string? Text(int ahead) => (tokens.ElementAtOrDefault(at + ahead) as Word)?.Text;
        if (Text(0) == "or" && Text(1) == "so" || Text(0) == "environ")
        {
            next = at + (Text(0) == "or" ? 2 : 1);
            return figure with { End = tokens[next - 1].End, Roughly = true, Plain = false };
        }
        var taken = Text(0) == "and" && Text(1) == "a" && Text(2) == "half" ? 3 : Text(0) == "et" && Text(1) is "demi" or "demie" ? 2 : 0;
        if (taken == 0 || figure.Number is not ReadNumber.Read read) return figure;
        next = at + taken;
        return figure with { End = tokens[next - 1].End, Number = read with { Value = read.Value + figure.Scale / 2 } };
    }

    private Figure Scaled(Figure figure, IReadOnlyList<Token> tokens, ref int next)
    {
        if (figure.Unit == "%" || Is(tokens.ElementAtOrDefault(next), "scale") is not { } scale || figure.Number is not ReadNumber.Read read) return figure;
        var end = tokens[next++].End;
        if (Math.Abs(read.Value) > 1_000_000) return figure with { End = end, Number = new ReadNumber.Unreadable() };
        var value = read.Value * scale.Value;
        // "Three thousand five hundred", "deux millions cinq cent mille".
        while (tokens.ElementAtOrDefault(next) is Figure { IsWhole: true } rest && rest.End - rest.Start > 3 && rest.Value < 1000 | rest.Value % 1000 == 0)
        {
            var thousands = Is(tokens.ElementAtOrDefault(next + 1), "scale");
            var part = rest.Value * (thousands?.Value ?? 1);
            if (part >= scale.Value) break;
            next += thousands is null ? 1 : 2;
            (value, end) = (value + part, tokens[next - 1].End);
        }
        return figure with { End = end, Number = read with { Value = value }, Plain = false, Scale = scale.Value };
    }

    /// <summary>A hundred basis points are one.</summary>
    private static Figure Basis(Figure figure, IReadOnlyList<Token> tokens, ref int next)
    {
        var at = next;
        string? Text(int ahead) => (tokens.ElementAtOrDefault(at + ahead) as Word)?.Text;
        var taken = Text(0) is "bps" or "bp" or "pdb" ? 1 : Text(0) == "basis" && Points.Contains(Text(1)) ? 2 : Points.Contains(Text(0)) && Text(1) == "de"
            && Text(2) == "base" ? 3 : 0;
        if (taken == 0 || figure.Unit.Length > 0 || figure.Number is not ReadNumber.Read read) return figure;
        next = at + taken;
        return figure with { End = tokens[next - 1].End, Number = read with { Value = read.Value / 100 }, Unit = "pts", Plain = false };
    }

    private Figure United(Figure figure, IReadOnlyList<Token> tokens, ref int next)
    {
        if (figure.Unit.Length > 0) return figure;
        var at = next;
        string? Text(int ahead) => (tokens.ElementAtOrDefault(at + ahead) as Word)?.Text;
        var of = figure.Plain ? 0 : Text(0) is "d'" or "de" or "of" ? 1 : 0;
        var (unit, taken) = Is(tokens.ElementAtOrDefault(at + of), "money") is { } money && (money.Value != 3 || language.Name == "en"
            || Text(of + 1) == "sterling") ? (Money[(int)money.Value], of + 1)
            : Percent.Contains(Text(0)) ? ("%", 1)
            : Per.Contains(Text(0)) && Cent.Contains(Text(1)) ? ("%", 2)
            : IsEuro(tokens, at) && tokens.Where((_, other) => IsEuro(tokens, other)).Skip(1).Any() ? ("€", 1)
            : tokens.ElementAtOrDefault(at) is Mark { Text: "-" } && Points.Contains(Text(1)) ? ("pts", 2)
            : Points.Contains(Text(0)) && !(Text(1) is "de" or "d'" or "of" ? Places.Contains(Text(2)) : Text(1) == "relais") ? ("pts", Text(1) is "de"
                && Text(2) is "pourcentage" ? 3 : 1)
            : Text(0) is "more" or "extra" or "additional" && Points.Contains(Text(1)) ? ("more", 2)
            : Text(0) is "percentage" && Points.Contains(Text(1)) ? ("pts", 2)
            : Text(0) is "degrees" or "degres" && Text(1) == "celsius" ? ("°C", 2)
            : PerMeasure.At(tokens, at) is { Taken: > 0 } per ? per
            : Text(0) is { } physical && !(physical == "l" && Text(1) is "an" or "annee" or "autre") && Physical.TryGetValue(physical, out var sign) ? (sign, 1)
            : Text(0) == "m" && tokens.ElementAtOrDefault(at + 1) is Mark { Text: "³" or "²" } cubed ? ("m" + cubed.Text, 2)
            : tokens.ElementAtOrDefault(at) is Mark { Text: "°" } ? (tokens.ElementAtOrDefault(at + 1) as Word)?.Text == "c" ? ("°C", 2) : ("°", 1)
            : ("", 0);
        if (taken == 0) return figure;
        next = at + taken;
        // "Two more points" are a move.
        return unit == "more" ? figure with { End = tokens[next - 1].End, Unit = "pts", Sign = figure.Sign ?? '+', Plain = false }
            : figure with { End = tokens[next - 1].End, Unit = unit, Plain = false };
    }

    /// <summary>"52e -> 60e": two of them are no ranks.</summary>
    private bool IsEuro(IReadOnlyList<Token> tokens, int at) => language.Name == "fr" && at > 0 && tokens.ElementAtOrDefault(at) is Word { Text: "e" } letter
        && tokens[at - 1] is Figure { Unit: "", Value: >= 10 } figure && figure.End == letter.Start
        && tokens.ElementAtOrDefault(at - 2) is not Word { Text: "le" or "la" or "du" or "au" };

    private static Figure OutOf(Figure figure, IReadOnlyList<Token> tokens, ref int next)
    {
        if (figure.Unit.Length > 0 || figure.Value < 0) return figure;
        var at = next;
        string? Text(int ahead) => tokens.ElementAtOrDefault(at + ahead) switch { Word word => word.Text, Mark mark => mark.Text, _ => null };
        if (!Out.Contains(Text(0))) return figure;
        var scaled = Text(0) == "on" && Text(1) == "a" && Text(2) == "scale" && Text(3) == "of" ? 4 : Text(0) == "sur" && Text(1) == "une" && Text(2) == "echelle"
            && Text(3) == "de" ? 4 : 0;
        var to = at + (scaled > 0 ? scaled : Text(0) is "out" && Text(1) is "of" ? 2 : 1);
        if (tokens.ElementAtOrDefault(to) is not Figure { IsWhole: true } scale || !Scales.Contains(scale.Value) || figure.Value > scale.Value) return figure;
        next = to + 1;
        return figure with { End = scale.End, Unit = "/" + scale.Value, Plain = false };
    }

    private Figure RoughlyBefore(Figure figure, List<Token> before)
    {
        var words = before.Count;
        if (words > 0 && before[^1] is Word { Text: "de" or "d'" or "of" or "une" or "a" }) words--;
        if (words == 0) return figure;
        // "Something like 1,600".
        if (words > 1 && before[words - 1] is Word { Text: "like" or "comme" }
            && before[words - 2] is Word { Text: "something" or "chose" }) return Take(before, words - 2, figure) with { Roughly = true };
        var sign = before[words - 1] is Mark { Text: "~" or "≈" };
        // "De 11 % vers 15 %" is a way, and not about so much.
        if (before[words - 1] is Word { Text: "vers" } && words > 2 && before[words - 2] is Figure && before[words - 3] is Word { Text: "de" or "du" }) return figure;
        // "Une dizaine": the article goes with it.
        if (!sign && Is(before[words - 1], "roughly") is null)
            return figure.Roughly && words < before.Count ? Take(before, words, figure) : figure;
        return Take(before, words - 1, figure) with { Roughly = true };
    }

    private static Figure Take(List<Token> before, int from, Figure figure)
    {
        var start = before[from].Start;
        before.RemoveRange(from, before.Count - from);
        return figure with { Start = start, Plain = false };
    }
}
