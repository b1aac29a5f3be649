using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>
/// Two thousand people are asked at once, and Slack has a bad day. Its limits and ours are multiplied by one factor, so that the same wave
/// passes sooner.
/// </summary>
public class AWave(ITestOutputHelper output)
{
    private const int People = 2000;
    private const double Factor = 40;

    [Fact]
    public async Task Two_thousand_prompts_reach_everybody_once_whatever_goes_wrong()
    {
        await using var post = await SlackPost.Open(Factor, realTime: true);
        var people = Enumerable.Range(0, People).Select(at => post.Nord.AddUser($"Personne {at}")).ToArray();
        await post.Database.Write(post.Organisation, db =>
        {
            foreach (var (person, at) in people.Select((p, at) => (p, at))) post.Add(db.Add, person, met: at % 10 > 0);
            return Task.CompletedTask;
        });
        post.Slack.Limit(Factor);
        var (asked, meddled) = (0, 0);
        post.Slack.Meddle = call =>
        {
            var fault = call.Method == "chat.postMessage" ? BadDay(Interlocked.Increment(ref asked)) : null;
            if (fault is not null) Interlocked.Increment(ref meddled);
            return fault;
        };

        var began = TimeProvider.System.GetTimestamp();
        await post.Write(people);
        await post.Wait(TimeSpan.FromMinutes(10));
        var took = TimeProvider.System.GetElapsedTime(began);

        var rows = await post.Database.Read(post.Organisation, db => db.Deliveries.ToListAsync());
        var throttled = post.Slack.Throttled - (asked / 400);
        output.WriteLine($"{People} prompts in {took.TotalSeconds:0.0} s, {meddled} of {asked} requests went wrong, {throttled} more were answered 429.");
        Assert.True(meddled > People / 10, $"Only {meddled} requests went wrong.");
        Assert.All(rows, r => Assert.Equal((DeliveryState.Sent, null), (r.State, r.Reason)));
        Assert.All(people, p => Assert.Single(post.Chat(p)));
        Assert.Equal(people.Select(p => post.Chat(p)[0].Ts).Order(), rows.Select(r => r.Message!).Order());
        Assert.True(throttled <= asked / 100, "Slack refused more than one request in a hundred.");
        Assert.Empty(post.Slack.Complaints);
    }

    private static SlackFault? BadDay(int call) => call switch
    {
        _ when call % 400 == 0 => new SlackFault.Status(429, TimeSpan.FromSeconds(1)),
        _ when call % 37 == 0 => new SlackFault.Status(503),
        _ when call % 41 == 0 => new SlackFault.Reset(),
        _ when call % 43 == 0 => new SlackFault.LostAnswer(),
        _ when call % 47 == 0 => new SlackFault.Error("fatal_error", Effect: true),
        _ when call % 53 == 0 => new SlackFault.Error("internal_error"),
        _ => null,
    };
}
