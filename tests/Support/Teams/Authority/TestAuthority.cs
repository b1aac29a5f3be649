using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// The two who sign tokens around a bot of Teams, in one https server on this machine: the Bot Framework, which signs what the channel
/// sends to us, and Entra, which gives us the token for what we send. Its certificate is <see cref="TrustedCertificate"/>.
/// </summary>
public sealed partial class TestAuthority : IAsyncDisposable
{
    private readonly SigningKeys keys = new();
    private readonly ConcurrentQueue<TokenCall> tokenCalls = new();
    private readonly TokenEndpoint tokens;
    private WebApplication? app;
    private int metadataRequests, keyRequests;

    private TestAuthority() => tokens = new TokenEndpoint(this);

    /// <summary>The bot's app id, a bare GUID.</summary>
    public string AppId { get; } = TeamsIds.Entra().ToString();

    public string AppSecret { get; } = "s~" + TeamsIds.Opaque(30);

    /// <summary>The tenant in which the app is registered; the customers' tenants are others.</summary>
    public string TenantId { get; } = TeamsIds.Entra().ToString();

    /// <summary>The app's certificate with its key, registered beside the secret.</summary>
    public X509Certificate2 AppCertificate => tokens.Certificate.Value;

    /// <summary>Such as <c>https://localhost:40123</c>, with no slash behind.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Where MSAL gets our tokens. It must be told neither to validate it nor to ask Microsoft about it: <c>WithInstanceDiscovery(false)</c>.</summary>
    public Uri Authority => new($"{Url}/{TenantId}");

    /// <summary>What our tokens are for.</summary>
    public string Scope { get; } = "https://api.botframework.com/.default";

    /// <summary>Who signs what the channel sends.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>The OpenID configuration of that issuer.</summary>
    public string Metadata => $"{Url}/v1/.well-known/openidconfiguration";

    /// <summary>The metadata and the keys answer 503, as on a bad day.</summary>
    public bool MetadataDown { get; set; }

    public int MetadataRequests => metadataRequests;
    public int KeyRequests => keyRequests;

    /// <summary>Every request for a token of ours, refused or not.</summary>
    public IReadOnlyList<TokenCall> TokenCalls => [.. tokenCalls];

    /// <summary>What goes wrong with a request for a token; nothing unless a story says otherwise.</summary>
    public Func<TokenCall, TokenFault?> Meddle { get; set; } = _ => null;

    public static async Task<TestAuthority> Open()
    {
        var authority = new TestAuthority();
        authority.app = await Loopback.Serve(authority.Answer, TrustedCertificate.Certificate);
        authority.Url = $"https://localhost:{Loopback.Port(authority.app)}";
        return authority;
    }

    /// <summary>From here on every connection to it is refused, until <see cref="Start"/>.</summary>
    public async Task Stop()
    {
        if (app is not null) await app.DisposeAsync();
        app = null;
    }

    /// <summary>Listens again where it did.</summary>
    public async Task Start() => app = await Loopback.Serve(Answer, TrustedCertificate.Certificate, new Uri(Url).Port);

    /// <summary>A token of the channel that is right in every point, for activities that name this service URL.</summary>
    public TokenSpec Usual(string serviceUrl) => new(Issuer, AppId, serviceUrl);

    public string Sign(TokenSpec spec) => WriteToken.Of(spec, keys[spec.Key], TimeProvider.System.GetUtcNow());

    /// <summary>A new key for Teams takes the place of the old; <see cref="KeyChoice.Retired"/> still signs with the old one.</summary>
    public void RotateKeys() => keys.Rotate();

    /// <summary>A token of ours without the asking.</summary>
    public string Issue() => tokens.Issue();

    /// <summary>Whether a token of ours was issued here and is not revoked.</summary>
    public bool Honours(string token) => tokens.Honours(token);

    /// <summary>Whether a token of ours was ever issued here.</summary>
    public bool Knows(string token) => tokens.Knows(token);

    /// <summary>Every token of ours so far is worth nothing: the connector answers 401.</summary>
    public void RevokeAll() => tokens.RevokeAll();

    public async ValueTask DisposeAsync()
    {
        await Stop();
    }
}
