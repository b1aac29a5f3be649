using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// What a token of the channel says, and how it is signed. Start from <see cref="TestAuthority.Usual"/>, which is right in every point,
/// and change one: a claim that is null is left out.
/// </summary>
/// <param name="Issuer"><c>iss</c>.</param>
/// <param name="Audience"><c>aud</c>: the app id.</param>
/// <param name="ServiceUrl">The claim named <see cref="ServiceUrlName"/>.</param>
public sealed record TokenSpec(string? Issuer, string? Audience, string? ServiceUrl)
{
    public string ServiceUrlName { get; init; } = "serviceurl";

    /// <summary><c>nbf</c>, from the real now on; negative is in the past.</summary>
    public TimeSpan? NotBefore { get; init; } = TimeSpan.FromMinutes(-5);

    /// <summary><c>exp</c>, from the real now on; negative has expired.</summary>
    public TimeSpan? Expires { get; init; } = TimeSpan.FromMinutes(55);

    public KeyChoice Key { get; init; } = KeyChoice.Teams;

    public TokenAlgorithm Algorithm { get; init; } = TokenAlgorithm.RS256;

    /// <summary>A <c>kid</c> other than the key's own; empty leaves it out.</summary>
    public string? KeyId { get; init; }

    /// <summary>What it says is altered after the signature was made.</summary>
    public bool Tampered { get; init; }

    /// <summary>Further claims.</summary>
    public IReadOnlyDictionary<string, JsonNode> Claims { get; init; } = new Dictionary<string, JsonNode>();
}

/// <summary>Which key signs.</summary>
public enum KeyChoice
{
    /// <summary>Endorsed for Teams.</summary>
    Teams,

    /// <summary>Endorsed for other channels alone.</summary>
    OtherChannels,

    /// <summary>Published without endorsements.</summary>
    Unendorsed,

    /// <summary>Never published.</summary>
    Unknown,

    /// <summary>Endorsed for Teams until <see cref="TestAuthority.RotateKeys"/>, and published no more.</summary>
    Retired,
}

/// <summary>The <c>alg</c> of a token; the last two are the two old tricks.</summary>
public enum TokenAlgorithm
{
    RS256,
    RS384,
    RS512,

    /// <summary>HS256 whose secret is the PEM of the public key, which everybody has.</summary>
    HS256WithPublicKey,

    /// <summary><c>none</c>, with an empty signature.</summary>
    None,
}
