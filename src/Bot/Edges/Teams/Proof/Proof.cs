using System.Text.Json;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CheckinBot.Bot.Edges.Teams.Proof;

/// <summary>A valid token, who signed it, and the keys by which it was proven.</summary>
internal sealed record Proven(TokenIssuer Issuer, JsonWebToken Token, JwtBearerOptions Scheme);

/// <summary>What has been proven of a request before its body was read, and still has to fit that body.</summary>
public sealed class Proof
{
    private readonly TeamsSettings settings;
    private readonly Proven? by;
    private readonly ILogger log;

    internal Proof(TeamsSettings settings, Proven? by, ILogger log) => (this.settings, this.by, this.log) = (settings, by, log);

    /// <summary>False when the token was not given for this activity, or the activity wants its answer somewhere else than Teams.</summary>
    public async Task<bool> Fits(Activity activity, CancellationToken cancel)
    {
        if (!settings.ServiceHosts.Allow(activity.ServiceUrl)) return Refuse("its service URL is not one that the bot answers to");
        if (by is null) return true;
        if (by.Issuer.ServiceUrlClaim && !string.Equals(ProveCaller.Claim(by.Token, "serviceurl"), activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return Refuse("its token names another service URL than the activity");
        return !by.Issuer.Endorsed || await Endorsed(by, activity.ChannelId, cancel) || Refuse("the key of its token is not endorsed for the channel");
    }

    /// <summary>Endorsements stand in the published key set, beside each key, and not in the key as the library hands it out.</summary>
    private static async Task<bool> Endorsed(Proven by, string? channel, CancellationToken cancel)
    {
        var published = await by.Scheme.ConfigurationManager!.GetConfigurationAsync(cancel);
        var key = published.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == by.Token.Kid);
        return key is not null && key.AdditionalData.TryGetValue("endorsements", out var list) && list is JsonElement { ValueKind: JsonValueKind.Array } endorsements
            && endorsements.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == channel);
    }

    private bool Refuse(string why)
    {
        log.LogWarning("An activity was refused: {Why}.", why);
        return false;
    }
}
