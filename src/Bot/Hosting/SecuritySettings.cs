using System.Security.Cryptography.X509Certificates;
using CheckinBot.Bot.Hosting.KeyRing;

namespace CheckinBot.Bot.Hosting;

/// <summary>What wraps the service's own keys, checked by <see cref="ReadSecuritySettings"/>. At most one of the two is set.</summary>
public sealed record SecuritySettings
{
    /// <summary>From <c>Security__KeyFile</c>.</summary>
    public KeyWrap? Wrap { get; init; }

    /// <summary>From <c>Security__CertificatePath</c>, with its private key.</summary>
    public X509Certificate2? Certificate { get; init; }
}
