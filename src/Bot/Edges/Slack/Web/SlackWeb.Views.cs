using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Slack.Web;

public sealed partial class SlackWeb
{
    /// <param name="workspace">The installation's key.</param>
    /// <param name="triggerId">Good once and for three seconds, so nobody waits here for a turn.</param>
    /// <param name="view">A modal.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> ViewsOpen(string workspace, string triggerId, JsonObject view, CancellationToken cancel) =>
        Call(workspace, "views.open", new JsonObject { ["trigger_id"] = triggerId, ["view"] = view.DeepClone() }, cancel);

    /// <param name="workspace">The installation's key.</param>
    /// <param name="viewId">Of the answer to the opening.</param>
    /// <param name="view">The modal as it is to be.</param>
    /// <param name="hash">Of the view that this was made from: another one by now is left alone (<c>hash_conflict</c>). Null writes over whatever is there.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> ViewsUpdate(string workspace, string viewId, JsonObject view, string? hash, CancellationToken cancel) =>
        Call(workspace, "views.update", new JsonObject { ["view_id"] = viewId, ["view"] = view.DeepClone(), ["hash"] = hash }, cancel);

    /// <summary>A person's App Home.</summary>
    public Task<SlackAnswer> ViewsPublish(string workspace, string user, JsonObject view, string? hash, CancellationToken cancel) =>
        Call(workspace, "views.publish", new JsonObject { ["user_id"] = user, ["view"] = view.DeepClone(), ["hash"] = hash }, cancel);
}
