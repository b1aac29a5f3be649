using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Long lists come in pages, each naming the next by a cursor (docs.slack.dev/apis/web-api/pagination).</summary>
internal static class SlackPages
{
    /// <param name="call">With <c>limit</c> and <c>cursor</c>.</param>
    /// <param name="most">What a page holds at most, whatever is asked for.</param>
    /// <param name="field">Of the answer.</param>
    public static SlackReply Of<T>(SlackCall call, IReadOnlyList<T> all, int most, string field, Func<T, JsonNode> write)
    {
        var size = most;
        if (call["limit"] is { } asked && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > 1000))
            return SlackRefusal.Bug("invalid_limit", $"the limit is {asked}");
        size = Math.Min(size, most);
        var from = 0;
        // An empty cursor means the first page.
        if (call["cursor"] is { Length: > 0 } cursor && !TryRead(cursor, field, out from)) return SlackRefusal.Bug("invalid_cursor", $"no page goes by {cursor}");
        var next = from + size < all.Count ? Convert.ToBase64String(Encoding.ASCII.GetBytes($"{field}:{from + size}")) : "";
        return SlackReply.Ok(
            new(field, new JsonArray([.. all.Skip(from).Take(size).Select(write)])), new("has_more", next.Length > 0),
            new("response_metadata", new JsonObject { ["next_cursor"] = next }));
    }

    private static bool TryRead(string cursor, string field, out int from)
    {
        from = 0;
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && Encoding.ASCII.GetString(bytes, 0, length).Split(':') is [var name, var at]
            && name == field && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out from);
    }
}
