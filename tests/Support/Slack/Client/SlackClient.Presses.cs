using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Buttons, and modals that are sent or closed.</summary>
public sealed partial class SlackClient
{
    /// <summary>Presses the button of that title, or chooses the entry of a menu, in a message.</summary>
    public Task<SlackAnswer> Press(SlackMessage message, string title) => Do(message, Read(message).Buttons[title]);

    /// <summary>The same in a modal or a Home.</summary>
    public Task<SlackAnswer> Press(SlackView view, string title) => Do(view, Read(view).Buttons[title]);

    /// <summary>Presses what has that action; an action that no button has is what a forger would send.</summary>
    /// <param name="action">As <see cref="Message.Buttons"/> gives it.</param>
    public Task<SlackAnswer> Do(SlackMessage message, string action) =>
        Tell(slack.Requests.MessageAction(user, Place(message), message, Pressed(message.Blocks ?? [], action), State(message.Blocks ?? [], message.Ts)));

    /// <inheritdoc cref="Do(SlackMessage, string)"/>
    public Task<SlackAnswer> Do(SlackView view, string action) => Tell(slack.Requests.ViewAction(user, view, Pressed(view.Blocks, action), State(view.Blocks, view.Id)));

    /// <summary>Chooses in a select, radio buttons or checkboxes that stand in a message, which tells the app at once.</summary>
    public Task<SlackAnswer> Choose(SlackMessage message, string action, string value)
    {
        Fill(message.Ts, action, value);
        var (block, element) = Find(message.Blocks ?? [], e => CheckBlocks.Name(e, "action_id") == action);
        return Tell(slack.Requests.MessageAction(user, Place(message), message, ElementState.Action(block, element!, value, slack.World.NextTs()), State(message.Blocks!, message.Ts)));
    }

    /// <summary>Sends the modal on top with what was filled in, and does what the app answers: errors under the inputs, another view, one more, or none.</summary>
    public async Task<SlackAnswer> Submit()
    {
        var view = Modal ?? throw new InvalidOperationException($"{user.Name} looks at no modal.");
        if (Missing(view) is { } missing) throw new InvalidOperationException($"Slack asks {user.Name} to fill in {missing} first.");
        var answer = await Tell(slack.Requests.ViewSubmission(user, view, State(view.Blocks, view.Id)));
        errors.Remove(view.Id);
        if (answer.Good) Heed("view_submission", Apply(view, answer.Body));
        return answer;
    }

    /// <summary>Closes the modal on top without sending it.</summary>
    public async Task Close()
    {
        var view = Modal ?? throw new InvalidOperationException($"{user.Name} looks at no modal.");
        var cleared = view.Body["clear_on_close"]?.GetValue<bool>() ?? false;
        if (cleared) slack.Views.Clear(user);
        else slack.Views.Pop(user);
        if (view.Body["notify_on_close"]?.GetValue<bool>() ?? false) await Tell(slack.Requests.ViewClosed(user, view, cleared));
    }

    private SlackRefusal? Apply(SlackView view, string body)
    {
        if (body.Length == 0)
        {
            slack.Views.Pop(user);
            return null;
        }
        if (Json(body) is not JsonObject answer) return SlackRefusal.Bug("invalid_json", body);
        if (Nulls(answer) is { } nulls) return nulls;
        switch (CheckBlocks.Name(answer, "response_action"))
        {
            case "clear": slack.Views.Clear(user); return null;
            case "errors": return Show(view, answer["errors"]);
            case "update":
                if (ShowInSlack.Wrong(slack, answer["view"], "modal", view) is { } wrong) return wrong;
                slack.Views.Update(view, ShowInSlack.View(answer["view"]!));
                return null;
            case "push":
                if (slack.Modals(user).Count >= SlackViews.Deepest) return SlackRefusal.Bug("push_limit_reached", "three modals lie there already");
                if (ShowInSlack.Wrong(slack, answer["view"], "modal") is { } unfit) return unfit;
                slack.Views.Push(user, ShowInSlack.View(answer["view"]!));
                return null;
            case var other: return SlackRefusal.Bug("invalid_response_action", $"there is no response_action {other}");
        }
    }

    /// <summary>Errors are told by the block_id of an input block; by any other name Slack shows that something went wrong.</summary>
    private SlackRefusal? Show(SlackView view, JsonNode? told)
    {
        if (told is not JsonObject { Count: > 0 } wrong) return SlackRefusal.Bug("invalid_errors", "errors are an object of texts by block_id");
        var inputs = view.Blocks.Where(b => CheckBlocks.Name(b, "type") == "input").Select(b => CheckBlocks.Name(b, "block_id")).ToHashSet();
        foreach (var (block, text) in wrong)
        {
            if (!inputs.Contains(block)) return SlackRefusal.Bug("invalid_errors", $"{block} is the block_id of no input");
            if (text is not JsonValue value || !value.TryGetValue<string>(out var said) || said.Length == 0) return SlackRefusal.Bug("invalid_errors", $"the error of {block} is no text");
        }
        errors[view.Id] = wrong.ToDictionary(e => e.Key, e => (string)e.Value!);
        return null;
    }

    /// <summary>The first input that must not be empty and is.</summary>
    private string? Missing(SlackView view) => view.Blocks
        .Where(b => CheckBlocks.Name(b, "type") == "input" && !(b!["optional"]?.GetValue<bool>() ?? false))
        .Where(b => (Typed(view.Id).TryGetValue(CheckBlocks.Name(b!["element"], "action_id") ?? "", out var text) ? text : ElementState.Initial(b!["element"]!)).Length == 0)
        .Select(b => CheckBlocks.Name(b!["label"], "text")).FirstOrDefault();

    private JsonObject State(JsonArray blocks, string container) => ElementState.Of(blocks, Typed(container));

    private JsonObject Pressed(JsonArray blocks, string action)
    {
        var ts = slack.World.NextTs();
        var (block, button) = Find(blocks, e => CheckBlocks.Name(e, "type") == "button" && (CheckBlocks.Name(e, "value") ?? CheckBlocks.Name(e, "action_id")) == action);
        if (button is not null) return ElementState.Action(block, button, chosen: null, ts);
        var (around, menu) = Find(blocks, e => CheckBlocks.Name(e, "type") == "overflow" && ElementState.Options(e).Any(o => CheckBlocks.Name(o, "value") == action));
        return menu is not null
            ? ElementState.Action(around, menu, action, ts)
            : new JsonObject { ["type"] = "button", ["action_id"] = "forged", ["block_id"] = "forged", ["value"] = action, ["action_ts"] = ts };
    }

    private static (JsonNode? Block, JsonNode? Element) Find(JsonArray blocks, Func<JsonNode, bool> sought) =>
        blocks.SelectMany(b => CheckBlocks.Elements(b).Select(e => (Block: b, Element: (JsonNode?)e))).FirstOrDefault(p => sought(p.Element!));
}
