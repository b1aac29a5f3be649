using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Grammar;

/// <summary>Tokens that a rule of the grammar fits.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Slots">What stands in its slots, in their order.</param>
internal sealed record Phrase(int Start, int End, string Rule, IReadOnlyList<Token> Slots) : Token(Start, End)
{
    public IEnumerable<Figure> Figures => Slots.OfType<Figure>();
}
