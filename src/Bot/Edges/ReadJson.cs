using System.Text.Json;

namespace CheckinBot.Bot.Edges;

/// <summary>Reads what a platform sent, tolerantly: what is absent, and what is of another kind than expected, is null.</summary>
public static class ReadJson
{
    public static JsonElement? At(this JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json)) return null;
        return json;
    }

    /// <summary>An empty text is none.</summary>
    public static string? Text(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said ? said : null;

    public static bool Is(this JsonElement json, params ReadOnlySpan<string> path) => json.At(path) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> List(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
