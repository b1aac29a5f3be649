namespace CheckinBot.Bot.Edges.Slack.Web;

public sealed partial class SlackWeb
{
    /// <param name="workspace">The installation's key.</param>
    /// <param name="triggerId">Good once and for three seconds, so nobody waits here for a turn.</param>
    /// <param name="view">A modal.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> ViewsOpen(string workspace, string triggerId, SlackJson view, CancellationToken cancel) =>
        Call(workspace, "views.open", Naming("trigger_id", triggerId, view, null), cancel);

    /// <param name="workspace">The installation's key.</param>
    /// <param name="viewId">Of the answer to the opening.</param>
    /// <param name="view">The modal as it is to be.</param>
    /// <param name="hash">Of the view that this was made from: another one by now is left alone (<c>hash_conflict</c>). Null writes over whatever is there.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> ViewsUpdate(string workspace, string viewId, SlackJson view, string? hash, CancellationToken cancel) =>
        Call(workspace, "views.update", Naming("view_id", viewId, view, hash), cancel);

    /// <summary>A person's App Home.</summary>
    public Task<SlackAnswer> ViewsPublish(string workspace, string user, SlackJson view, string? hash, CancellationToken cancel) =>
        Call(workspace, "views.publish", Naming("user_id", user, view, hash), cancel);

    private static SlackArguments Naming(string key, string value, SlackJson view, string? hash) => SlackArguments.Json(json =>
    {
        json.WriteString(key, value);
        view.WriteAs("view"u8, json);
        if (hash is not null) json.WriteString("hash"u8, hash);
    });
}
