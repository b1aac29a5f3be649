using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Teams.Cards;

/// <summary>
/// A message activity with one card and no text: Teams may part the two into two messages, and then tells the id of neither. What a
/// notification shows is the activity's <c>summary</c> (docs/protocols.md, "Cards in Teams").
/// </summary>
public static class TeamsMessage
{
    /// <summary>What every message of ours stays under, in bytes of UTF-16, as Teams counts. The strictest figure that was ever documented.</summary>
    public const int GoalBytes = 28 * 1024;

    /// <summary>What the longest texts that people can type must not exceed, in characters: 80 KB as Teams counts, of the 100 KB it takes.</summary>
    public const int MostCharacters = 40_000;

    // The relaxed encoder is meant for JSON that is served as JSON, which this is; an accent written as an escape would count six times.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="card">As it was authored.</param>
    /// <param name="address">Where Teams may fetch a picture; null leaves its words in its place.</param>
    /// <param name="alert">Raises a notification beside the message, for what nobody asked for.</param>
    public static JsonObject Of(Card card, Func<Picture, string?> address, bool alert = false)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["summary"] = card.Summary,
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = TeamsCard.ContentType, ["content"] = TeamsCard.Of(card, address) }),
        };
        if (alert) activity["channelData"] = new JsonObject { ["notification"] = new JsonObject { ["alert"] = true } };
        return activity;
    }

    /// <summary>As it goes over the wire, in UTF-8 there; its length is what the limits above are about.</summary>
    public static string Text(JsonObject activity) => activity.ToJsonString(Compact);
}
