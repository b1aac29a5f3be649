using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Bot.Edges.Slack.Manifest;

/// <summary>The manifest keeps to what Slack takes. Source: the schema of slackapi/manifest-schema, version 2.0.0.</summary>
public sealed class TheLimits
{
    [Theory, MemberData(nameof(SlackManifest.Ways), MemberType = typeof(SlackManifest))]
    public void Texts_are_as_long_as_they_may_be(bool socket, bool oauth)
    {
        var manifest = SlackManifest.Of(socket, oauth);
        var shown = manifest["display_information"]!;
        Length(shown["name"], 1, 35);
        Length(shown["description"], 1, 140);
        Length(shown["long_description"], 175, 4000);
        Assert.Matches("^#([0-9a-fA-F]{3}){1,2}$", (string)shown["background_color"]!);
        Length(manifest["features"]!["bot_user"]!["display_name"], 1, 80);
        var command = Assert.Single(manifest["features"]!["slash_commands"]!.AsArray())!;
        Length(command["command"], 2, 32);
        Length(command["description"], 1, 2000);
        Length(command["usage_hint"], 1, 1000);
        var shortcuts = manifest["features"]!["shortcuts"]!.AsArray();
        Assert.InRange(shortcuts.Count, 1, 10);
        Assert.All(shortcuts, shortcut =>
        {
            Length(shortcut!["name"], 1, 24);
            Length(shortcut["description"], 1, 150);
            Length(shortcut["callback_id"], 1, 255);
            Assert.Contains((string)shortcut["type"]!, new[] { "message", "global" });
        });
    }

    [Theory, MemberData(nameof(SlackManifest.Ways), MemberType = typeof(SlackManifest))]
    public void Lists_are_as_long_as_they_may_be_and_say_nothing_twice(bool socket, bool oauth)
    {
        var manifest = SlackManifest.Of(socket, oauth);
        Count(manifest["features"]!["unfurl_domains"], 1, 5, 255, "^(?![.-])([-a-z0-9.])+([a-z0-9])$");
        Count(manifest["oauth_config"]!["scopes"]!["bot"], 1, 255, 50, "^[a-z_]+(:[a-z.]+)?$");
        Count(manifest["settings"]!["event_subscriptions"]!["bot_events"], 1, 100, 50, "^[a-z_.]+$");
        if (oauth) Count(manifest["oauth_config"]!["redirect_urls"], 1, 1000, 2500, "^https://");
    }

    /// <summary>A word that the schema does not know fails the whole manifest.</summary>
    [Theory, MemberData(nameof(SlackManifest.Ways), MemberType = typeof(SlackManifest))]
    public void Every_word_is_one_that_Slack_knows(bool socket, bool oauth)
    {
        var known = new Dictionary<string, string[]>
        {
            [""] = ["_metadata", "display_information", "features", "oauth_config", "settings"],
            ["_metadata"] = ["major_version", "minor_version"],
            ["display_information"] = ["name", "description", "long_description", "background_color"],
            ["features"] = ["app_home", "bot_user", "slash_commands", "shortcuts", "unfurl_domains"],
            ["app_home"] = ["home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"],
            ["bot_user"] = ["display_name", "always_online"],
            ["slash_commands"] = ["command", "url", "description", "usage_hint", "should_escape"],
            ["shortcuts"] = ["name", "type", "callback_id", "description"],
            ["oauth_config"] = ["redirect_urls", "scopes"],
            ["scopes"] = ["bot"],
            ["settings"] = ["event_subscriptions", "interactivity", "org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled"],
            ["event_subscriptions"] = ["request_url", "bot_events"],
            ["interactivity"] = ["is_enabled", "request_url"],
        };
        Known("", SlackManifest.Of(socket, oauth));

        void Known(string name, JsonNode? node)
        {
            if (node is JsonArray list)
                foreach (var item in list) Known(name, item);
            if (node is not JsonObject map) return;
            Assert.Empty(map.Select(m => m.Key).Except(known[name]));
            foreach (var (key, value) in map) Known(key, value);
        }
    }

    [Theory, MemberData(nameof(SlackManifest.Ways), MemberType = typeof(SlackManifest))]
    public void Nothing_is_null_and_nothing_is_left_to_fill_in(bool socket, bool oauth)
    {
        var text = SlackManifest.Of(socket, oauth).ToJsonString();
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{[A-Z]\w+\}", text);
    }

    private static void Length(JsonNode? text, int least, int most) => Assert.InRange(((string)text!).Length, least, most);

    private static void Count(JsonNode? list, int least, int most, int longest, string pattern)
    {
        var texts = SlackManifest.Texts(list);
        Assert.InRange(texts.Count, least, most);
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text =>
        {
            Assert.InRange(text.Length, 1, longest);
            Assert.Matches(pattern, text);
        });
    }
}
