using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Pictures;
using CheckinBot.Bot.Edges.Teams.Cards;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>A card as Teams gets it, with its pictures where Teams can fetch them.</summary>
public sealed class TeamsMessages(PictureAddresses pictures)
{
    /// <summary>The card alone, as the answer to a press carries it.</summary>
    public async Task<JsonObject> Card(Guid organisation, Card card, CancellationToken cancel) =>
        TeamsCard.Of(card, await pictures.Of(organisation, card, cancel));

    /// <param name="organisation">Whose pictures are kept.</param>
    /// <param name="card">As it was authored.</param>
    /// <param name="notify">Raises a notification: for what nobody asked for.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<JsonObject> Of(Guid organisation, Card card, bool notify, CancellationToken cancel) =>
        TeamsMessage.Of(card, await pictures.Of(organisation, card, cancel), notify);
}
