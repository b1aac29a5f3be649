using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>What the connector answers when nothing goes wrong on the way.</summary>
internal sealed record Answer(int Status, JsonObject? Body)
{
    public Refusal? Refusal { get; private init; }

    public static implicit operator Answer(Refusal refusal) => new(refusal.Status, refusal.Body()) { Refusal = refusal };
}
