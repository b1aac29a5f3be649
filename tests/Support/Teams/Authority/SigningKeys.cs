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

/// <summary>The keys of one authority, now and before the last rotation. Only the key for Teams is its own: making keys is slow, and the others prove nothing anyway.</summary>
internal sealed class SigningKeys
{
    private static readonly Lazy<SigningKey> Others = new(() => SigningKey.Make("webchat", "directline"));
    private static readonly Lazy<SigningKey> Unendorsed = new(() => SigningKey.Make(null));
    private static readonly Lazy<SigningKey> Unknown = new(() => SigningKey.Make("msteams"));

    private volatile SigningKey teams = SigningKey.Make("msteams", "webchat");
    private volatile SigningKey? retired;

    public void Rotate() => (retired, teams) = (teams, SigningKey.Make("msteams", "webchat"));

    public SigningKey this[KeyChoice choice] => choice switch
    {
        KeyChoice.Teams => teams,
        KeyChoice.OtherChannels => Others.Value,
        KeyChoice.Unendorsed => Unendorsed.Value,
        KeyChoice.Retired => retired ?? throw new InvalidOperationException("No key is retired before RotateKeys."),
        _ => Unknown.Value,
    };

    /// <summary>The one for Teams stands last, so that whoever takes the first is wrong.</summary>
    public JsonObject Published() => new() { ["keys"] = new JsonArray(Unendorsed.Value.Published(), Others.Value.Published(), teams.Published()) };
}
