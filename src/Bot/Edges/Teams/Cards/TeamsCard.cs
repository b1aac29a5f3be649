using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Teams.Cards;

/// <summary>
/// A card as Teams gets it: version 1.5, as wide as the conversation, pictures as images that Teams fetches, rows of buttons that a
/// phone shows whole, and a fallback beside each button for clients that know no <c>Action.Execute</c> (docs/protocols.md, "Cards in Teams").
/// </summary>
public static class TeamsCard
{
    /// <summary>The attachment's type, and that of a card in the answer of an invoke.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <param name="card">As it was authored.</param>
    /// <param name="address">Where Teams may fetch a picture; null leaves its words in its place.</param>
    /// <returns>The card's JSON, without a null in it.</returns>
    public static JsonObject Of(Card card, Func<Picture, string?> address)
    {
        var shown = CardMarkdown.Escape(ButtonRows.Break(card).Replace(e => [e is Picture picture ? Show(picture, address(picture)) : e]));
        var json = JsonNode.Parse(CardJson.Of(shown))!.AsObject();
        json["msteams"] = new JsonObject { ["width"] = "Full" };
        SubmitFallback.Add(json);
        return json;
    }

    private static Element Show(Picture picture, string? url)
    {
        var (id, visible, separator, spacing) = (picture.Id, picture.IsVisible, picture.Separator, picture.Spacing);
        return url is null
            ? new TextBlock(picture.AltText) { Size = TextSize.Small, IsSubtle = true, Id = id, IsVisible = visible, Separator = separator, Spacing = spacing }
            : new Image(url, picture.AltText) { Id = id, IsVisible = visible, Separator = separator, Spacing = spacing };
    }
}
