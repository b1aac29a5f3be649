using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// Entra's client credentials grant, for one app of one tenant
/// (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
/// </summary>
internal sealed class TokenEndpoint(TestAuthority authority)
{
    private readonly ConcurrentDictionary<string, bool> issued = new(StringComparer.Ordinal);

    public Lazy<X509Certificate2> Certificate { get; } = new(MakeCertificate);

    /// <summary>Issued and not revoked.</summary>
    public bool Honours(string token) => issued.GetValueOrDefault(token);

    /// <summary>Issued once, revoked or not.</summary>
    public bool Knows(string token) => issued.ContainsKey(token);

    public void RevokeAll()
    {
        foreach (var token in issued.Keys) issued[token] = false;
    }

    public string Issue()
    {
        // Opaque: whoever reads a token meant for somebody else reads nonsense.
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(48));
        issued[token] = true;
        return token;
    }

    /// <summary>Why this request gets no token; null when it gets one.</summary>
    public TokenFault? Refuse(TokenCall call)
    {
        if (call.Tenant != authority.TenantId) return new(400, "invalid_request", 90002, $"Tenant '{call.Tenant}' not found.");
        if (call["grant_type"] != "client_credentials") return new(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        if (call["client_id"] != authority.AppId) return new(400, "unauthorized_client", 700016, $"Application with identifier '{call["client_id"]}' was not found.");
        if (RefuseClient(call) is { } refusal) return refusal;
        return call["scope"].Split(' ').Contains(authority.Scope) ? null : new(400, "invalid_scope", 70011, $"The provided value for scope '{call["scope"]}' is not valid.");
    }

    private TokenFault? RefuseClient(TokenCall call)
    {
        if (call["client_secret"].Length > 0) return call["client_secret"] == authority.AppSecret ? null : TokenFault.InvalidClient;
        if (call["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            return new(401, "invalid_client", 7000218, "The request body must contain the parameter 'client_assertion' or 'client_secret'.");
        var wrong = ClientAssertion.WrongWith(call["client_assertion"], Certificate.Value, authority.AppId,
            $"{authority.Url}/{authority.TenantId}/oauth2/v2.0/token", TimeProvider.System.GetUtcNow());
        return wrong is null ? null : new(401, "invalid_client", 700027, $"The client assertion is refused: {wrong}.");
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=CheckinBot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(7));
    }
}
