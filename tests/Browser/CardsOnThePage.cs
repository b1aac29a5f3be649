using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Browser;

/// <summary>
/// Every card of the gallery as the Local page shows it, as wide as on a desktop and as on a phone. With <c>CARD_PICTURES</c> naming a folder, pictures are left there: those of <c>docs/pictures</c> are made so.
/// </summary>
public sealed class CardsOnThePage(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Two points of a screen for one of the page, as most phones have.</summary>
    private const float Sharpness = 2;

    [Theory, InlineData("en", "desktop"), InlineData("en", "phone"), InlineData("fr", "desktop"), InlineData("fr", "phone")]
    public async Task No_card_is_wider_than_its_frame(string language, string width)
    {
        await using var office = await Office.OpenSample();
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width == "phone" ? 390 : 1280, Height = 1000 }, DeviceScaleFactor = Sharpness });
        await page.GotoAsync($"{office.Http.BaseAddress}gallery#language={language}&width={width}");
        var exhibits = page.Locator("[data-testid^='exhibit-']");
        await exhibits.First.WaitForAsync();
        Assert.True(await exhibits.CountAsync() > 100, "Cards are missing from the gallery.");
        await page.EvaluateAsync("() => Promise.all([...document.images].map(i => i.decode()))");
        var wide = await exhibits.EvaluateAllAsync<string[]>("""
            all => all.filter(e => [...e.querySelectorAll('.bubble, .bubble *')].some(part => {
                const frame = e.querySelector('.frame').getBoundingClientRect(), own = part.getBoundingClientRect();
                return own.width > 0 && (own.right > frame.right + 1 || own.left < frame.left - 1);
            })).map(e => e.dataset.testid)
            """);
        Assert.Empty(wide);
        if (Environment.GetEnvironmentVariable("CARD_PICTURES") is not { } folder) return;
        // The bar of the gallery stays on top of what is scrolled beneath it.
        await page.AddStyleTagAsync(new() { Content = "#controls { display: none !important; }" });
        for (var at = 0; at < await exhibits.CountAsync(); at++)
        {
            var name = (await exhibits.Nth(at).GetAttributeAsync("data-testid"))!["exhibit-".Length..];
            await exhibits.Nth(at).Locator(".bubble").ScreenshotAsync(new() { Path = Path.Combine(folder, width, $"{name}.{language}.png") });
        }
    }
}
