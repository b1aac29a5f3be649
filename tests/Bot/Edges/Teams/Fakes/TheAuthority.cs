using System.Diagnostics;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Teams;
using Microsoft.Identity.Client;

namespace CheckinBot.Tests.Bot.Edges.Teams.Fakes;

public sealed class TheAuthority
{
    [Fact]
    public async Task Its_certificate_is_trusted_by_this_process_and_handed_to_its_children()
    {
        await using var authority = await TestAuthority.Open();
        using var http = new HttpClient();
        Assert.Contains(authority.Issuer, await http.GetStringAsync(new Uri(authority.Metadata)), StringComparison.Ordinal);
        Assert.Contains("keys", await http.GetStringAsync(new Uri(authority.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal) + "/v1/.well-known/keys")), StringComparison.Ordinal);
        Assert.Equal(TrustedCertificate.File, new ProcessStartInfo("any").Environment["SSL_CERT_FILE"]);
    }

    [Fact]
    public async Task MSAL_gets_a_token_by_secret_and_keeps_it()
    {
        await using var authority = await TestAuthority.Open();
        var client = Client(authority).WithClientSecret(authority.AppSecret).Build();
        var token = await client.AcquireTokenForClient([authority.Scope]).ExecuteAsync();
        Assert.True(authority.Honours(token.AccessToken));
        Assert.InRange(token.ExpiresOn - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));
        await client.AcquireTokenForClient([authority.Scope]).ExecuteAsync();
        Assert.Single(authority.TokenCalls);

        authority.RevokeAll();
        Assert.False(authority.Honours(token.AccessToken));
        var fresh = await client.AcquireTokenForClient([authority.Scope]).WithForceRefresh(true).ExecuteAsync();
        Assert.True(authority.Honours(fresh.AccessToken));
    }

    [Fact]
    public async Task MSAL_gets_a_token_by_certificate()
    {
        await using var authority = await TestAuthority.Open();
        var client = Client(authority).WithCertificate(authority.AppCertificate).Build();
        Assert.True(authority.Honours((await client.AcquireTokenForClient([authority.Scope]).ExecuteAsync()).AccessToken));

        await using var stranger = await TestAuthority.Open();
        var forger = Client(authority).WithCertificate(stranger.AppCertificate).Build();
        var refused = await Assert.ThrowsAsync<MsalServiceException>(() => forger.AcquireTokenForClient([authority.Scope]).ExecuteAsync());
        Assert.Equal("invalid_client", refused.ErrorCode);
        Assert.Contains("thumbprint", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MSAL_hears_that_the_secret_is_wrong()
    {
        await using var authority = await TestAuthority.Open();
        var client = Client(authority).WithClientSecret("wrong").Build();
        var refused = await Assert.ThrowsAsync<MsalServiceException>(() => client.AcquireTokenForClient([authority.Scope]).ExecuteAsync());
        Assert.Equal(("invalid_client", 401), (refused.ErrorCode, refused.StatusCode));
        Assert.Contains("AADSTS7000215", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id", "another", "unauthorized_client", 400)]
    [InlineData("client_secret", "another", "invalid_client", 401)]
    [InlineData("client_secret", "", "invalid_client", 401)]
    [InlineData("scope", "https://api.botframework.com", "invalid_scope", 400)]
    [InlineData("scope", "https://graph.microsoft.com/.default", "invalid_scope", 400)]
    [InlineData("grant_type", "password", "unsupported_grant_type", 400)]
    public async Task A_request_that_is_wrong_in_one_point_gets_no_token(string field, string value, string error, int status)
    {
        await using var authority = await TestAuthority.Open();
        Assert.Equal((200, ""), await Ask(authority, authority.TenantId));
        Assert.Equal((status, error), await Ask(authority, authority.TenantId, (field, value)));
        Assert.Equal((400, "invalid_request"), await Ask(authority, "another-tenant"));
    }

    [Fact]
    public async Task It_fails_when_a_story_tells_it_to()
    {
        await using var authority = await TestAuthority.Open();
        TokenFault?[] faults = [TokenFault.TemporarilyUnavailable, TokenFault.ServerError, TokenFault.InvalidClient, null];
        authority.Meddle = call => faults[call.Number - 1];
        var heard = new List<(int, string)>();
        foreach (var _ in faults) heard.Add(await Ask(authority, authority.TenantId));
        Assert.Equal([(503, "temporarily_unavailable"), (500, ""), (401, "invalid_client"), (200, "")], heard);
    }

    /// <summary>Without the last word MSAL would first ask login.microsoftonline.com who this authority is.</summary>
    private static ConfidentialClientApplicationBuilder Client(TestAuthority authority) =>
        ConfidentialClientApplicationBuilder.Create(authority.AppId).WithAuthority(authority.Authority, validateAuthority: false).WithInstanceDiscovery(false);

    private static async Task<(int Status, string Error)> Ask(TestAuthority authority, string tenant, params (string Field, string Value)[] changed)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = authority.AppId, ["client_secret"] = authority.AppSecret, ["scope"] = authority.Scope,
        };
        foreach (var (field, value) in changed) form[field] = value;
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri($"{authority.Url}/{tenant}/oauth2/v2.0/token"), content);
        var said = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, said.Length == 0 ? "" : JsonNode.Parse(said)!["error"]?.GetValue<string>() ?? "");
    }
}
