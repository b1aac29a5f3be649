using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>Writes tokens by hand: a library would refuse to write the forged ones, and it is the library that is tested.</summary>
internal static class WriteToken
{
    public static string Of(TokenSpec spec, SigningKey key, DateTimeOffset now)
    {
        var header = new JsonObject { ["alg"] = Name(spec.Algorithm), ["typ"] = "JWT" };
        if ((spec.KeyId ?? key.Id) is { Length: > 0 } id) header["kid"] = id;
        var said = $"{Encode(header)}.{Encode(Claims(spec, now))}";
        var signature = Base64Url.EncodeToString(Sign(spec.Algorithm, key.Key, Encoding.ASCII.GetBytes(said)));
        if (!spec.Tampered) return $"{said}.{signature}";
        var altered = Claims(spec, now);
        altered["jti"] = "altered";
        return $"{Encode(header)}.{Encode(altered)}.{signature}";
    }

    private static JsonObject Claims(TokenSpec spec, DateTimeOffset now)
    {
        var claims = new JsonObject();
        if (spec.Issuer is not null) claims["iss"] = spec.Issuer;
        if (spec.Audience is not null) claims["aud"] = spec.Audience;
        if (spec.ServiceUrl is not null) claims[spec.ServiceUrlName] = spec.ServiceUrl;
        if (spec.NotBefore is { } from) claims["nbf"] = (now + from).ToUnixTimeSeconds();
        if (spec.Expires is { } until) claims["exp"] = (now + until).ToUnixTimeSeconds();
        foreach (var (name, value) in spec.Claims) claims[name] = value.DeepClone();
        return claims;
    }

    private static string Name(TokenAlgorithm algorithm) => algorithm switch
    {
        TokenAlgorithm.HS256WithPublicKey => "HS256",
        TokenAlgorithm.None => "none",
        _ => algorithm.ToString(),
    };

    private static byte[] Sign(TokenAlgorithm algorithm, RSA key, byte[] said) => algorithm switch
    {
        TokenAlgorithm.RS256 => key.SignData(said, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        TokenAlgorithm.RS384 => key.SignData(said, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        TokenAlgorithm.RS512 => key.SignData(said, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        TokenAlgorithm.HS256WithPublicKey => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), said),
        _ => [],
    };

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
