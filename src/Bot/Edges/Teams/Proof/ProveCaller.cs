using System.Net;
using CheckinBot.Bot.Edges.Teams.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CheckinBot.Bot.Edges.Teams.Proof;

/// <summary>Proves that Teams itself speaks: first the token alone, before a byte of the body is read, then token and activity together.</summary>
public sealed class ProveCaller(TeamsSettings settings, IOptionsMonitor<JwtBearerOptions> schemes, ILogger<ProveCaller> log)
{
    public const string Channel = "msteams";

    /// <summary>Null when the request carries no token that is ours to trust.</summary>
    public async Task<Proof?> Of(HttpContext http)
    {
        if (settings.Anonymous) return http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) ? new Proof(settings, null, log) : null;
        for (var at = 0; at < settings.Issuers.Count; at++)
        {
            var scheme = TokenSchemes.NameOf(at);
            if ((await http.AuthenticateAsync(scheme)).Succeeded && http.Items[typeof(JsonWebToken)] is JsonWebToken token
                && CallerFits(settings.Issuers[at], token)) return new Proof(settings, new Proven(settings.Issuers[at], token, schemes.Get(scheme)), log);
        }
        log.LogWarning("A request to the bot's address was refused: its token does not prove that Teams sent it.");
        return null;
    }

    /// <summary>A token that was signed for an app of Entra's names the app; ours names who may call.</summary>
    private static bool CallerFits(TokenIssuer issuer, JsonWebToken token)
    {
        if (issuer.Callers.Count == 0) return true;
        var caller = Claim(token, "azp") ?? Claim(token, "appid");
        return caller is not null && issuer.Callers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            && Claim(token, "tid") is { Length: > 0 } tenant && issuer.Issuer.Contains(tenant, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The documents spell the claims one way and the tokens another.</summary>
    internal static string? Claim(JsonWebToken token, string name) =>
        token.Claims.FirstOrDefault(c => c.Type.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
