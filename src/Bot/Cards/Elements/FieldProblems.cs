namespace CheckinBot.Bot.Cards.Elements;

/// <summary>Shows what is wrong under each input, with what was typed still in it. For edges whose platform has no way of its own to do so.</summary>
public static class FieldProblems
{
    public static Card With(this Card card, IReadOnlyDictionary<string, string> problems, IReadOnlyDictionary<string, string> typed) =>
        card.Replace(element => element is not Input { Id: { } id } input
            ? [element]
            : problems.TryGetValue(id, out var problem)
                ? [Typed(input, typed), new TextBlock(problem) { Color = TextColor.Attention, Size = TextSize.Small, Spacing = Spacing.Small }]
                : [Typed(input, typed)]);

    private static Input Typed(Input input, IReadOnlyDictionary<string, string> typed) =>
        typed.TryGetValue(input.Id!, out var value) ? input with { Value = value } : input;
}
