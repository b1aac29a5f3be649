using System.Text.Json;
using CheckinBot.Tests.Support.Teams;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

/// <summary>Microsoft's own library takes the right token and finds in each forged one the fault that it was given.</summary>
public sealed class TheTokens
{
    private const string ServiceUrl = "http://127.0.0.1:1/amer/nord/";

    public static TheoryData<string, Func<TokenSpec, TokenSpec>, Type?> Table => new()
    {
        { "right", t => t, null },
        { "another algorithm", t => t with { Algorithm = TokenAlgorithm.RS384 }, typeof(SecurityTokenInvalidSignatureException) },
        { "a secret that everybody has", t => t with { Algorithm = TokenAlgorithm.HS256WithPublicKey }, typeof(SecurityTokenInvalidSignatureException) },
        { "unsigned", t => t with { Algorithm = TokenAlgorithm.None }, typeof(SecurityTokenInvalidSignatureException) },
        { "altered", t => t with { Tampered = true }, typeof(SecurityTokenInvalidSignatureException) },
        { "an unpublished key", t => t with { Key = KeyChoice.Unknown }, typeof(SecurityTokenSignatureKeyNotFoundException) },
        { "a retired key", t => t with { Key = KeyChoice.Retired }, typeof(SecurityTokenSignatureKeyNotFoundException) },
        // The library tries every published key, so it is for the reader of endorsements to miss this one.
        { "the name of no key", t => t with { KeyId = "nobody" }, null },
        { "another issuer", t => t with { Issuer = "https://api.botframework.com/" }, typeof(SecurityTokenInvalidIssuerException) },
        { "no issuer", t => t with { Issuer = null }, typeof(SecurityTokenInvalidIssuerException) },
        { "another audience", t => t with { Audience = "another" }, typeof(SecurityTokenInvalidAudienceException) },
        { "expired", t => t with { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-6) }, typeof(SecurityTokenExpiredException) },
        { "never ending", t => t with { Expires = null }, typeof(SecurityTokenNoExpirationException) },
        { "not yet", t => t with { NotBefore = TimeSpan.FromMinutes(6) }, typeof(SecurityTokenNotYetValidException) },
    };

    [Theory, MemberData(nameof(Table))]
    public async Task Each_forgery_is_wrong_in_its_one_point(string name, Func<TokenSpec, TokenSpec> forge, Type? fault)
    {
        await using var authority = await TestAuthority.Open();
        authority.RotateKeys();
        var judged = await Judge(authority, authority.Sign(forge(authority.Usual(ServiceUrl))));
        Assert.True(judged.Exception?.GetType() == fault, $"{name}: {judged.Exception}");
        if (fault is null) Assert.Equal(ServiceUrl, judged.Claims["serviceurl"]);
    }

    [Fact]
    public async Task Keys_say_for_which_channels_they_speak()
    {
        await using var authority = await TestAuthority.Open();
        var keys = (await Configuration(authority)).JsonWebKeySet.Keys;
        Assert.Equal(["msteams,webchat", "webchat,directline", "nothing"],
            new[] { KeyChoice.Teams, KeyChoice.OtherChannels, KeyChoice.Unendorsed }.Select(choice => Endorsements(authority.Usual(ServiceUrl) with { Key = choice })));

        string Endorsements(TokenSpec spec)
        {
            var id = new JsonWebToken(authority.Sign(spec)).Kid;
            return keys.Single(k => k.Kid == id).AdditionalData.TryGetValue("endorsements", out var found)
                ? string.Join(',', ((JsonElement)found).EnumerateArray().Select(e => e.GetString()))
                : "nothing";
        }
    }

    [Fact]
    public async Task New_keys_take_the_place_of_the_old()
    {
        await using var authority = await TestAuthority.Open();
        var before = authority.Sign(authority.Usual(ServiceUrl));
        Assert.True((await Judge(authority, before)).IsValid);
        authority.RotateKeys();
        Assert.False((await Judge(authority, before)).IsValid);
        Assert.True((await Judge(authority, authority.Sign(authority.Usual(ServiceUrl)))).IsValid);
        Assert.Equal((3, 3), (authority.MetadataRequests, authority.KeyRequests));
    }

    private static async Task<TokenValidationResult> Judge(TestAuthority authority, string token) => await new JsonWebTokenHandler().ValidateTokenAsync(token, new()
    {
        ValidIssuer = authority.Issuer, ValidAudience = authority.AppId, ValidAlgorithms = ["RS256"], IssuerSigningKeys = (await Configuration(authority)).SigningKeys,
    });

    private static Task<OpenIdConnectConfiguration> Configuration(TestAuthority authority) =>
        OpenIdConnectConfigurationRetriever.GetAsync(authority.Metadata, new HttpDocumentRetriever(), CancellationToken.None);
}
