using static CheckinBot.Tests.Support.Slack.Shapes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Texts, options and confirmations (docs.slack.dev/reference/block-kit/composition-objects).</summary>
internal static class TextShapes
{
    public static Shape Plain(int most) => Object(
        new("type", OneOf("plain_text"), Required: true), new("text", Text(most, least: 1), Required: true), new("emoji", Truth));

    public static Shape PlainOrMarkup(int most) => ByType(new Dictionary<string, Shape>
    {
        ["plain_text"] = Plain(most),
        ["mrkdwn"] = Object(new("type", Text(10), Required: true), new("text", Text(most, least: 1), Required: true), new("verbatim", Truth)),
    });

    public static Shape Id { get; } = Text(255, least: 1);

    /// <summary>Python's library takes 150 characters in a value and Slack's own 75: whoever keeps to 75 is right by both.</summary>
    public static Shape Option { get; } = Options(Plain(75));

    /// <summary>Of radio buttons and checkboxes, whose texts may have markup.</summary>
    public static Shape MarkedOption { get; } = Options(PlainOrMarkup(75));

    public static Shape OptionGroup { get; } = Object(new("label", Plain(75), Required: true), new("options", List(Option, 1, 100), Required: true));

    public static Shape Confirm { get; } = Object(
        new("title", Plain(100), Required: true), new("text", PlainOrMarkup(300), Required: true), new("confirm", Plain(30), Required: true), new("deny", Plain(30), Required: true),
        new("style", OneOf("primary", "danger")));

    private static Shape Options(Shape text) => Object(
        new("text", text, Required: true), new("value", Text(75, least: 1), Required: true), new("description", Plain(75)), new("url", Text(3000)));
}
