using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CheckinBot.Bot.Edges.Teams.Settings;

/// <summary>The certificate by which the bot proves itself to Entra, with its private key: a PEM file with both, or a PFX without a password.</summary>
public static class BotCertificate
{
    /// <exception cref="CryptographicException">It cannot be read.</exception>
    public static X509Certificate2 Read(string path) => path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, null);

    /// <summary>What is wrong with it; null when it will do.</summary>
    public static string? Fault(string path)
    {
        try
        {
            using var certificate = Read(path);
            return certificate.HasPrivateKey ? null : $"{path} holds a certificate without its private key.";
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or IOException)
        {
            return $"{path} is not a certificate with its key: a PEM file with both, or a PFX without a password.";
        }
    }
}
