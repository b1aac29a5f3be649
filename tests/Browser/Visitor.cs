using CheckinBot.Tests.Support;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser;

/// <summary>A visitor of the demo at a real browser.</summary>
public sealed class Visitor(IPage page, Office office)
{
    /// <summary>What the browser complained about: a card that its renderer could not read says so there.</summary>
    public List<string> Complaints { get; } = [];

    public IPage Page => page;

    public static async Task<Visitor> Open(IBrowser browser, Office office, int width = 1280, int height = 1000)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var visitor = new Visitor(page, office);
        page.Console += (_, message) => { if (message.Type == "error") visitor.Complaints.Add(message.Text); };
        page.PageError += (_, error) => visitor.Complaints.Add(error);
        await page.GotoAsync(office.Http.BaseAddress!.ToString());
        return visitor;
    }

    public async Task Becomes(string name, string? channel = null)
    {
        var id = office.Company.Ids[name];
        var where = channel is null ? $"person:{id}" : $"channel:{office.Company.Ids[channel]}";
        await page.GotoAsync("about:blank");
        await page.GotoAsync($"{office.Http.BaseAddress}#as={id}&in={where}");
        await page.WaitForSelectorAsync($"#thread[data-ready='{id}']");
    }

    public Task Walks(string button) => page.GetByTestId(button).ClickAsync().ContinueWith(_ => Quiet(), TaskScheduler.Default).Unwrap();

    public Task Presses(string title) => page.Locator("[data-do]").Filter(new() { HasText = title }).Last.ClickAsync();

    public Task Fills(int field, string value) => page.Locator("[data-input-id^='value.']").Nth(field).FillAsync(value);

    public async Task Says(string words)
    {
        await page.GetByTestId("composer").FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task Sees(string words) => Assertions.Expect(page.GetByTestId("messages")).ToContainTextAsync(words, new() { Timeout = 15_000 });

    public Task<byte[]> Photographs(string file) => page.ScreenshotAsync(new() { Path = file });

    /// <summary>Waits until the bar is ready for the next walk.</summary>
    private Task Quiet() => Assertions.Expect(page.GetByTestId("next-week")).ToBeEnabledAsync(new() { Timeout = 60_000 });
}
