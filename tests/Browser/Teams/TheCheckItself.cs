using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Edges.Teams.Cards;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Browser.Teams;

/// <summary>A check that never complains proves nothing: here a good card is spoiled in one place, and the complaint names it.</summary>
public sealed class TheCheckItself(Renderer renderer) : IClassFixture<Renderer>
{
    private const string Body = """{"type":"AdaptiveCard","version":"1.5","lang":"en","body":[ITEM]}""";

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"a","wrapp":true}""", "card.body[0].wrapp is no property of TextBlock")]
    [InlineData("""{"type":"TextBlock","text":"a","color":null}""", "card.body[0].color is null")]
    [InlineData("""{"type":"TextBloc","text":"a"}""", "card.body[0] is of an unknown kind, TextBloc")]
    [InlineData("""{"type":"TextBlock","text":"a","size":"tall"}""", "parsed: Invalid value")]
    [InlineData("""{"type":"Badge","text":"a"}""", "parsed: Unknown element type")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"c","label":"l","choices":[{"title":"a","value":"1","valeu":"2"}]}""", "card.body[0].choices[0].valeu is no property of choice")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"c","label":"l","choices":[{"title":"a","value":"1"},null]}""", "card.body[0].choices[1] is null")]
    [InlineData("""{"type":"ColumnSet","columns":[{"type":"Column","widht":"auto","items":[]}]}""", "card.body[0].columns[0].widht is no property of Column")]
    [InlineData("""{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"a","isSubtel":true}]}]}""", "card.body[0].columns[0].items[0].isSubtel is no property of TextBlock")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","verbe":"do"}]}""", "card.body[0].actions[0].verbe is no property of Action.Execute")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","fallback":{"type":"Action.Submit","titel":"a"}}]}""", "card.body[0].actions[0].fallback.titel is no property of Action.Submit")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","fallback":{"type":"Action.Sumbit","title":"a"}}]}""", "card.body[0].actions[0].fallback is of an unknown kind, Action.Sumbit")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","data":{"do":null}}]}""", "card.body[0].actions[0].data.do is null")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"a","role":"Button"}]}""", "card.body[0].actions[0].role is no property of Action.Submit")]
    [InlineData("""{"type":"Input.Text","label":"l"}""", "validated: ")]
    [InlineData("""{"type":"TextBlock","text":"a **bold** word"}""", "rendered: a text was formatted")]
    [InlineData("""{"type":"Container","items":[],"backgroundImage":{"uri":"x"}}""", "card.body[0].backgroundImage holds an object that this check does not read")]
    public async Task It_complains_of(string item, string complaint)
    {
        var spoiled = await renderer.Check(JsonNode.Parse(Body.Replace("ITEM", item, StringComparison.Ordinal))!);
        Assert.Contains(spoiled.Complaints, c => c.StartsWith(complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","speek":"a","body":[]}""", "card.speek is no property of AdaptiveCard")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","msteams":{"width":null},"body":[]}""", "card.msteams.width is null")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.7","body":[]}""", "validated: ")]
    public async Task It_complains_of_a_card_with(string card, string complaint) =>
        Assert.Contains((await renderer.Check(JsonNode.Parse(card)!)).Complaints, c => c.StartsWith(complaint, StringComparison.Ordinal));

    [Fact]
    public async Task It_sees_every_property_of_every_object()
    {
        var card = TeamsCard.Of(Gallery.All(Voice.French).Single(i => i.Name == "prompt-all-kinds").Card, _ => null);
        var objects = Objects(card).Count();
        Assert.True(objects > 50, "The card is too small to try this on.");
        for (var at = 0; at < objects; at++)
        {
            var spoiled = card.DeepClone();
            var thing = Objects(spoiled).ElementAt(at);
            // Data is ours: what stands in it is known to no schema, but a null in it is seen.
            thing["misspelt"] = thing.Parent is JsonObject && thing.GetPropertyName() is ("data" or "msteams") ? null : "x";
            Assert.Contains((await renderer.Check(spoiled)).Complaints, c => c.Contains(".misspelt ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_leaves_a_good_card_alone_and_the_next_one_too()
    {
        var good = JsonNode.Parse(Body.Replace("ITEM", """{"type":"TextBlock","text":"a"}""", StringComparison.Ordinal))!;
        Assert.Empty((await renderer.Check(good)).Complaints);
        Assert.Empty((await renderer.Check(good)).Complaints);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => Objects(p.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
