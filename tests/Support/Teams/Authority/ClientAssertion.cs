using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// Reads the token by which an app with a certificate says who it is, as strictly as Entra
/// (learn.microsoft.com/entra/identity-platform/certificate-credentials).
/// </summary>
internal static class ClientAssertion
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? WrongWith(string assertion, X509Certificate2 certificate, string client, string endpoint, DateTimeOffset now)
    {
        if (assertion.Split('.') is not [var header, var claims, var signature] || !Base64Url.IsValid(signature)) return "it has not three parts";
        var (head, said) = (Read(header), Read(claims));
        if (head is null || said is null) return "it is no JSON";
        var print = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256));
        var oldPrint = Base64Url.EncodeToString(certificate.GetCertHash());
        if ((string?)head["x5t#S256"] != print && (string?)head["x5t"] != oldPrint) return "its thumbprint is not that of a registered certificate";
        var padding = (string?)head["alg"] switch { "RS256" => RSASignaturePadding.Pkcs1, "PS256" => RSASignaturePadding.Pss, _ => null };
        if (padding is null) return "its algorithm is not RS256 or PS256";
        using var key = certificate.GetRSAPublicKey()!;
        if (!key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, padding)) return "its signature is wrong";
        if ((string?)said["aud"] != endpoint) return $"its audience is {said["aud"]}, not {endpoint}";
        if ((string?)said["iss"] != client || (string?)said["sub"] != client) return "its issuer and its subject are not the client";
        if ((string?)said["jti"] is not { Length: > 0 }) return "it has no jti";
        // MSAL writes its moments as texts, and Entra does not mind.
        return long.TryParse(said["exp"]?.ToString(), CultureInfo.InvariantCulture, out var until) && until > now.ToUnixTimeSeconds() ? null : "it has expired";
    }

    private static JsonObject? Read(string part)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return null;
        }
    }
}
