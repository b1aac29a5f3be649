using CheckinBot.Bot.Edges.Http;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Http;

/// <summary>A service to which no connection comes about.</summary>
public class OutOfReachTests
{
    private static readonly HttpRequestException Refused = new(HttpRequestError.ConnectionError, "Connection refused");

    private readonly FakeTimeProvider clock = new();
    private readonly OutOfReach reach;

    public OutOfReachTests() => reach = new OutOfReach("Slack", "no answer", clock);

    private static Task<HttpResponseMessage> Closed() => Task.FromException<HttpResponseMessage>(Refused);

    private static Task<HttpResponseMessage> Open() => Task.FromResult(new HttpResponseMessage());

    private Task<NotSentException> Unsent(Func<Task<HttpResponseMessage>> send) => Assert.ThrowsAsync<NotSentException>(() => reach.Try(send));

    [Fact]
    public async Task It_is_tried_again_less_and_less_often_until_it_is_there()
    {
        Assert.Equal(TimeSpan.Zero, reach.Left);
        foreach (var seconds in new[] { 2, 4, 8, 16, 20, 20 })
        {
            Assert.False((await Unsent(Closed)).Known);
            Assert.InRange(reach.Left.TotalSeconds, seconds * 0.79, seconds * 1.21);
            Assert.True((await Unsent(() => throw new InvalidOperationException("Nobody may try now."))).Known);
            clock.Advance(reach.Left);
        }
        await Unsent(Closed);
        clock.Advance(reach.Left);
        using var there = await reach.Try(Open);
        Assert.Equal(TimeSpan.Zero, reach.Left);
        Assert.False((await Unsent(Closed)).Known);
        Assert.InRange(reach.Left.TotalSeconds, 1.5, 2.5);
    }

    [Fact]
    public async Task Of_those_that_left_together_one_tells_and_the_wait_is_the_first()
    {
        var door = new TaskCompletionSource<HttpResponseMessage>();
        var sent = Enumerable.Range(0, 20).Select(_ => Unsent(() => door.Task)).ToList();
        door.SetException(Refused);
        Assert.Single(await Task.WhenAll(sent), e => !e.Known);
        Assert.InRange(reach.Left.TotalSeconds, 1.5, 2.5);
    }

    [Fact]
    public async Task One_tries_on_behalf_of_all_and_they_wait_for_what_it_finds()
    {
        await Unsent(Closed);
        clock.Advance(reach.Left);
        var door = new TaskCompletionSource<HttpResponseMessage>();
        var first = reach.Try(() => door.Task);
        var other = await Unsent(() => throw new InvalidOperationException("Another one tries already."));
        Assert.True(other is { Known: true, RetryAfter: { } wait } && wait > TimeSpan.Zero);
        door.SetResult(new HttpResponseMessage());
        using var there = await first;
        using var next = await reach.Try(Open);
    }

    [Fact]
    public async Task One_that_was_given_up_while_it_tried_leaves_the_turn_to_the_next()
    {
        await Unsent(Closed);
        clock.Advance(reach.Left);
        await Assert.ThrowsAsync<TaskCanceledException>(() => reach.Try(() => Task.FromException<HttpResponseMessage>(new TaskCanceledException())));
        using var there = await reach.Try(Open);
    }
}
