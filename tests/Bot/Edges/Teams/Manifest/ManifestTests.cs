using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

public sealed class ManifestTests
{
    [Fact]
    public void Ids_and_addresses_come_from_the_configuration()
    {
        var manifest = Package.Sample().Manifest;
        Assert.Equal(Package.AppId, (string?)manifest["id"]);
        Assert.Equal(Package.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("1.0.0", (string?)manifest["version"]);
        Assert.Equal(["okr.ateliernord.example:8443"], manifest["validDomains"]!.AsArray().Select(d => (string)d!));
        Assert.All(new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }, key =>
            Assert.Equal("https://okr.ateliernord.example:8443/bot", (string?)manifest["developer"]![key]));
    }

    [Fact]
    public void The_developer_s_pages_may_lie_elsewhere()
    {
        var manifest = Package.Of(("Teams:AppId", Package.AppId.ToUpperInvariant()), ("Manifest:WebsiteUrl", "https://ateliernord.example/okr"),
            ("Manifest:PrivacyUrl", "https://ateliernord.example/privacy"), ("Manifest:Developer", "Atelier Nord"), ("Manifest:Version", "1.2.3")).Manifest;
        var developer = manifest["developer"]!;
        Assert.Equal("Atelier Nord", (string?)developer["name"]);
        Assert.Equal("https://ateliernord.example/okr", (string?)developer["websiteUrl"]);
        Assert.Equal("https://ateliernord.example/privacy", (string?)developer["privacyUrl"]);
        Assert.Equal("https://ateliernord.example/okr", (string?)developer["termsOfUseUrl"]);
        Assert.Equal("1.2.3", (string?)manifest["version"]);
        Assert.Equal(Package.AppId, (string?)manifest["id"]);
        Assert.Empty(manifest["validDomains"]!.AsArray());
    }

    [Fact]
    public void The_bot_talks_in_every_place_and_asks_for_no_more_than_it_needs()
    {
        var manifest = Package.Sample().Manifest;
        var bot = manifest["bots"]!.AsArray().Single()!;
        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.AsArray().Select(s => (string)s!));
        // A bot that only notifies cannot be answered.
        Assert.False((bool)bot["isNotificationOnly"]!);
        Assert.False((bool)bot["supportsFiles"]!);
        Assert.False(manifest.ContainsKey("authorization"));
        Assert.False(manifest.ContainsKey("devicePermissions"));
    }

    /// <summary>The schema allows more than it helps to show.</summary>
    [Fact]
    public void Names_fit_where_they_are_shown_and_nothing_is_left_to_fill_in()
    {
        var (manifest, french) = (Package.Sample().Manifest, Package.Sample().French);
        foreach (var (name, text) in new[] { (manifest["name"]!, manifest["description"]!) })
        {
            Assert.InRange(((string)name["short"]!).Length, 1, 30);
            Assert.InRange(((string)name["full"]!).Length, 1, 100);
            Assert.InRange(((string)text["short"]!).Length, 1, 80);
            Assert.InRange(((string)text["full"]!).Length, 1, 4000);
        }
        Assert.InRange(((string)french["description.short"]!).Length, 1, 80);
        Assert.DoesNotMatch(@"\{\w+\}", manifest.ToJsonString());
        Assert.Equal("fr.json", (string?)manifest["localizationInfo"]!["additionalLanguages"]![0]!["file"]);
        Assert.Equal((string?)manifest["$schema"], ((string)french["$schema"]!).Replace(".Localization", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_that_nothing_fills_is_a_mistake_in_the_template()
    {
        var error = Assert.Throws<InvalidOperationException>(() => CheckinBot.Bot.Edges.Teams.Manifest.FillManifest.With(
            new(Package.AppId, "https://x.example"), new JsonObject { ["name"] = "{Nmae}" }.ToJsonString()));
        Assert.Contains("{Nmae}", error.Message, StringComparison.Ordinal);
    }
}
