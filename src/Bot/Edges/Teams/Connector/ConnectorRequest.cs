using System.Text.Json.Nodes;
using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>A conversation and where it is served.</summary>
/// <param name="ServiceUrl">The base of its routes; a trailing path belongs to it.</param>
/// <param name="Tenant">Whose it is: limits are counted by tenant.</param>
/// <param name="Conversation">The platform's id of it.</param>
public sealed record ConversationAt(string ServiceUrl, string Tenant, string Conversation);

/// <summary>One request to the Bot Connector.</summary>
/// <param name="Method">The HTTP verb.</param>
/// <param name="Url">The whole address; ids in it are escaped.</param>
/// <param name="Tenant">Whose limit it counts against.</param>
/// <param name="Thread">The conversation whose limit it counts against.</param>
/// <param name="Body">Null for none; holds no null.</param>
internal sealed record ConnectorRequest(HttpMethod Method, Uri Url, string Tenant, string Thread, JsonObject? Body = null)
{
    public static readonly HttpRequestOptionsKey<string> TenantKey = new("tenant"), ThreadKey = new("thread");
    public static readonly HttpRequestOptionsKey<Permit?> PermitKey = new("permit");

    /// <summary>The ledger's leave to send it; null for what it did not send.</summary>
    public Permit? Permit { get; init; }

    /// <summary>Ids hold colons, semicolons and at signs, so each is escaped; the base keeps its own path.</summary>
    public static Uri At(string serviceUrl, params ReadOnlySpan<string> path)
    {
        var url = serviceUrl.TrimEnd('/');
        foreach (var part in path) url += "/" + Uri.EscapeDataString(part);
        return new Uri(url);
    }
}
