using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Phrasing.Grammar;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>
/// So many out of so many things are a share of them, and no mark: <c>7 out of 10 new renewals</c>, <c>1 in 3 hires</c>, <c>7 renouvellements sur 10</c>,
/// <c>un client sur deux</c>.
/// What is no round percentage, and what may be a count of something on so many others, is asked about.
/// </summary>
internal static class ShareOut
{
    private static readonly string[] People = ["people", "women", "men", "staff", "children"], Passed = ["of", "our", "the", "all", "its", "their", "these"],
        Marks = ["nps", "csat", "score", "note", "rating"];

    /// <summary>Null where none begins, or where a score is spoken of. It stands behind the words between both numbers.</summary>
    public static Figure? At(IReadOnlyList<Token> tokens, int at, Figure figure, Language language)
    {
        if (!figure.IsWhole || tokens.Take(at).Any(t => t is Word word && Marks.Contains(word.Text))) return null;
        var next = language.Name == "fr" ? at + 1 : at + 2;
        // "Delivered in time: 3 out of 4" is of what is named before.
        if (tokens.ElementAtOrDefault(at + 1) is Word { Text: "sur" or "out" } && (next == at + 1 || tokens.ElementAtOrDefault(at + 2) is Word { Text: "of" })
            && tokens.ElementAtOrDefault(next + 1) is Figure { IsWhole: true } all
            && (all.Value is 2 or 3 or 4 or 6 or 7 or 8 or 9 || figure.Value == 1 && all.Value is 5 or 10 or 20 or 100)
            && (tokens.ElementAtOrDefault(next + 2) is not Word after || !IsThing(after, language))) return Share(figure.Start, figure, all, false);
        return language.Name == "fr" ? Between(tokens, at, figure, language) : Before(tokens, at, figure, language);
    }

    /// <summary>"Un client sur deux": the article counts one of them. Null where none begins.</summary>
    public static Figure? One(IReadOnlyList<Token> tokens, int at, Language language) =>
        tokens[at] is not Word { Text: "un" or "une" or "one" } word || word.Text == "one" != (language.Name == "en") ? null
        : At(tokens, at, new Figure(word.Start, word.End, new ReadNumber.Read(1, false), "") { Plain = true }, language);

    private static Figure? Before(IReadOnlyList<Token> tokens, int at, Figure some, Language language)
    {
        string? Text(int ahead) => (tokens.ElementAtOrDefault(at + ahead) as Word)?.Text;
        var all = Text(1) == "out" && Text(2) == "of" ? at + 3 : Text(1) == "in" && some.Value < 10 ? at + 2
            : Text(1) == "of" && Text(-1) == "in" && tokens.ElementAtOrDefault(at + 2) is Figure { Value: 10 } ? at + 2 : 0;
        if (all == 0) return Apart(tokens, at, some, language);
        var words = tokens.Skip(all + 1).SkipWhile(t => t is Word word && Passed.Contains(word.Text)).Take(3).TakeWhile(t => t is Word word
            && !Is(word, "common", language)).Cast<Word>();
        // "From 1 in 5 to 1 in 4": one of so few is a share by itself, where they are no days.
        var alone = Text(1) == "in" && (some.Value == 1 || tokens.ElementAtOrDefault(all + 1) is null or Mark)
            && tokens.ElementAtOrDefault(all) is Figure { Value: >= 2 and <= 20 }
            && !(tokens.ElementAtOrDefault(all + 1) is Word next && (Is(next, "unit", language) || Is(next, "clock", language)));
        if (words.FirstOrDefault(w => IsThing(w, language)) is { } of && !IsShared(of, tokens.ElementAtOrDefault(all), language))
            return Steps(some.Start, some, tokens.ElementAtOrDefault(all));
        return alone || words.Any(w => IsThing(w, language)) ? Share(some.Start, some, tokens.ElementAtOrDefault(all), false) : null;
    }

    /// <summary>"9 orders out of 10".</summary>
    private static Figure? Apart(IReadOnlyList<Token> tokens, int at, Figure some, Language language)
    {
        var thing = Enumerable.Range(2, 3).FirstOrDefault(ahead => tokens.ElementAtOrDefault(at + ahead) is Word { Text: "out" }
            && tokens.ElementAtOrDefault(at + ahead + 1) is Word { Text: "of" });
        if (thing > 0 && Is((tokens[at + thing - 1] as Word) ?? new Word(0, 0, ""), "step", language)) return Steps(tokens[at + thing].Start, some,
            tokens.ElementAtOrDefault(at + thing + 2));
        if (thing == 0 || !Enumerable.Range(1, thing - 1).All(ahead => tokens[at + ahead] is Word word && !Is(word, "common", language) && !Is(word, "unit", language))
            || some.Value > 1 && !IsThing((Word)tokens[at + thing - 1], language)) return null;
        return Share(tokens[at + thing].Start, some, tokens.ElementAtOrDefault(at + thing + 2), false);
    }

    private static Figure? Between(IReadOnlyList<Token> tokens, int at, Figure some, Language language)
    {
        var thing = Enumerable.Range(2, 4).FirstOrDefault(ahead => tokens.ElementAtOrDefault(at + ahead) is Word { Text: "sur" });
        if (Enumerable.Range(1, Math.Max(0, thing - 1)).Any(ahead => tokens[at + ahead] is Word step
            && Is(step, "step", language))) return Steps(tokens[at + thing].Start, some, tokens.ElementAtOrDefault(at + thing + 1));
        if (thing == 0 || !Enumerable.Range(1, thing - 1).All(ahead => tokens[at + ahead] is Word word
            && (ahead > 1 && word.Text is "de" or "d'" || some.Value == 1 && !Is(word, "common", language) && !Is(word, "unit", language) || IsThing(word, language)))) return null;
        if (tokens[at + 1] is Word things && IsThing(things, language) && !IsShared(things, tokens.ElementAtOrDefault(at + thing + 1), language))
            return Steps(tokens[at + thing].Start, some, tokens.ElementAtOrDefault(at + thing + 1));
        // "Un audit sur 3 sites" is one audit.
        var many = tokens.ElementAtOrDefault(at + thing + 2) is Word after && IsThing(after, language) && !Is(after, "done", language) && !Is(after, "outcome", language);
        var whole = tokens.ElementAtOrDefault(at + thing + 1);
        var small = whole is Figure { Value: < 10 };
        return small && many && some.Value == 1 ? null : Share(tokens[at + thing].Start, some, whole, small && many);
    }

    /// <summary>"5 phases sur 8": so many of them, and no share.</summary>
    private static Figure? Steps(int start, Figure some, Token? all) =>
        all is Figure { IsWhole: true } whole && some.Value <= whole.Value
            ? new Figure(start, whole.End, new ReadNumber.Read(some.Value, false), "") { Plain = true, IsStep = true } : null;

    private static Figure? Share(int start, Figure some, Token? all, bool unsure)
    {
        if (all is not Figure { IsWhole: true, Value: > 1 and <= 100 } whole || some.Value > whole.Value) return null;
        var percent = Math.Round(some.Value * 100 / whole.Value, 1);
        return new Figure(start, whole.End, new ReadNumber.Read(percent, false), "%") { IsPart = true, Roughly = unsure || percent * whole.Value != some.Value * 100 };
    }

    /// <summary>"15 communes sur 21", "30 out of 36 items": nobody speaks of a share so, unless of people: so many of them are done.</summary>
    private static bool IsShared(Word thing, Token? all, Language language) =>
        all is not Figure { IsWhole: true, Value: > 5 and <= 60 and not (10 or 20 or 50) }
            || People.Contains(thing.Text) || Is(thing, "audience", language) || Is(thing, "person", language);

    private static bool IsThing(Word word, Language language) =>
        (word.Text[^1] is 's' or 'x' || People.Contains(word.Text)) && word.Text is not ("points" or "stars" or "etoiles") && !Is(word, "common", language)
            && !Is(word, "unit", language) && !Is(word, "rate", language);

    private static bool Is(Word word, string kind, Language language) => language.Senses(word.Text).Any(s => s.Kind == kind);
}
