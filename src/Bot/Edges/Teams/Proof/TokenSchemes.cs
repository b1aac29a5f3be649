using CheckinBot.Bot.Edges.Teams.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace CheckinBot.Bot.Edges.Teams.Proof;

/// <summary>
/// A scheme of its own for each issuer, with its own keys, and none of them the default: nothing else of this service is opened by a
/// token meant for the bot. See docs/protocols.md.
/// </summary>
internal static class TokenSchemes
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5), RefreshKeys = TimeSpan.FromHours(12);

    public static string NameOf(int issuer) => $"BotConnector{issuer}";

    public static void AddTeamsTokens(this AuthenticationBuilder authentication, TeamsSettings settings)
    {
        // A key that was never seen is waited for. By default it is fetched in the background, and the message that brought it is refused.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        for (var at = 0; at < settings.Issuers.Count; at++)
        {
            var issuer = settings.Issuers[at];
            authentication.AddJwtBearer(NameOf(at), o => Shape(o, issuer, settings.AppId));
        }
    }

    private static void Shape(JwtBearerOptions options, TokenIssuer issuer, string appId)
    {
        options.MetadataAddress = issuer.Metadata;
        options.MapInboundClaims = false;
        options.AutomaticRefreshInterval = RefreshKeys;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = issuer.Issuer,
            ValidAudience = appId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ClockSkew = Skew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
        };
        if (issuer.Callers.Count > 0) options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();
        options.Events = new JwtBearerEvents
        {
            // The checks that need the activity come later, and need the token as it was signed.
            OnTokenValidated = context =>
            {
                context.HttpContext.Items[typeof(JsonWebToken)] = context.SecurityToken;
                return Task.CompletedTask;
            },
        };
    }
}
