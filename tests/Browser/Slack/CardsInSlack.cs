using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Words;
using CheckinBot.Tests.Support.Slack.Blocks;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser.Slack;

/// <summary>Every card as Slack gets it, drawn by a renderer of Block Kit that we did not write. With <c>SLACK_PICTURES</c> naming a folder, pictures are left there to be looked at.</summary>
public sealed class CardsInSlack(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory, InlineData("en"), InlineData("fr")]
    public async Task Every_block_is_drawn_with_its_words(string language)
    {
        var gallery = Gallery.All(Voice.Of(language)).SelectMany(Forms).ToList();
        Assert.True(gallery.Count > 100, "Cards are missing from the gallery.");
        var drawn = await DrawBlocks.Of(gallery.Select(g => g.Shown));
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 620, Height = 900 } });
        var folder = Environment.GetEnvironmentVariable("SLACK_PICTURES");
        foreach (var ((name, shown), blocks) in gallery.Zip(drawn))
        {
            await page.SetContentAsync(DrawBlocks.Page(shown, blocks));
            var frames = await Frames(page);
            Assert.Equal(shown["blocks"]!.AsArray().Count, frames.Length);
            Assert.All(shown["blocks"]!.AsArray().Select(b => b!.AsObject()).Zip(frames), pair =>
            {
                var (block, frame) = pair;
                Assert.True(frame.Children == 1, $"{name}.{language}: nothing is drawn for {block.ToJsonString()}");
                var read = Plain(frame.Text);
                Assert.All(Words(block), words => Assert.Contains(Plain(words), read, StringComparison.Ordinal));
            });
            if (folder is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.{language}.png"), FullPage = true });
        }
    }

    [Fact]
    public async Task A_block_that_it_does_not_know_is_seen_to_be_missing()
    {
        var message = SlackMessage.Of(new Card("s", new TextBlock("a")), _ => null).Read();
        message["blocks"]!.AsArray().Add(new JsonObject { ["type"] = "sektion", ["text"] = "b" });
        var drawn = Assert.Single(await DrawBlocks.Of([message]));
        var page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync(DrawBlocks.Page(message, drawn));
        Assert.Equal([1, 0], (await Frames(page)).Select(f => f.Children));
    }

    private static IEnumerable<(string Name, JsonObject Shown)> Forms(Gallery.Item item)
    {
        yield return (item.Name, Visible(SlackMessage.Of(item.Card, _ => "F024BE91L", new Posting(Again: "status")).Read()));
        if (item.Card.IsForm) yield return (item.Name + "-modal", Visible(SlackModal.Of(item.Card, _ => "F024BE91L").Read()));
        yield return (item.Name + "-home", Visible(SlackHome.Of([new HomeCard(item.Card), new HomeCard(item.Card)], _ => "F024BE91L").Read()));

        // The renderer fetches no uploaded files, but it knows a file's address.
        JsonObject Visible(JsonObject shown)
        {
            foreach (var block in shown["blocks"]!.AsArray().Where(b => b!["slack_file"] is not null))
                block!["slack_file"] = new JsonObject { ["url"] = "data:image/png;base64," + Convert.ToBase64String(item.Card.Everything().OfType<Picture>().Single().Png) };
            return shown;
        }
    }

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject { } thing => thing.Where(p => p.Key is not ("placeholder" or "initial_option") && (p.Key, (string?)thing["type"]) is not ("options", "static_select")).SelectMany(p => p.Value is JsonValue value && p.Key is "text" or "alt_text" && value.TryGetValue<string>(out var text) ? [text] : Words(p.Value)),
        JsonArray list => list.SelectMany(Words),
        _ => [],
    };

    /// <summary>What is drawn for each block, in one question: how many elements, and the words on them and of their pictures.</summary>
    private static Task<Frame[]> Frames(IPage page) => page.EvaluateAsync<Frame[]>("""
        () => [...document.querySelectorAll('.slack_blocks_to_jsx--blocks')].map(frame => ({
            children: frame.children.length, text: frame.textContent + [...frame.querySelectorAll('img')].map(i => i.alt).join('') }))
        """);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private sealed class Frame
    {
        /// <summary>Elements in the place of one block.</summary>
        public int Children { get; set; }

        /// <summary>The words on them, then those of their pictures.</summary>
        public string Text { get; set; } = "";
    }
}
