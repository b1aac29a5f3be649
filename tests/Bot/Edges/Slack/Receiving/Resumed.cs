using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>The service was killed between keeping what Slack sent and doing it. Slack has its acknowledgement and does not come again.</summary>
public sealed class Resumed : SlackStory
{
    [Fact]
    public async Task What_was_kept_is_done_at_the_next_start_and_once()
    {
        var office = await Open();
        await office.AskNow();
        await office.AskNow();
        var said = Says(office, "Ada", "update reviews +5");
        var modal = await OpenForm(office, "Claire");
        await Keep(office, SlackKind.Event, said);
        await Keep(office, SlackKind.Command, Slack(office).Requests.Command(User(office, "Ada"), "/okr", "update churn 5.5", Client(office, "Ada").Chat));
        await Keep(office, SlackKind.Interaction, Press(office, "Sofia", "Nothing new"));
        await Keep(office, SlackKind.Interaction, Slack(office).Requests.ViewSubmission(
            User(office, "Claire"), modal, ElementState.Of(modal.Blocks, new Dictionary<string, string> { [Value(office, "Rendez-vous")] = "27" })));

        var again = await office.Reopen();
        await again.Settled();
        await Done(again);
        Assert.Equal(200, (await Send(again, SlackRequests.Again(said))).Status);
        await using var third = await again.Reopen();
        await third.Settled();
        await Done(third);
    }

    private static async Task Done(Office office)
    {
        Assert.Equal((1, 1, 1, 1), (await Given(office, "Rendez-vous"), await Given(office, "Demos"), await Given(office, "Churn"), await Given(office, "Reviews")));
        Assert.Contains("22 → 27 sur 60", Newest(office, "Claire"), StringComparison.Ordinal);
        Assert.Contains("unchanged", Newest(office, "Sofia"), StringComparison.Ordinal);
        Assert.Single(Client(office, "Ada").ReadAll(Client(office, "Ada").Chat), m => m.Words.Contains("560 → 565", StringComparison.Ordinal));
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Inbox.IgnoreQueryFilters().CountAsync(i => i.Sealed != null)));
    }

    private static async Task Keep(Office office, SlackKind kind, SlackRequest request) =>
        Assert.True(await office.Part<SlackInbox>().Keep(new SlackInput(kind, JsonSerializer.SerializeToElement(request.Payload))));
}
