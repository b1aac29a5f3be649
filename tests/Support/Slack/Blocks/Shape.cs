using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Says what is wrong with a piece of JSON, in Slack's manner: <c>must be less than 151 characters [json-pointer:/blocks/0/text/text]</c>.</summary>
internal delegate void Shape(JsonNode node, string at, List<string> faults);

/// <summary>A property of an object.</summary>
internal sealed record Property(string Name, Shape Shape, bool Required = false);

/// <summary>The shapes that others are made of.</summary>
internal static class Shapes
{
    public static Shape Truth { get; } = (node, at, faults) => Expect(node is JsonValue value && value.TryGetValue<bool>(out _), "must be a boolean", at, faults);

    public static Shape Text(int most, int least = 0) => (node, at, faults) =>
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text)) faults.Add($"must be a string [json-pointer:{at}]");
        else if (text.Length > most) faults.Add($"must be less than {most + 1} characters [json-pointer:{at}]");
        else if (text.Length < least) faults.Add($"must be more than {least - 1} characters [json-pointer:{at}]");
    };

    public static Shape Number(long least, long most) => (node, at, faults) =>
        Expect(node is JsonValue value && value.TryGetValue<long>(out var number) && number >= least && number <= most, $"must be a number from {least} to {most}", at, faults);

    /// <summary>A number that Slack wants as text.</summary>
    public static Shape NumberInText { get; } = (node, at, faults) =>
        Expect(node is JsonValue value && value.TryGetValue<string>(out var text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _), "must be a number in a string", at, faults);

    public static Shape OneOf(params string[] words) => (node, at, faults) =>
        Expect(node is JsonValue value && value.TryGetValue<string>(out var word) && words.Contains(word), $"must be one of {string.Join(", ", words)}", at, faults);

    public static Shape Date(string format) => (node, at, faults) =>
        Expect(node is JsonValue value && value.TryGetValue<string>(out var text) && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"must be {format}", at, faults);

    public static Shape List(Shape item, int least, int most) => (node, at, faults) =>
    {
        if (node is not JsonArray list)
        {
            faults.Add($"must be an array [json-pointer:{at}]");
            return;
        }
        if (list.Count > most) faults.Add($"no more than {most} items allowed [json-pointer:{at}]");
        if (list.Count < least) faults.Add($"no fewer than {least} items allowed [json-pointer:{at}]");
        for (var n = 0; n < list.Count; n++)
            if (list[n] is { } one) item(one, $"{at}/{n}", faults);
    };

    /// <summary>These properties and no other.</summary>
    public static Shape Object(params Property[] properties) => (node, at, faults) =>
    {
        if (node is not JsonObject it)
        {
            faults.Add($"must be an object [json-pointer:{at}]");
            return;
        }
        faults.AddRange(properties.Where(p => p.Required && it[p.Name] is null).Select(p => $"missing required field: {p.Name} [json-pointer:{at}]"));
        foreach (var (name, value) in it.Where(p => p.Value is not null))
            if (Array.Find(properties, p => p.Name == name) is { } known) known.Shape(value!, $"{at}/{name}", faults);
            else faults.Add($"invalid additional property: {name} [json-pointer:{at}]");
    };

    /// <summary>One of several, by its <c>type</c>.</summary>
    public static Shape ByType(IReadOnlyDictionary<string, Shape> kinds) => (node, at, faults) =>
    {
        var type = node is JsonObject it && it["type"] is JsonValue value && value.TryGetValue<string>(out var said) ? said : "";
        if (kinds.TryGetValue(type, out var shape)) shape(node, at, faults);
        else faults.Add($"unsupported type: {type} [json-pointer:{at}/type]");
    };

    public static Shape And(this Shape shape, Func<JsonObject, string?> fault) => (node, at, faults) =>
    {
        shape(node, at, faults);
        if (node is JsonObject it && fault(it) is { } wrong) faults.Add($"{wrong} [json-pointer:{at}]");
    };

    private static void Expect(bool right, string otherwise, string at, List<string> faults)
    {
        if (!right) faults.Add($"{otherwise} [json-pointer:{at}]");
    }
}
