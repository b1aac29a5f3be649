using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>How many do it.</summary>
internal static class Doers
{
    /// <summary>"The two interns write 10 articles", "les 25 commerciaux font 6 rendez-vous": who does it, where so many of something else are done.</summary>
    public static List<Token> In(List<Token> items, Language language)
    {
        bool IsThing(Token? item) => item is Word { Text.Length: > 2 } word && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "now" or "compare" or "unit");
        bool Counts(Token item) => item is Figure { Unit: "", Sign: null, IsYear: false };
        bool Is(Token item, int at) => item is Figure { IsWhole: true } && at is > 0 and < 6 && IsThing(items.ElementAtOrDefault(at + 1))
            && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" }
            && items.Take(at - 1).All(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "common" or "want"))
            && items.Skip(at + 2).SkipWhile(i => i is not Mark { Text: "," or ";" or ":" or "." } && !Counts(i)).Take(2).ToList() is [Figure, Word other]
                && IsThing(other) && other.Text != ((Word)items[at + 1]).Text;
        // "The 9 nurses will reduce errors from 14 to 6": a verb with its thing stands between them and the move.
        bool Moves(Token item, int at) => item is Figure { IsWhole: true } && at is > 0 and < 6 && IsThing(items.ElementAtOrDefault(at + 1))
            && items[at - 1] is Word { Text: "the" or "our" or "my" or "these" or "les" or "nos" or "mes" or "ces" }
            && items.Take(at - 1).All(i => i is Word word && language.Senses(word.Text).Any(s => s.Kind is "common" or "want"))
            && items.Skip(at + 2).TakeWhile(i => i is Word).Cast<Word>().ToList() is var between
                && between.FindIndex(w => language.Senses(w.Text).Any(s => s.Kind is "up" or "down" or "make" or "better")) is >= 0 and var verb
            && between.Skip(verb + 1).Any(IsThing) && items.ElementAtOrDefault(at + 2 + between.Count) is Phrase { Rule: "from-to" or "to-from" or "by" or "half" };
        return [.. items.Select((item, at) => Is(item, at) || Moves(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }
}
