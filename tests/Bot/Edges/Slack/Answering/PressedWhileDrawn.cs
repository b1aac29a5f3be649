using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Edges.Slack.Receiving;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Answering;

/// <summary>Sofia's card is being drawn again, and Slack is slow to take it, when she answers on it.</summary>
public sealed class PressedWhileDrawn : SlackStory
{
    [Fact]
    public async Task Her_receipt_stays_though_the_question_lands_after_it()
    {
        await using var office = await Asked();
        var (sofia, slack) = (Client(office, "Sofia"), Slack(office));
        using var free = new ManualResetEventSlim();
        var (held, updates) = (new TaskCompletionSource(), 0);
        slack.Meddle = call =>
        {
            if (call.Method != "chat.update" || Interlocked.Increment(ref updates) > 1) return null;
            held.SetResult();
            free.Wait();
            return null;
        };
        var id = office.Company.Ids["Sofia"];
        await office.Database.Write(office.Company.Id, async db => (await db.Deliveries.SingleAsync(d => d.PersonId == id && d.Kind == DeliveryKind.Prompt)).Redraw());
        office.Part<Wake>().Now();
        await held.Task;

        var revision = slack.Revision;
        await sofia.Press(sofia.Chat.Standing[^1], "Nothing new");
        Assert.Contains("unchanged", (await slack.Next(sofia.Chat, revision)).Text + sofia.ReadAll(sofia.Chat)[^1].Words, StringComparison.Ordinal);
        free.Set();
        await office.Settled();

        Assert.Contains("unchanged", sofia.ReadAll(sofia.Chat)[^1].Words, StringComparison.Ordinal);
        Assert.Equal(3, updates);
        NobodyComplains(office);
    }
}
