using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Teams.Cards;
using CheckinBot.Tests.Bot.Cards;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>What Teams gets of every card. Whether its renderer reads it is asked in a browser, see <c>tests/Browser/Teams</c>.</summary>
public sealed class TeamsCards
{
    private const string Address = "https://okr.example/pictures/1.png";

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void Every_button_has_its_twin_for_older_clients(string name, string language)
    {
        var executes = Objects(Shown(name, language)).Where(o => Type(o) == "Action.Execute").ToList();
        Assert.Equal(Exhibits.Buttons(Exhibits.Card(name, language)).Count(), executes.Count);
        Assert.All(executes, execute =>
        {
            Assert.Equal("ActionSet", Type(execute.Parent!.Parent!.AsObject()));
            var submit = execute["fallback"]!.DeepClone().AsObject();
            Assert.Equal("Action.Submit", Type(submit));
            var expected = execute.DeepClone().AsObject();
            Assert.Equal("do", (string?)expected["verb"]);
            foreach (var own in new[] { "type", "verb", "fallback" }) expected.Remove(own);
            submit.Remove("type");
            Assert.True(JsonNode.DeepEquals(expected, submit), $"{expected} and {submit}");
        });
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void It_is_said_aloud_and_in_a_notification_and_takes_the_width(string name, string language)
    {
        var (card, shown) = (Exhibits.Card(name, language), Shown(name, language));
        Assert.Equal("1.5", (string?)shown["version"]);
        Assert.Equal(language, (string?)shown["lang"]);
        Assert.Equal([card.Summary, card.Summary], new[] { "speak", "fallbackText" }.Select(p => (string?)shown[p]));
        Assert.Equal("""{"width":"Full"}""", shown["msteams"]!.ToJsonString());
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void An_input_has_its_label_and_an_image_its_words(string name, string language)
    {
        var objects = Objects(Shown(name, language)).ToList();
        Assert.All(objects.Where(o => Type(o)?.StartsWith("Input.", StringComparison.Ordinal) == true), input => Assert.NotEqual("", (string)input["label"]!));
        Assert.All(objects.Where(o => Type(o) == "Image"), image =>
        {
            Assert.Equal(Address, (string?)image["url"]);
            Assert.True(((string)image["altText"]!).Length > 20);
        });
        Assert.Equal(Exhibits.Card(name, language).Everything().OfType<Picture>().Count(), objects.Count(o => Type(o) == "Image"));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void No_button_lies_beyond_the_edge_of_a_phone(string name, string language)
    {
        var rows = Objects(Shown(name, language)).Where(o => Type(o) == "ActionSet").Select(o => o["actions"]!.AsArray().Select(a => (string)a!["title"]!).ToList()).ToList();
        Assert.All(rows, row => Assert.True(row.Count == 1 || row.Sum(title => title.Length + 5) <= 45, string.Join(" | ", row)));
        Assert.Equal(Exhibits.Card(name, language).Everything().OfType<ActionSet>().SelectMany(s => s.Actions).Select(a => a.Title), rows.SelectMany(r => r));
    }

    [Fact]
    public void A_long_row_is_broken_between_its_buttons()
    {
        var set = new ActionSet(new ActionExecute("Exact, rien n’a bougé", "a"), new ActionExecute("Bloqué", "b"), new ActionExecute("Mesuré moins souvent", "c")) { Id = "i", Separator = true, Spacing = Spacing.Medium };
        var rows = TeamsCard.Of(new Card("s", set), _ => null)["body"]!.AsArray();
        Assert.Equal([2, 1], rows.Select(r => r!["actions"]!.AsArray().Count));
        Assert.Equal(["i", null], rows.Select(r => (string?)r!["id"]));
        Assert.Equal(["medium", "small"], rows.Select(r => (string?)r!["spacing"]));
        Assert.Equal([true, null], rows.Select(r => (bool?)r!["separator"]));
    }

    [Fact]
    public void A_picture_without_an_address_is_its_words()
    {
        var card = new Card("s", new Picture([1], "Churn: 5.6% *now*") { Id = "p", Separator = true, Spacing = Spacing.Large });
        var only = TeamsCard.Of(card, _ => null)["body"]!.AsArray().Single()!;
        Assert.Equal("""{"type":"TextBlock","text":"Churn: 5.6% \\*now\\*","size":"small","isSubtle":true,"wrap":true,"id":"p","separator":true,"spacing":"large"}""",
            TeamsMessage.Text(only.AsObject()));
    }

    [Fact]
    public void What_people_typed_formats_nothing_and_shows_no_backslash_elsewhere()
    {
        const string typed = "[x](http://evil.example) *a* _b_";
        var shown = TeamsCard.Of(new Card("s", new TextBlock(typed),
            new InputText { Id = "i", Label = typed, Value = typed, Placeholder = typed }, new InputChoiceSet(new Choice(typed, "1")) { Id = "j", Label = typed },
            new ActionSet(new ActionExecute(typed, "status")), new Picture([1], typed)), _ => Address);
        var texts = Objects(shown).SelectMany(o => o.Select(p => (p.Key, Text: p.Value is JsonValue v && v.TryGetValue<string>(out var s) ? s : null)))
            .Where(p => p.Text?.Contains("evil", StringComparison.Ordinal) == true).ToList();
        Assert.Equal([(@"text", @"\[x\](http://evil.example) \*a\* \_b\_")], texts.Where(t => t.Key == "text"));
        Assert.Equal(8, texts.Count(t => t.Text == typed));
    }

    [Fact]
    public void A_message_is_one_card_with_its_line_for_the_notification()
    {
        var card = Exhibits.Card("receipt", "fr");
        var message = TeamsMessage.Of(card, _ => null);
        Assert.Equal(["attachments", "summary", "type"], message.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal(card.Summary, (string?)message["summary"]);
        var attachment = message["attachments"]!.AsArray().Single()!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]);
        Assert.True(JsonNode.DeepEquals(TeamsCard.Of(card, _ => null), attachment["content"]));
        Assert.Contains("Enregistré", TeamsMessage.Text(message), StringComparison.Ordinal);
        Assert.Equal("""{"notification":{"alert":true}}""", TeamsMessage.Of(card, _ => null, alert: true)["channelData"]!.ToJsonString());
    }

    private static JsonObject Shown(string name, string language) => TeamsCard.Of(Exhibits.Card(name, language), _ => Address);

    private static string? Type(JsonObject thing) => (string?)thing["type"];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => Objects(p.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
