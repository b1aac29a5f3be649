using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A view as Slack gives it in answers and in what it sends to the app, nulls and all.</summary>
internal static class WriteView
{
    /// <param name="values">What stands in its inputs, by block and action.</param>
    public static JsonObject Of(FakeSlack slack, SlackView view, JsonObject values)
    {
        var workspace = view.User.Workspace;
        return new()
        {
            ["id"] = view.Id, ["team_id"] = workspace.Id, ["type"] = view.Type, ["blocks"] = view.Blocks.DeepClone(), ["private_metadata"] = view.PrivateMetadata,
            ["callback_id"] = (string?)view.Body["callback_id"] ?? "", ["state"] = new JsonObject { ["values"] = values.DeepClone() }, ["hash"] = view.Hash,
            ["title"] = view.Body["title"]?.DeepClone(), ["clear_on_close"] = view.Body["clear_on_close"]?.DeepClone() ?? false,
            ["notify_on_close"] = view.Body["notify_on_close"]?.DeepClone() ?? false, ["close"] = view.Body["close"]?.DeepClone(), ["submit"] = view.Body["submit"]?.DeepClone(),
            ["previous_view_id"] = view.Previous, ["root_view_id"] = view.Root, ["app_id"] = slack.AppId, ["external_id"] = view.ExternalId ?? "",
            ["app_installed_team_id"] = workspace.Id, ["bot_id"] = workspace.BotId,
        };
    }
}
