using System.Text.Json.Serialization;

namespace CheckinBot.Bot.Cards.Elements;

/// <summary>One message, authored once.</summary>
/// <param name="Summary">What a notification shows, and what is read aloud; plain text, one line.</param>
/// <param name="Body">From top to bottom.</param>
public sealed record Card([property: JsonIgnore] string Summary, params IReadOnlyList<Element> Body)
{
    public string Type => "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";
    public string Version => "1.5";
    public string? Lang { get; init; }
    public string Speak => Summary;
    public string FallbackText => Summary;

    /// <summary>Every element, nested ones too, in reading order.</summary>
    public IEnumerable<Element> Everything()
    {
        var all = new List<Element>(2 * Body.Count);
        foreach (var element in Body) Add(element, all);
        return all;
    }

    /// <summary>A card with inputs is a form: Slack shows it as a modal.</summary>
    [JsonIgnore]
    public bool IsForm => Everything().OfType<Input>().Any();

    private static void Add(Element element, List<Element> all)
    {
        all.Add(element);
        if (element is Container container)
            foreach (var item in container.Items) Add(item, all);
        else if (element is ColumnSet set)
            foreach (var column in set.Columns)
                foreach (var item in column.Items) Add(item, all);
    }
}
