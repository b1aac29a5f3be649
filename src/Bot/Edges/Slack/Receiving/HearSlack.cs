using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Takes what Slack sent and answers within its three seconds, whatever the database does. What changes something is kept before it is
/// acknowledged; when that takes too long, an event is refused, because Slack repeats it, and a command or a press goes on in memory.
/// </summary>
public sealed class HearSlack(SlackInbox inbox, SlackBacklog backlog, FindSlackSpeaker speakers, FindSlackVoice voices, SayMeanwhile meanwhile, PublishHome home,
    HearEvent events, HearCommand commands, HearPress presses, HearSubmission submissions, HearShortcut shortcuts)
{
    private static readonly TimeSpan Usually = TimeSpan.FromSeconds(0.5), KeptWithin = TimeSpan.FromSeconds(2), AnsweredWithin = TimeSpan.FromSeconds(2.5);
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task<SlackReceipt> Hear(SlackInput input)
    {
        var began = TimeProvider.System.GetTimestamp();
        return (input.Kind, input.Json.Text("type")) switch
        {
            (SlackKind.Event, _) => Event(input, began),
            (SlackKind.Command, _) => Command(input, began),
            (_, "view_submission") => Submission(input, began),
            (_, "block_actions") when !HearPress.Opens(input) => Press(input, began),
            (_, "block_actions") => Task.FromResult<SlackReceipt>(Opening(input, began, presses.Hear)),
            (_, "shortcut" or "message_action") => Task.FromResult<SlackReceipt>(Opening(input, began, shortcuts.Hear)),
            _ => Task.FromResult<SlackReceipt>(new SlackReceipt.Taken()),
        };
    }

    /// <summary>What was kept and not finished when the service ended.</summary>
    public Task Resume(SlackInput input) => input.Kind switch
    {
        SlackKind.Event => events.Hear(input),
        // Whoever typed or submitted has long stopped waiting for an answer in the same request; they find its effect where they look next.
        SlackKind.Command => In(input, 0, commands.Hear),
        _ when input.Json.Text("type") == "view_submission" => In(input, 0, submissions.Hear),
        _ => In(input, 0, presses.Hear),
    };

    private async Task<SlackReceipt> Event(SlackInput input, long began)
    {
        var kept = new TaskCompletionSource<bool>();
        var room = backlog.Begin(() => Once(input, kept, () => events.Hear(input))) is not null;
        return room && await Within(kept.Task, began, KeptWithin) && kept.Task.IsCompletedSuccessfully ? new SlackReceipt.Taken() : new SlackReceipt.Refused();
    }

    private async Task<SlackReceipt> Command(SlackInput input, long began)
    {
        var changes = commands.Changes(input);
        SlackJson? said = null;
        async Task Answer()
        {
            if (await speakers.Of(input, ToTheEnd) is not { } speaker) return;
            said = await commands.Hear(new SlackScene(speaker, input, began));
            if (changes && speaker.Person is { } person) backlog.Beside(home.IfSeen(speaker, person, ToTheEnd));
        }
        if (backlog.Begin(() => changes ? Once(input, new(), Answer) : Answer()) is not { } work)
            return new SlackReceipt.Said(SayMeanwhile.Line(SayMeanwhile.NotSaved, await voices.Of(input, Left(began, AnsweredWithin))));
        if (await Late(work, input, began) is { } language)
        {
            // Whatever comes later comes to the response URL, where the command was typed.
            backlog.Beside(Follow());
            return new SlackReceipt.Said(HearCommand.Soon(changes, language));
        }
        return said is null ? new SlackReceipt.Taken() : new SlackReceipt.Said(said);

        async Task Follow()
        {
            await work;
            if (said is { } message) await commands.Follow(input, message, ToTheEnd);
        }
    }

    private async Task<SlackReceipt> Press(SlackInput input, long began)
    {
        var kept = new TaskCompletionSource<bool>();
        if (backlog.Begin(() => Once(input, kept, () => In(input, began, presses.Hear))) is null) backlog.Beside(meanwhile.Say(input, SayMeanwhile.NotSaved));
        else if (!await Within(kept.Task, began, KeptWithin)) backlog.Beside(meanwhile.Say(input, SayMeanwhile.Saving));
        return new SlackReceipt.Taken();
    }

    /// <summary>A modal that must open has three seconds in all, so nothing waits for the inbox before it: a press does the same however often it is made.</summary>
    private SlackReceipt.Taken Opening(SlackInput input, long began, Func<SlackScene, Task> hear)
    {
        if (backlog.Begin(() => In(input, began, hear)) is null) backlog.Beside(meanwhile.Say(input, SayMeanwhile.NotSaved));
        return new SlackReceipt.Taken();
    }

    private async Task<SlackReceipt> Submission(SlackInput input, long began)
    {
        Submitted? submitted = null;
        SlackScene? scene = null;
        async Task Act()
        {
            if (await speakers.Of(input, ToTheEnd) is not { } speaker) return;
            scene = new SlackScene(speaker, input, began);
            submitted = await submissions.Hear(scene);
        }
        // Whoever submits a form waits with it open until it is done, and what is done is noted with its effect: only what takes longer is kept.
        if (backlog.Begin(Act) is not { } work) return await Refuse();
        if (!await Within(work, began, Usually)) backlog.Beside(KeepUntil(work, input));
        if (await Late(work, input, began) is not { } language)
            return !work.IsCompletedSuccessfully ? await Refuse() : submitted?.Answer is { } answer ? new SlackReceipt.Said(answer) : new SlackReceipt.Taken();
        backlog.Beside(Follow());
        return new SlackReceipt.Said(Submitted.Saving(language));

        async Task<SlackReceipt> Refuse() =>
            new SlackReceipt.Said(SayMeanwhile.Keeps(JsonNode.Parse(input.Json.At("view")?.GetRawText() ?? "{}"), await voices.Of(input, Left(began, AnsweredWithin))));

        async Task Follow()
        {
            await work;
            if (scene is not null && submitted is not null) await submissions.Follow(scene, submitted, await voices.Of(input));
        }
    }

    /// <summary>Keeps what is not done yet, so that whoever reads that it is being saved finds it saved. What fails stays, and is taken up again.</summary>
    private async Task KeepUntil(Task work, SlackInput input)
    {
        var keep = inbox.Keep(input);
        try
        {
            await work;
        }
        catch
        {
            await Task.WhenAny(keep);
            // Neither done nor kept: they have to do it again.
            if (!keep.IsCompletedSuccessfully) await meanwhile.Say(input, SayMeanwhile.NotSaved);
            throw;
        }
        await keep;
        await inbox.Done(input);
    }

    private async Task In(SlackInput input, long began, Func<SlackScene, Task> hear)
    {
        if (await speakers.Of(input, ToTheEnd) is { } speaker) await hear(new SlackScene(speaker, input, began));
    }

    /// <summary>Does the work unless it was kept before, and lets go of what was kept when it is done.</summary>
    /// <param name="input">What came.</param>
    /// <param name="kept">Ends when it is known whether this is the first time.</param>
    /// <param name="work">What to do the first time.</param>
    private async Task Once(SlackInput input, TaskCompletionSource<bool> kept, Func<Task> work)
    {
        try
        {
            kept.SetResult(await inbox.Keep(input));
        }
        catch (Exception error)
        {
            kept.SetException(error);
            _ = kept.Task.Exception;
            // The database has given up before us; whoever waits learns it, and the log does.
            await meanwhile.Say(input, SayMeanwhile.NotSaved);
            throw;
        }
        if (!await kept.Task) return;
        await work();
        await inbox.Done(input);
    }

    /// <summary>Null when it is done in time; else the language to say in that it is not, which is looked for while there is time.</summary>
    private async Task<IReadOnlyList<Voice>?> Late(Task work, SlackInput input, long began)
    {
        if (await Within(work, began, Usually)) return null;
        var look = voices.Of(input);
        if (await Within(work, began, KeptWithin)) return null;
        return await Within(look, began, AnsweredWithin) ? await look : Voice.All;
    }

    private static async Task<bool> Within(Task work, long began, TimeSpan limit) =>
        work.IsCompleted || (Left(began, limit) is var left && left > TimeSpan.Zero && await Task.WhenAny(work, Task.Delay(left, TimeProvider.System)) == work);

    private static TimeSpan Left(long began, TimeSpan limit) => limit - TimeProvider.System.GetElapsedTime(began);
}
