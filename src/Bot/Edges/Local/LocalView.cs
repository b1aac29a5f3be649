using System.Text.Json.Nodes;
using CheckinBot.Storage.Local;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>A message as the page reads it.</summary>
public sealed record LocalView(string Conversation, Guid Id, string From, DateTimeOffset At, string? Text, JsonNode? Card, string? Summary, bool Edited)
{
    public static LocalView Of(LocalMessage message) => new(
        message.Conversation,
        message.Id,
        message.FromId == Guid.Empty ? "bot" : message.FromId.ToString(),
        message.At,
        message.Text,
        message.Card is null ? null : JsonNode.Parse(message.Card),
        message.Summary,
        message.EditedAt is not null);
}
