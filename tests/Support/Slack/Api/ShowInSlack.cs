using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Opens, stacks and replaces modals, and publishes Homes (docs.slack.dev/surfaces/modals).</summary>
internal static class ShowInSlack
{
    public static SlackReply Open(FakeSlack slack, SlackCall call)
    {
        if (Wrong(slack, call, "modal") is { } wrong) return wrong;
        var (user, _, error) = Trigger(slack, call);
        return error ?? Shown(slack, slack.Views.Open(user, View(call)));
    }

    public static SlackReply Push(FakeSlack slack, SlackCall call)
    {
        if (Wrong(slack, call, "modal") is { } wrong) return wrong;
        var (user, within, error) = Trigger(slack, call);
        if (error is not null) return error;
        if (within is null) return SlackRefusal.Bug("invalid_arguments", "this was not pressed in a modal, so there is nothing to push upon");
        return slack.Views.Stack(user).Count >= SlackViews.Deepest ? SlackRefusal.Bug("push_limit_reached", "three modals lie there already") : Shown(slack, slack.Views.Push(user, View(call)));
    }

    public static SlackReply Update(FakeSlack slack, SlackCall call)
    {
        if (call["view_id"] is null && call["external_id"] is null) return SlackRefusal.Missing("view_id");
        if (slack.Views.Find(call["view_id"], call["external_id"]) is not { } old) return Wrong(slack, call, type: null) ?? (SlackReply)"not_found";
        if (Wrong(slack, call, old.Type, old) is { } wrong) return wrong;
        return call["hash"] is { } hash && hash != old.Hash ? "hash_conflict" : Shown(slack, slack.Views.Update(old, View(call)));
    }

    public static SlackReply Publish(FakeSlack slack, SlackCall call)
    {
        if (Wrong(slack, call, "home") is { } wrong) return wrong;
        if (call["user_id"] is not { } id) return SlackRefusal.Missing("user_id");
        if (call.Installation!.User(id) is not { } user) return "user_not_found";
        if (!user.Workspace.HomeTab) return "not_enabled";
        if (call["hash"] is { } hash && hash != slack.Views.Home(user)?.Hash) return "hash_conflict";
        return Shown(slack, slack.Views.Publish(user, View(call)));
    }

    /// <summary>What is wrong with the view itself.</summary>
    /// <param name="type">What it must be; null for either.</param>
    /// <param name="old">What it replaces.</param>
    internal static SlackRefusal? Wrong(FakeSlack slack, JsonNode? view, string? type, SlackView? old = null)
    {
        if (view is not JsonObject body) return SlackRefusal.Missing("view");
        if (CheckView.TooLarge(body) is { } size) return SlackRefusal.Bug("view_too_large", size);
        var faults = CheckView.Of(body, type);
        if (faults.Count > 0) return SlackRefusal.Bug("invalid_arguments", faults);
        if ((string?)body["external_id"] is { } external && slack.Views.Find(null, external) is { } twin && twin.Id != old?.Id) return SlackRefusal.Bug("duplicate_external_id", external);
        return slack.Uploads.WrongPicture(body["blocks"]!.AsArray(), "invalid_arguments");
    }

    private static SlackRefusal? Wrong(FakeSlack slack, SlackCall call, string? type, SlackView? old = null) => Wrong(slack, call.Arguments["view"], type, old);

    private static (SlackUser User, SlackView? Within, SlackReply? Error) Trigger(FakeSlack slack, SlackCall call)
    {
        if (call["trigger_id"] is not { } id) return (null!, null, SlackRefusal.Missing("trigger_id"));
        var (user, within, error) = slack.Triggers.Spend(id);
        return error switch
        {
            null => (user, within, null),
            "expired_trigger_id" => (user, within, error),
            _ => (user, within, SlackRefusal.Bug(error, "a trigger comes from Slack and is good once")),
        };
    }

    internal static JsonObject View(JsonNode view)
    {
        var copy = view.DeepClone().AsObject();
        copy["blocks"] = PostToSlack.WithIds(copy["blocks"]!);
        return copy;
    }

    private static JsonObject View(SlackCall call) => View(call.Arguments["view"]!);

    private static SlackReply Shown(FakeSlack slack, SlackView view) => SlackReply.Ok(new KeyValuePair<string, JsonNode?>("view", WriteView.Of(slack, view, [])));
}
