using System.Text.Json.Nodes;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser.Slack;

/// <summary>
/// A week as people of the sample company live it in Slack, and everything that Slack was told in it, drawn: messages, modals, Homes, in the order in which they
/// changed. With <c>SLACK_PICTURES</c> naming a folder, pictures are left there to be looked at.
/// </summary>
public sealed class AWeekInSlack(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Everything_that_was_posted_is_drawn()
    {
        await using var office = await Office.OpenSample(edge: Edge.Slack);
        var (slack, chat) = (((SlackPlatform)office.Platform).Slack, (SlackChat)office.Chat);
        var (claire, marc) = (office.Claire, office.Marc);
        await chat.Client(claire.Id).OpenHome();
        await office.AskNow();
        await claire.Fills("Rendez-vous", "beaucoup");
        await claire.Presses("Enregistrer");
        await claire.Fills("Rendez-vous", "20");
        await claire.Presses("Enregistrer");
        await claire.Fills("Rendez-vous", "24");
        await claire.Presses("Enregistrer");
        await claire.Presses("Modifier");
        await claire.Fills("Rendez-vous", "23");
        await claire.Presses("Enregistrer");
        await claire.Presses("Moyens");
        await chat.Client(claire.Id).OpenHome();
        await chat.Client(claire.Id).Shortcut("checkin");
        await office.Settled();
        await chat.Client(claire.Id).Command("/okr", "aide");
        await chat.Client(marc.Id).Command("/okr", "status");
        await chat.Client(marc.Id).Command("/okr", "share status", ((SlackPlatform)office.Platform).Channels[office.Company.Ids["Ventes"]]);
        await office.Settled();
        await office.Days(7);
        await marc.Says("status");
        await marc.Says("écarts");
        await marc.Says("état Rendez-vous");
        await office.Person("Liam").Says("update beaucoup");
        await office.Settled();
        Assert.Empty(slack.Complaints);

        var shown = slack.Workspaces.SelectMany(w => w.Channels).SelectMany(c => c.Messages).Where(m => m.ByBot).SelectMany(m => m.Versions.Select(v => (Name: $"{m.Ts}-{m.Channel}", Body: v)))
            .Concat(slack.Shown.Select(v => (Name: v.Type, v.Body))).Where(s => s.Body["blocks"] is not null).Select(s => (s.Name, Body: s.Body.DeepClone().AsObject())).ToList();
        Assert.True(shown.Count > 40, $"Only {shown.Count} were posted.");
        foreach (var block in shown.SelectMany(s => s.Body["blocks"]!.AsArray()).Where(b => b!["slack_file"] is not null))
            block!["slack_file"] = new JsonObject { ["url"] = "data:image/png;base64," + Convert.ToBase64String(slack.Files.Single(f => f.Id == (string?)block["slack_file"]!["id"]).Content!) };
        var drawn = await DrawBlocks.Of(shown.Select(s => s.Body));
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 620, Height = 900 } });
        foreach (var (((name, body), blocks), at) in shown.Zip(drawn).Select((s, at) => (s, at)))
        {
            await page.SetContentAsync(DrawBlocks.Page(body, blocks));
            var frames = page.Locator(".slack_blocks_to_jsx--blocks");
            Assert.Equal(body["blocks"]!.AsArray().Count, await frames.CountAsync());
            for (var block = 0; block < await frames.CountAsync(); block++)
                Assert.True(await frames.Nth(block).Locator("> *").CountAsync() == 1, $"{name}: nothing is drawn for {body["blocks"]![block]!.ToJsonString()}");
            if (Environment.GetEnvironmentVariable("SLACK_PICTURES") is { } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"week-{at:00}-{name}.png"), FullPage = true });
        }
    }
}
