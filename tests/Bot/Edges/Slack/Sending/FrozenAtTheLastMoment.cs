using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>A process may be frozen when all has been looked at and only the connection is waited for. By the time it wakes up another node may have sent the message.</summary>
public class FrozenAtTheLastMoment
{
    [Fact]
    public async Task A_message_whose_time_was_over_before_it_was_written_has_not_left()
    {
        Freezes? freezes = null;
        await using var post = await SlackPost.Open(last: clock => freezes = new Freezes(clock));
        var claire = await post.Hire("Claire Dubois");
        await post.Write(claire);
        Assert.True(freezes!.Held);
        Assert.Equal((DeliveryState.Sent, 1, 1), ((await post.Row(claire)).State, (await post.Row(claire)).Attempt, post.Count("chat.postMessage")));
    }

    /// <summary>Lets nearly a whole lease pass before the first request goes on.</summary>
    private sealed class Freezes(DemoClock clock) : DelegatingHandler
    {
        private int met;

        /// <summary>The request did not go on.</summary>
        public bool Held { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("chat.postMessage", StringComparison.Ordinal) || Interlocked.Increment(ref met) > 1) return await base.SendAsync(request, cancellationToken);
            clock.JumpTo(clock.GetUtcNow().AddSeconds(55));
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch
            {
                Held = true;
                throw;
            }
        }
    }
}
