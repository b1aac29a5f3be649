using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Edges.Slack.Manifest;

namespace CheckinBot.Tests.Bot.Edges.Slack.Manifest;

public sealed class SlackManifestTests
{
    [Fact]
    public void Over_HTTP_Slack_calls_the_public_address()
    {
        var manifest = SlackManifest.Of();
        Assert.Equal("https://okr.ateliernord.example:8443/bot/slack/events", (string?)manifest["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal("https://okr.ateliernord.example:8443/bot/slack/interactivity", (string?)manifest["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal("https://okr.ateliernord.example:8443/bot/slack/commands", (string?)manifest["features"]!["slash_commands"]![0]!["url"]);
        Assert.Equal(["okr.ateliernord.example"], SlackManifest.Texts(manifest["features"]!["unfurl_domains"]));
        Assert.False((bool)manifest["settings"]!["socket_mode_enabled"]!);
    }

    [Fact]
    public void Over_Socket_Mode_there_is_no_address_to_call()
    {
        var manifest = SlackManifest.Of(socket: true, publicUrl: null);
        Assert.True((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain("https://", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(manifest["features"]!["unfurl_domains"]);
        Assert.DoesNotContain("/slack/events", SlackManifest.Of(socket: true).ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Rotation cannot be switched off again, and would end a configured token after twelve hours.</summary>
    [Theory, MemberData(nameof(SlackManifest.Ways), MemberType = typeof(SlackManifest))]
    public void Tokens_rotate_where_workspaces_install_it_themselves_and_nowhere_else(bool socket, bool oauth)
    {
        var manifest = SlackManifest.Of(socket, oauth);
        Assert.Equal(oauth, (bool)manifest["settings"]!["token_rotation_enabled"]!);
        Assert.Equal(oauth, (bool)manifest["settings"]!["org_deploy_enabled"]!);
        Assert.Equal(oauth ? ["https://okr.ateliernord.example:8443/bot/slack/oauth"] : [], SlackManifest.Texts(manifest["oauth_config"]!["redirect_urls"]));
    }

    [Fact]
    public void It_asks_for_what_an_installation_asks_for() => Assert.Equal(BotScopes.All, SlackManifest.Texts(SlackManifest.Of()["oauth_config"]!["scopes"]!["bot"]));

    [Fact]
    public void It_hears_no_more_than_it_needs() => Assert.Equal(
        ["app_home_opened", "app_mention", "app_uninstalled", "channel_left", "channel_rename", "group_left", "group_rename", "link_shared", "member_joined_channel", "member_left_channel", "message.im", "tokens_revoked", "user_change"],
        SlackManifest.Texts(SlackManifest.Of()["settings"]!["event_subscriptions"]!["bot_events"]));

    [Fact]
    public void People_can_write_to_it_type_its_command_and_find_its_shortcuts()
    {
        var features = SlackManifest.Of()["features"]!;
        Assert.True((bool)features["app_home"]!["home_tab_enabled"]!);
        Assert.True((bool)features["app_home"]!["messages_tab_enabled"]!);
        Assert.False((bool)features["app_home"]!["messages_tab_read_only_enabled"]!);
        Assert.Equal("/okr", (string?)features["slash_commands"]![0]!["command"]);
        // Else a mention arrives as a name that anybody may carry, not as an id.
        Assert.True((bool)features["slash_commands"]![0]!["should_escape"]!);
        Assert.Equal([("Check in", "global", "checkin"), ("Note on a key result", "message", "note")],
            features["shortcuts"]!.AsArray().Select(s => ((string)s!["name"]!, (string)s["type"]!, (string)s["callback_id"]!)));
    }

    [Theory]
    [InlineData("https://192.0.2.7")]
    [InlineData("https://[2001:db8::1]:8443")]
    [InlineData("https://okr")]
    public void What_is_no_domain_unfurls_no_links(string publicUrl) => Assert.Null(SlackManifest.Of(publicUrl: publicUrl)["features"]!["unfurl_domains"]);

    [Theory]
    [InlineData("http://okr.ateliernord.example", "PublicUrl is 'http:")]
    [InlineData("okr.ateliernord.example", "PublicUrl is 'okr")]
    [InlineData("https://claire:secret@okr.ateliernord.example", "PublicUrl is 'https://claire")]
    [InlineData("https://okr.ateliernord.example/?a=b", "PublicUrl is 'https://okr")]
    [InlineData(null, "PublicUrl is missing: the https address under which Slack reaches")]
    [InlineData("  ", "PublicUrl is missing: the https address under which Slack reaches")]
    public void A_wrong_address_is_one_fault_that_names_it(string? value, string fault)
    {
        var (settings, faults) = ReadSlackManifestSettings.From(SlackManifest.Configuration(("PublicUrl", value)));
        Assert.Null(settings);
        Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Installing_by_OAuth_needs_an_address_also_over_Socket_Mode() =>
        Assert.Contains("also with Socket Mode", Assert.Single(ReadSlackManifestSettings.From(SlackManifest.Configuration(), socket: true, oauth: true).Faults), StringComparison.Ordinal);

    [Fact]
    public void What_is_configured_already_need_not_be_said_again()
    {
        var settings = ReadSlackManifestSettings.From(SlackManifest.Configuration(("PublicUrl", SlackManifest.PublicUrl), ("Slack:AppToken", "xapp-1"), ("Slack:ClientId", "1.2"))).Settings;
        Assert.Equal(new SlackManifestSettings(new Uri(SlackManifest.PublicUrl), true, true), settings);
    }
}
