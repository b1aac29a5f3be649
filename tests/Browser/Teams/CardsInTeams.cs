using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Teams.Cards;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Browser.Teams;

/// <summary>Every card as Teams gets it, read and drawn by Microsoft's own renderer. With <c>CARD_PICTURES</c> naming a folder, pictures are left there to be looked at.</summary>
public sealed class CardsInTeams(Renderer renderer) : IClassFixture<Renderer>
{
    [Theory, InlineData("en"), InlineData("fr")]
    public async Task Every_card_is_read_without_a_complaint(string language)
    {
        var gallery = Gallery.All(Voice.Of(language));
        Assert.True(gallery.Count > 40, "Cards are missing from the gallery.");
        var complaints = new List<string>();
        foreach (var item in gallery)
            foreach (var (form, address) in Forms)
                complaints.AddRange((await renderer.Check(TeamsCard.Of(item.Card, address))).Complaints.Select(c => $"{item.Name}, {form}: {c}"));
        Assert.Empty(complaints);
    }

    [Theory, InlineData("en"), InlineData("fr")]
    public async Task What_is_read_is_what_was_written(string language)
    {
        var folder = Environment.GetEnvironmentVariable("CARD_PICTURES");
        foreach (var item in Gallery.All(Voice.Of(language)))
        {
            var read = await renderer.Check(TeamsCard.Of(item.Card, Data));
            if (folder is not null) await renderer.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "teams", $"{item.Name}.{language}.png"), FullPage = true });
            Assert.Equal(item.Card.Everything().OfType<TextBlock>().Select(t => t.Text), read.Texts);
            Assert.Equal(item.Card.Everything().OfType<Picture>().Select(p => p.AltText), read.Images);
        }
    }

    [Theory, InlineData("en"), InlineData("fr")]
    public async Task An_older_client_has_the_same_buttons(string language)
    {
        foreach (var item in Gallery.All(Voice.Of(language)))
        {
            var read = await renderer.Check(TeamsCard.Of(item.Card, Data));
            Assert.Equal(item.Card.Everything().OfType<ActionSet>().SelectMany(s => s.Actions).Select(a => a.Title), read.Buttons.Select(b => b.Title));
            Assert.Equal(read.Buttons.Select(b => b with { Type = b.Type.Replace("Execute", "Submit", StringComparison.Ordinal) }), read.Older);
        }
    }

    [Theory]
    [InlineData("*a* _b_ **c** ~~d~~ `e`")]
    [InlineData("[x](http://evil.example) ![y](http://evil.example/z.png) <https://evil.example>")]
    [InlineData("<b>x</b><img src=x onerror=alert(1)> &lt;i&gt; &amp; &#42; R&D")]
    [InlineData("# h")]
    [InlineData("1. one")]
    [InlineData("2) two")]
    [InlineData("- one")]
    [InlineData("+ one")]
    [InlineData("| a | b |")]
    [InlineData(@"back\slash \*")]
    [InlineData("> quoted")]
    [InlineData("---")]
    public async Task Words_of_people_format_nothing(string words)
    {
        var read = await renderer.Check(TeamsCard.Of(new Card("s", new TextBlock(words), new Picture([1], words),
            new InputChoiceSet(new Choice(words, "1")) { Id = "choice.1", Label = words }, new ActionSet(new ActionExecute(words, "status"))) { Lang = "en" }, _ => null));
        Assert.Empty(read.Complaints);
        Assert.Equal([words, words], read.Texts);
        Assert.Equal(words, Assert.Single(read.Buttons).Title);
        Assert.Contains(words.Trim(), await renderer.Page.Locator(".ac-choiceSetInput-expanded").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The renderer reads such a date in any text; Teams in none.</summary>
    [Fact]
    public async Task A_date_in_braces_stays_what_was_typed()
    {
        const string words = "{{DATE(2026-01-01T00:00:00Z, SHORT)}} ${x}";
        Assert.Equal([words], (await renderer.Check(TeamsCard.Of(new Card("s", new TextBlock(words)), _ => null))).Texts);
    }

    private static (string, Func<Picture, string?>)[] Forms => [("with pictures", Data), ("without", _ => null)];

    private static string Data(Picture picture) => "data:image/png;base64," + Convert.ToBase64String(picture.Png);
}
