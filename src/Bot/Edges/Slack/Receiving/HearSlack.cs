using CheckinBot.Bot.Edges.Slack.Answering;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Takes what Slack sent and answers within its three seconds, whatever the database does. What changes something is kept before it is
/// acknowledged; when that takes too long, an event is refused, because Slack repeats it, and a command or a press goes on in memory.
/// </summary>
public sealed class HearSlack(SlackInbox inbox, FindSlackSpeaker speakers, HearEvent events, HearCommand commands, HearPress presses, HearSubmission submissions, HearShortcut shortcuts, Afterwork afterwork)
{
    private static readonly TimeSpan KeptWithin = TimeSpan.FromSeconds(2), AnsweredWithin = TimeSpan.FromSeconds(2.5);
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task<SlackReceipt> Hear(SlackInput input)
    {
        var began = TimeProvider.System.GetTimestamp();
        return input.Kind switch
        {
            SlackKind.Event => Event(input, began),
            SlackKind.Command => Command(input, began),
            _ => Interaction(input, began),
        };
    }

    /// <summary>What was kept and not finished when the service ended.</summary>
    public Task Resume(SlackInput input) => input.Kind switch
    {
        SlackKind.Event => events.Hear(input),
        // Whoever typed or submitted has long stopped waiting for an answer in the same request; they find its effect where they look next.
        SlackKind.Command => In(input, 0, commands.Hear),
        _ when input.Json.Text("type") == "view_submission" => In(input, 0, submissions.Hear),
        _ => In(input, 0, Pressed),
    };

    private async Task<SlackReceipt> Event(SlackInput input, long began)
    {
        var keeping = inbox.Keep(input);
        var work = Once(keeping, input, () => events.Hear(input));
        afterwork.Keep(work);
        return !await Within(keeping, began, KeptWithin) ? new SlackReceipt.Refused() : new SlackReceipt.Taken();
    }

    private async Task<SlackReceipt> Command(SlackInput input, long began)
    {
        var changes = commands.Changes(input);
        System.Text.Json.Nodes.JsonObject? said = null;
        async Task Answer() => said = await In(input, began, commands.Hear);
        var work = changes ? Once(inbox.Keep(input), input, Answer) : Answer();
        afterwork.Keep(work);
        if (!await Within(work, began, AnsweredWithin))
        {
            // Whatever comes later comes to the response URL, where the command was typed.
            afterwork.Keep(Follow(work, () => said, input));
            return new SlackReceipt.Said(HearCommand.Soon(changes));
        }
        await work;
        return said is null ? new SlackReceipt.Taken() : new SlackReceipt.Said(said);
    }

    private async Task<SlackReceipt> Interaction(SlackInput input, long began)
    {
        var type = input.Json.Text("type");
        if (type is not ("block_actions" or "view_submission" or "shortcut" or "message_action")) return new SlackReceipt.Taken();
        Submitted? submitted = null;
        SlackScene? scene = null;
        async Task Act()
        {
            if (await speakers.Of(input, ToTheEnd) is not { } speaker) return;
            scene = new SlackScene(speaker, input, began);
            if (type == "view_submission") submitted = await submissions.Hear(scene);
            else if (type == "block_actions") await presses.Hear(scene);
            else await shortcuts.Hear(scene);
        }
        // A modal that must open has three seconds in all, so nothing waits for the inbox before it: a press does the same however often it is made.
        var opens = type is "shortcut" or "message_action" || HearPress.Opens(input);
        var work = opens ? Act() : Once(inbox.Keep(input), input, Act, () => submitted is { Refused: true });
        afterwork.Keep(work);
        if (type != "view_submission") return new SlackReceipt.Taken();
        if (await Within(work, began, AnsweredWithin))
        {
            await work;
            return submitted?.Answer is { } answer ? new SlackReceipt.Said(answer) : new SlackReceipt.Taken();
        }
        afterwork.Keep(Later());
        return new SlackReceipt.Said(Submitted.Saving);

        async Task Later()
        {
            await work;
            if (scene is not null && submitted is not null) await submissions.Follow(scene, Task.FromResult(submitted));
        }
    }

    private async Task Follow(Task work, Func<System.Text.Json.Nodes.JsonObject?> said, SlackInput input)
    {
        await work;
        if (said() is { } message) await commands.Follow(input, message, ToTheEnd);
    }

    private async Task<T?> In<T>(SlackInput input, long began, Func<SlackScene, Task<T>> hear) =>
        await speakers.Of(input, ToTheEnd) is { } speaker ? await hear(new SlackScene(speaker, input, began)) : default;

    private async Task<bool> Pressed(SlackScene scene)
    {
        await presses.Hear(scene);
        return true;
    }

    /// <summary>Does the work unless it was kept before, and lets go of what was kept when it is done. What was refused is as if it had never come.</summary>
    private async Task Once(Task<bool> keeping, SlackInput input, Func<Task> work, Func<bool>? refused = null)
    {
        if (!await keeping) return;
        await work();
        await (refused?.Invoke() == true ? inbox.Forget(input) : inbox.Done(input));
    }

    private static async Task<bool> Within(Task work, long began, TimeSpan limit)
    {
        var left = limit - TimeProvider.System.GetElapsedTime(began);
        return work.IsCompleted || (left > TimeSpan.Zero && await Task.WhenAny(work, Task.Delay(left, TimeProvider.System)) == work);
    }
}
