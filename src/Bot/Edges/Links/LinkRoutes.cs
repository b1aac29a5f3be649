using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Bot.Edges.Links;

/// <summary>
/// A link of ours in a browser. Nobody has proven who they are there, so the page is the same for every link, right or made up: it says where the answer
/// is to be had, and leads to the chat.
/// </summary>
public static class LinkRoutes
{
    /// <summary>Opens Slack, wherever the reader last was in it (https://docs.slack.dev/interactivity/deep-linking).</summary>
    private const string Slack = "slack://open";

    /// <param name="app">The service.</param>
    /// <param name="teamsApp">The bot's app id in Teams; null where it does not speak there.</param>
    /// <param name="inSlack">Whether it speaks in Slack.</param>
    public static void MapLinks(this WebApplication app, string? teamsApp, bool inSlack) => app.MapGet(OwnLinks.Path + "/{kind}/{id}", (HttpContext http, string kind, string id) =>
    {
        if (LinkTo.Read($"{kind}/{id}") is null) return Task.FromResult(http.Response.StatusCode = StatusCodes.Status404NotFound);
        var voice = PlainPage.VoiceOf(http.Request);
        var ways = new List<(string, string)>();
        // The chat with the bot (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams).
        if (teamsApp is not null) ways.Add((voice["Link.Teams"], $"https://teams.microsoft.com/l/chat/0/0?users=28:{Uri.EscapeDataString(teamsApp)}"));
        if (inSlack) ways.Add((voice["Link.Slack"], Slack));
        return PlainPage.Write(http, StatusCodes.Status200OK, voice, voice["Link.Title"], voice["Link.Do"], ways);
    });
}
