using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>A card as the activity that carries it.</summary>
public sealed class TeamsMessages
{
    public Task<JsonObject> Card(Guid organisation, Card card, CancellationToken cancel) =>
        Task.FromResult(JsonNode.Parse(CardJson.Of(card.Replace(e => e is Picture p ? [new TextBlock(p.AltText)] : [e])))!.AsObject());

    public async Task<JsonObject> Of(Guid organisation, Card card, bool notify, CancellationToken cancel)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["summary"] = card.Summary,
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = await Card(organisation, card, cancel) }),
        };
        if (notify) activity["channelData"] = new JsonObject { ["notification"] = new JsonObject { ["alert"] = true } };
        return activity;
    }
}
