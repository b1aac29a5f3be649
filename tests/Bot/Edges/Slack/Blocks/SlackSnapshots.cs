using System.Text.Json.Nodes;
using CheckinBot.Tests.Bot.Cards;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>What Slack gets of the main cards, letter by letter.</summary>
public sealed class SlackSnapshots
{
    private static readonly string[] Messages = ["prompt", "receipt", "status", "gap", "summary"], Modals = ["prompt", "gap-mute-form"];

    public static TheoryData<string, string, string> Main
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var language in new[] { "en", "fr" })
            {
                foreach (var name in Messages) cases.Add(name, "message", language);
                foreach (var name in Modals) cases.Add(name, "modal", language);
                cases.Add("status-me", "home", language);
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Main))]
    public void Slack_gets_what_it_got(string name, string surface, string language) =>
        Kept.Same(Shown.Json(Of(name, surface, language)), $"slack-{name}-{surface}.{language}");

    [Fact]
    public void No_snapshot_outlives_its_card() => Assert.Equal(
        Main.Select(c => $"slack-{c[0]}-{c[1]}.{c[2]}").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Sources.Root, "tests", "Bot", "Edges", "Slack", "Blocks", "__snapshots__"), "*.snap").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static JsonObject Of(string name, string surface, string language)
    {
        var card = Exhibits.Card(name, language);
        return surface switch { "message" => Shown.Message(card), "modal" => Shown.Modal(card), _ => Shown.Home(card, Exhibits.Card("pending", language)) };
    }
}
