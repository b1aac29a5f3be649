using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>One key pair and what it is endorsed for; null endorsements are not published at all.</summary>
internal sealed record SigningKey(string Id, RSA Key, string[]? Endorsements)
{
    public static SigningKey Make(params string[]? endorsements) =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20)), RSA.Create(2048), endorsements);

    /// <summary>As the Bot Framework publishes it: <c>endorsements</c> is its own addition to the standard.</summary>
    public JsonObject Published()
    {
        var numbers = Key.ExportParameters(false);
        var key = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        if (Endorsements is not null) key["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
        return key;
    }
}

/// <summary>The keys of one authority, now and before the last rotation.</summary>
internal sealed class SigningKeys
{
    private readonly Lazy<SigningKey> unknown = new(() => SigningKey.Make("msteams"));
    private volatile Dictionary<KeyChoice, SigningKey> published = Generation();
    private volatile SigningKey? retired;

    public void Rotate()
    {
        retired = published[KeyChoice.Teams];
        published = Generation();
    }

    public SigningKey this[KeyChoice choice] => choice switch
    {
        KeyChoice.Unknown => unknown.Value,
        KeyChoice.Retired => retired ?? throw new InvalidOperationException("No key is retired before RotateKeys."),
        _ => published[choice],
    };

    public JsonObject Published() => new() { ["keys"] = new JsonArray([.. published.Values.Select(k => k.Published())]) };

    private static Dictionary<KeyChoice, SigningKey> Generation() => new()
    {
        [KeyChoice.Unendorsed] = SigningKey.Make(null),
        [KeyChoice.OtherChannels] = SigningKey.Make("webchat", "directline"),
        [KeyChoice.Teams] = SigningKey.Make("msteams", "webchat"),
    };
}
