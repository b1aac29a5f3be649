using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// An input of a modal. Block id and action id are the input's id, so that an answer is read and a problem is shown by it. All are
/// optional: what is missing is said by the command, in the same words on every platform.
/// Source: https://docs.slack.dev/reference/block-kit/blocks/input-block and the pages of its elements.
/// </summary>
internal static class WriteInput
{
    private const int LongestLabel = 2000, LongestPlaceholder = 150, LongestValue = 3000;
    private const int MostRadios = 10, MostOptions = 100, LongestOption = 75;

    /// <summary>Null when there is nothing to choose from.</summary>
    public static InputBlock? Of(Input input, string id)
    {
        InputElement? element = input switch
        {
            InputText text => Text(text, id),
            InputChoiceSet set => Choices(set, id),
            _ => null,
        };
        return element is null ? null : new InputBlock(id, SlackText.Plain(SlackText.OneLine(input.Label, LongestLabel), LongestLabel), element) { Stays = true };
    }

    private static PlainTextInput Text(InputText input, string id)
    {
        var value = SlackText.Shortened(input.Value, LongestValue);
        return new PlainTextInput(id, input.IsMultiline == true || value.Contains('\n', StringComparison.Ordinal), value.Length > 0 ? value : null)
        {
            // What somebody typed before is shown whole, even where a limit has become stricter since.
            MaxLength = input.MaxLength is { } most ? Math.Clamp(Math.Max(most, value.Length), 1, LongestValue) : null,
            Placeholder = SlackText.OneLine(input.Placeholder, LongestPlaceholder) is { Length: > 0 } placeholder ? SlackText.Plain(placeholder, LongestPlaceholder) : null,
        };
    }

    private static Choose? Choices(InputChoiceSet set, string id)
    {
        // A value that Slack would not carry as it is cannot be chosen: it would come back as another answer.
        var options = set.Choices.Where(c => c.Value is { Length: > 0 and <= LongestOption } && SlackText.Clean(c.Value) == c.Value).DistinctBy(c => c.Value).Take(MostOptions)
            .Select(Offered).ToList();
        return options.Count == 0 ? null : new Choose(id, set.Style == "expanded" && options.Count <= MostRadios, options, options.Find(o => o.Value == set.Value));
    }

    private static Option Offered(Choice choice) => new(SlackText.Plain(SlackText.OneLine(choice.Title, LongestOption), LongestOption), choice.Value);
}
