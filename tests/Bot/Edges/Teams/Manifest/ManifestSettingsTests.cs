namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

public sealed class ManifestSettingsTests
{
    [Theory]
    [InlineData("Teams:AppId", null, "Teams__AppId is missing")]
    [InlineData("Teams:AppId", "  ", "Teams__AppId is missing")]
    [InlineData("Teams:AppId", "checkinbot", "Teams__AppId is 'checkinbot'")]
    [InlineData("Teams:AppId", "{11111111-2222-4333-8444-555555555555}", "Teams__AppId is '{11111111")]
    [InlineData("Teams:AppId", "28:11111111-2222-4333-8444-555555555555", "Teams__AppId is '28:")]
    [InlineData("PublicUrl", "http://okr.ateliernord.example", "PublicUrl is 'http:")]
    [InlineData("PublicUrl", "okr.ateliernord.example", "PublicUrl is 'okr")]
    [InlineData("PublicUrl", "/bot", "PublicUrl is '/bot'")]
    [InlineData("PublicUrl", "https://claire:secret@okr.ateliernord.example", "PublicUrl is 'https://claire")]
    [InlineData("PublicUrl", null, "PublicUrl is missing")]
    [InlineData("Manifest:WebsiteUrl", "ftp://x.example", "Manifest__WebsiteUrl is 'ftp")]
    [InlineData("Manifest:PrivacyUrl", "privacy", "Manifest__PrivacyUrl is 'privacy'")]
    [InlineData("Manifest:TermsOfUseUrl", "terms", "Manifest__TermsOfUseUrl is 'terms'")]
    [InlineData("Manifest:Version", "1.0", "Manifest__Version is '1.0'")]
    [InlineData("Manifest:Version", "1.0.0-beta", "Manifest__Version is '1.0.0-beta'")]
    [InlineData("Manifest:Developer", "Atelier Nord, Manufacture de Caisses", "Manifest__Developer has 36 characters")]
    public void One_wrong_key_is_one_fault_that_names_it(string key, string? value, string fault)
    {
        var right = new Dictionary<string, string?> { ["Teams:AppId"] = Package.AppId, ["PublicUrl"] = "https://okr.ateliernord.example", [key] = value };
        var (settings, faults) = Package.Read([.. right.Select(p => (p.Key, p.Value))]);
        Assert.Null(settings);
        Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var (settings, faults) = Package.Read(("Teams:AppId", "x"), ("PublicUrl", "y"), ("Manifest:PrivacyUrl", "z"), ("Manifest:Version", "v"));
        Assert.Null(settings);
        Assert.Equal(["Teams__AppId", "PublicUrl", "Manifest__PrivacyUrl", "Manifest__Version"], faults.Select(f => f.Split(' ')[0]));
    }

    [Fact]
    public void Nothing_configured_names_the_two_that_are_needed() =>
        Assert.Equal(["Teams__AppId is missing", "PublicUrl is missing"], Package.Read().Faults.Select(f => f.Split(':')[0]));
}
