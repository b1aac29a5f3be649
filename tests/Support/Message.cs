using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Support;

/// <summary>One message of the page, as a person reads it: words in reading order, fields by what they stand beside, buttons by title.</summary>
public sealed partial record Message(string Id, string Conversation, string From, DateTimeOffset At, string Words, IReadOnlyList<Field> Inputs, IReadOnlyDictionary<string, string> Buttons, string? Summary, bool Edited)
{
    public static Message Of(JsonNode node)
    {
        var words = new List<string>();
        var inputs = new List<Field>();
        var buttons = new Dictionary<string, string>();
        if (node["text"]?.GetValue<string>() is { } text) words.Add(text);
        if (node["card"] is { } card) Walk(card, "");
        return new Message(
            node["id"]!.GetValue<string>(), node["conversation"]!.GetValue<string>(), node["from"]!.GetValue<string>(), node["at"]!.GetValue<DateTimeOffset>(),
            string.Join("\n", words), inputs, buttons, node["summary"]?.GetValue<string>(), node["edited"]?.GetValue<bool>() ?? false);

        void Walk(JsonNode at, string beside)
        {
            foreach (var child in Children(at))
            {
                var type = child["type"]?.GetValue<string>() ?? "";
                if (type == "TextBlock")
                {
                    words.Add(Plain(child["text"]!.GetValue<string>()));
                    if (beside.Length == 0 && at["type"]?.GetValue<string>() == "Container") beside = words[^1];
                }
                else if (type == "Image")
                {
                    words.Add($"[{child["altText"]}]");
                }
                else if (type.StartsWith("Input.", StringComparison.Ordinal))
                {
                    inputs.Add(Field.Of(child, beside));
                    words.Add($"{child["label"]} [{child["value"]}]");
                }
                else if (type == "Action.Execute")
                {
                    buttons.TryAdd(Plain(child["title"]!.GetValue<string>()), child["data"]!["do"]!.GetValue<string>());
                    words.Add($"({child["title"]})");
                }
                Walk(child, beside);
            }
        }
    }

    private static IEnumerable<JsonNode> Children(JsonNode at) =>
        new[] { "body", "items", "columns", "actions" }.Select(k => at[k]).OfType<JsonArray>().SelectMany(a => a).OfType<JsonNode>();

    /// <summary>Without the escapes that keep Markdown off, and with plain spaces for narrow ones.</summary>
    private static string Plain(string text) => Escape().Replace(text, "$1").Replace('\u202F', ' ').Replace('\u00A0', ' ');

    [GeneratedRegex(@"\\([\\`*_\[\]<>{}|~!\-+#=.)])")]
    private static partial Regex Escape();
}

/// <summary>An input with the heading it stands under.</summary>
public sealed record Field(string Id, string Label, string Beside, string Value, IReadOnlyDictionary<string, string> Choices)
{
    public string Kind => Id.Split('.')[0];

    public bool About(string heading) => Beside.StartsWith(heading, StringComparison.Ordinal) || Label.StartsWith(heading, StringComparison.Ordinal);

    public static Field Of(JsonNode node, string beside) => new(
        node["id"]!.GetValue<string>(), node["label"]?.GetValue<string>().Replace('\u202F', ' ') ?? "", beside, node["value"]?.GetValue<string>() ?? "",
        (node["choices"] as JsonArray)?.ToDictionary(c => c!["title"]!.GetValue<string>().Replace('\u202F', ' '), c => c!["value"]!.GetValue<string>()) ?? []);
}
