using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support;
using Microsoft.Playwright;

namespace CheckinBot.Tests.Browser.Teams;

/// <summary>Microsoft's own renderer of cards in a real browser, on an empty page.</summary>
public sealed class Renderer : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Chromium chromium = new();

    public IPage Page { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        Page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 380, Height = 900 } });
        var vendor = Path.Combine(AppContext.BaseDirectory, "page", "vendor");
        foreach (var script in new[]
        {
            Path.Combine(vendor, "adaptivecards.min.js"), Path.Combine(vendor, "markdown-it.min.js"),
            Path.Combine(Repository.Root, "tests", "Browser", "Teams", "checkCard.js"),
        })
            await Page.AddScriptTagAsync(new() { Path = script });
    }

    public Task DisposeAsync() => chromium.DisposeAsync();

    public async Task<Read> Check(JsonNode card) =>
        JsonSerializer.Deserialize<Read>(await Page.EvaluateAsync<string>("card => JSON.stringify(checkCard(JSON.parse(card)))", card.ToJsonString()), Web)!;

    /// <param name="Complaints">What is wrong with the card, with the place of it.</param>
    /// <param name="Buttons">In order, as a client of today has them.</param>
    /// <param name="Older">The same on a client that knows no <c>Action.Execute</c>.</param>
    /// <param name="Texts">What the text blocks show.</param>
    /// <param name="Images">What the images say.</param>
    public sealed record Read(IReadOnlyList<string> Complaints, IReadOnlyList<Button> Buttons, IReadOnlyList<Button> Older, IReadOnlyList<string> Texts, IReadOnlyList<string> Images);

    public sealed record Button(string Type, string Title, string? Data);
}
