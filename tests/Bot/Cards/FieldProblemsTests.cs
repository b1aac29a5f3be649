using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Cards;

public sealed class FieldProblemsTests
{
    private static readonly Card Prompt = Exhibits.Card("prompt", "en");
    private static readonly IReadOnlyList<string> Ids = [.. Prompt.Everything().OfType<Input>().Select(i => i.Id!)];

    [Fact]
    public void What_was_typed_stays_in_every_field()
    {
        var typed = Ids.ToDictionary(id => id, id => "typed in " + id);
        var card = Prompt.With(new Dictionary<string, string>(), typed);
        Assert.True(Ids.Count > 6);
        Assert.All(card.Everything().OfType<Input>(), input => Assert.Equal(typed[input.Id!], input.Value));
    }

    [Fact]
    public void The_problem_stands_right_under_its_field()
    {
        var card = Prompt.With(new Dictionary<string, string> { [Ids[0]] = "Type a number such as 22" }, new Dictionary<string, string>());
        var all = card.Everything().ToList();
        var at = all.FindIndex(e => e.Id == Ids[0]);
        Assert.Equal("Type a number such as 22", Assert.IsType<TextBlock>(all[at + 1]).Text);
        Assert.Equal(Prompt.Everything().Count() + 1, all.Count);
    }

    [Fact]
    public void A_field_without_a_problem_keeps_what_it_was_filled_with()
    {
        var before = Prompt.Everything().OfType<Input>().ToDictionary(i => i.Id!, i => i.Value);
        var card = Prompt.With(new Dictionary<string, string>(), new Dictionary<string, string>());
        Assert.Contains(before.Values, v => v is not null);
        Assert.All(card.Everything().OfType<Input>(), input => Assert.Equal(before[input.Id!], input.Value));
    }

    [Fact]
    public void A_picture_that_no_edge_replaced_is_heard_of() =>
        Assert.Throws<InvalidOperationException>(() => CardJson.Of(new Card("x", new Picture([1], "a chart"))));

    [Fact]
    public void Json_leaves_out_what_is_absent_and_keeps_accents() =>
        Assert.Equal("""{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"fr","speak":"Été","fallbackText":"Été","body":[{"type":"TextBlock","text":"Été","color":"good","wrap":true}]}""",
            Sorted(CardJson.Of(new Card("Été", new TextBlock("Été") { Color = TextColor.Good }) { Lang = Voice.French.Language })));

    /// <summary>The order of properties means nothing; the test's own order is the schema's.</summary>
    private static string Sorted(string json)
    {
        var card = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        string[] order = ["type", "$schema", "version", "lang", "speak", "fallbackText", "body"];
        Assert.Equal(order.Order(), card.Select(p => p.Key).Order());
        var text = ((System.Text.Json.Nodes.JsonArray)card["body"]!)[0]!.AsObject();
        string[] inner = ["type", "text", "color", "wrap"];
        Assert.Equal(inner.Order(), text.Select(p => p.Key).Order());
        var body = "{" + string.Join(",", inner.Select(k => $"\"{k}\":{Raw(text[k]!)}")) + "}";
        return "{" + string.Join(",", order.SkipLast(1).Select(k => $"\"{k}\":{Raw(card[k]!)}")) + $",\"body\":[{body}]}}";
    }

    private static string Raw(System.Text.Json.Nodes.JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
