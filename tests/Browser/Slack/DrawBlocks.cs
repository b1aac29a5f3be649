using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Browser.Slack;

/// <summary>Asks npm <c>slack-blocks-to-jsx</c> for the HTML of messages and views, and puts it on a page that looks like Slack.</summary>
internal static class DrawBlocks
{
    private static readonly string Home = Path.Combine(Repository.Root, "tests", "Browser", "Slack", "node");

    /// <summary>The HTML of each block of each message or view; one that the renderer does not know is an empty frame.</summary>
    public static async Task<List<List<string>>> Of(IEnumerable<JsonObject> shown)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["draw.mjs"])
        {
            WorkingDirectory = Home, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(shown));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complained);
        Assert.Equal("", await complained);
        return JsonSerializer.Deserialize<List<List<string>>>(await said)!;
    }

    /// <summary>A page with one message, modal or App Home on it.</summary>
    public static string Page(JsonObject shown, IEnumerable<string> blocks)
    {
        var style = File.ReadAllText(Path.Combine(Home, "node_modules", "slack-blocks-to-jsx", "dist", "style.css"));
        var frame = (string?)shown["type"] == "modal" ? Modal(shown, blocks) : $"<main>{string.Concat(blocks)}</main>";
        // Slack breaks a line where the text does; the renderer leaves that to the page.
        return $$"""
            <!doctype html><meta charset="utf-8"><style>{{style}}
            body { margin: 0; padding: 16px; font-family: Lato, "DejaVu Sans", sans-serif; white-space: normal }
            .slack_blocks_to_jsx__rich_text, .slack_blocks_to_jsx__section, .slack_blocks_to_jsx__context { white-space: pre-wrap }
            main { max-width: 560px } header, footer { display: flex; gap: 8px; padding: 12px 0; font-weight: 700 } footer { justify-content: flex-end }
            footer span { border: 1px solid #bbb; border-radius: 4px; padding: 4px 12px } footer b { background: #007a5a; color: #fff; border-radius: 4px; padding: 4px 12px }
            img { max-width: 100% }
            </style>{{frame}}
            """;
    }

    private static string Modal(JsonObject modal, IEnumerable<string> blocks)
    {
        var submit = modal["submit"] is { } button ? $"<b>{Text(button)}</b>" : "";
        return $"<main><header>{Text(modal["title"])}</header>{string.Concat(blocks)}<footer><span>{Text(modal["close"])}</span>{submit}</footer></main>";
    }

    private static string Text(JsonNode? text) => System.Net.WebUtility.HtmlEncode((string?)text?["text"] ?? "");
}
