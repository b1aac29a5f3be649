using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>No connection to Slack comes about while a whole company is to be written to.</summary>
public class NothingListens
{
    [Fact]
    public async Task One_message_finds_it_out_for_all_and_one_line_says_so()
    {
        var door = new Door();
        await using var post = await SlackPost.Open(last: _ => door);
        var everybody = new List<SlackUser>();
        for (var at = 0; at < 100; at++) everybody.Add(await post.Hire($"Colleague {at}"));
        await post.Write([.. everybody]);
        Assert.InRange(door.Knocks, 1, 20);
        Assert.Single(post.Log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains("Slack", StringComparison.Ordinal));
        Assert.Equal(100, await post.Database.Read(post.Organisation, db => db.Deliveries.CountAsync(d => d.State == DeliveryState.Pending)));
    }

    /// <summary>Stands where the connection would be made.</summary>
    private sealed class Door : DelegatingHandler
    {
        private int knocks;

        public int Knocks => knocks;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref knocks);
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
        }
    }
}
