using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Wrong set-up is refused at start, with every fault named at once and no secret in the words.</summary>
public class TheSettings
{
    private const string App = "11111111-2222-4333-8444-555555555555", Tenant = "99999999-2222-4333-8444-555555555555";

    private static readonly Dictionary<string, string?> Right = new() { ["Teams:AppId"] = App, ["Teams:AppSecret"] = "s3cret", ["Teams:TenantId"] = Tenant };

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "Production", "Teams:AppId", "", "Teams__AppId is missing" },
        { "Production", "Teams:AppId", "api://" + App, "Teams__AppId is not a GUID" },
        { "Production", "Teams:AppSecret", "", "nothing to prove itself with" },
        { "Production", "Teams:ManagedIdentityClientId", App, "more than one thing to prove itself with" },
        { "Production", "Teams:CertificatePath", "/no/such.pem", "Teams__CertificatePath names no file" },
        { "Production", "Teams:CertificatePath", typeof(TheSettings).Assembly.Location, "is not a certificate with its key" },
        { "Production", "Teams:TenantId", "contoso.com", "Teams__TenantId is not a GUID" },
        { "Production", "Teams:TenantId", "", "Teams__AllowedTenants is missing" },
        { "Production", "Teams:AllowedTenants", "contoso", "Teams__AllowedTenants: 'contoso' is not a tenant's GUID" },
        { "Production", "Teams:OpenIdMetadata", "http://login.botframework.com/", "Teams__OpenIdMetadata is an address that begins with https://" },
        { "Production", "Teams:Authority", "http://localhost/x", "Teams__Authority is an address that begins with https://" },
        { "Production", "Teams:AllowedServiceHosts", ".trafficmanager.net", "anybody can rent a name under 'trafficmanager.net'" },
        { "Production", "Teams:AllowedServiceHosts", "*.net", "'*.net' is not a host" },
        { "Production", "Teams:AllowedServiceHosts", "http://127.0.0.1:4001", "without encryption" },
        { "Development", "Teams:AllowedServiceHosts", "http://10.0.0.1:4001", "neither a host nor the exact origin of this machine" },
        { "Production", "Teams:Anonymous", "true", "it needs ASPNETCORE_ENVIRONMENT=Development" },
        { "Demo", "Teams:Anonymous", "true", "it needs ASPNETCORE_ENVIRONMENT=Development" },
        { "Development", "Teams:Anonymous", "yes", "Teams__Anonymous is true or false" },
        { "Production", "Teams:RequestsPerSecond", "500", "Teams__RequestsPerSecond is a number above 0 and up to 50" },
        { "Production", "Teams:RequestsPerSecond", "0", "Teams__RequestsPerSecond is a number above 0 and up to 50" },
        { "Production", "Teams:AppSecrt", "x", "Teams__AppSecrt is not a setting" },
        { "Production", "Teams:Issuers:0:Issuer", "https://sts.windows.net/x/", "Teams__Issuers__0__Metadata is an address" },
        { "Production", "Teams:Issuers:0:Endorsed", "false", "Teams__Issuers__0__Callers is missing" },
        { "Production", "Limits:Scale", "20", "Limits__Scale is for tests" },
        { "Production", "PublicUrl", "http://checkinbot.example.org", "PublicUrl is the address" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_key(string environment, string key, string value, string said)
    {
        var faults = Read(environment, new(Right) { [key] = value });
        Assert.Contains(faults, f => f.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain(faults, f => f.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_named_at_once() => Assert.True(Read("Production", new(Right)
    {
        ["Teams:AppId"] = "x", ["Teams:AppSecret"] = "", ["Teams:TenantId"] = "y", ["Limits:Scale"] = "2", ["PublicUrl"] = "z",
    }).Count >= 5);

    [Fact]
    public void What_is_right_is_taken_and_the_rest_has_its_default()
    {
        Assert.Empty(Read("Production", Right));
        var teams = ReadTeamsSettings.From(Of(Right), "Production", [])!;
        Assert.Equal("https://login.microsoftonline.com/" + Tenant, teams.Authority.ToString());
        Assert.Equal("https://api.botframework.com/.default", teams.Scope);
        Assert.Equal(new TokenIssuer("https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration").Issuer, Assert.Single(teams.Issuers).Issuer);
        Assert.Equal(25, teams.RequestsPerSecond);
        Assert.True(teams.Knows(Tenant) && !teams.Knows(App) && !teams.Knows(null));
    }

    [Theory]
    [InlineData("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us")]
    [InlineData("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn")]
    public void The_metadata_chooses_the_cloud(string metadata, string issuer)
    {
        var teams = ReadTeamsSettings.From(Of(new(Right) { ["Teams:OpenIdMetadata"] = metadata }), "Production", [])!;
        Assert.Equal((issuer, issuer + "/.default"), (teams.Issuers[0].Issuer, teams.Scope));
    }

    [Fact]
    public void Nothing_configured_serves_nobody_and_says_so()
    {
        Assert.Contains(Read("Production", []), f => f.Contains("./run demo", StringComparison.Ordinal));
        Assert.Empty(Read("Development", []));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/tenant/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://SMBA.trafficmanager.net/amer/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://user@smba.trafficmanager.net/emea/", false)]
    [InlineData("https://evil.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilteams.microsoft.com/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("/emea", false)]
    [InlineData(null, false)]
    public void Our_token_goes_to_Microsoft_s_hosts_and_nowhere_else(string? url, bool goes) =>
        Assert.Equal(goes, ReadTeamsSettings.From(Of(Right), "Production", [])!.ServiceHosts.Allow(url));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:4001/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Without_proof_it_goes_to_this_machine_alone(string url, bool goes) =>
        Assert.Equal(goes, ReadTeamsSettings.From(Of(new() { ["Teams:Anonymous"] = "true" }), "Development", [])!.ServiceHosts.Allow(url));

    private static List<string> Read(string environment, Dictionary<string, string?> values)
    {
        var faults = new List<string>();
        ReadServiceSettings.From(Of(values), environment, "data", faults);
        return faults;
    }

    private static IConfiguration Of(Dictionary<string, string?> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
