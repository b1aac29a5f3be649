using System.Collections.Concurrent;
using CheckinBot.Scheduling.Dispatching;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>Every note of what became of a message begins a write, or is taken by one that runs.</summary>
public class NotesOfTheDispatcher
{
    private readonly BlockingCollection<string[]> written = [];
    private int begun;

    /// <summary>Its writers have done their work while their tasks never end, as a thread that is held up at that moment leaves them.</summary>
    private WriteTogether<string, string> HeldAtTheEnd(Func<Task>? first = null) => new(async group =>
    {
        if (first is not null) await first();
        written.Add([.. group.Values.Order(StringComparer.Ordinal)]);
    }, async writer =>
    {
        begun++;
        await writer();
        await new TaskCompletionSource().Task;
    });

    private string[] Next() => written.TryTake(out var notes, TimeSpan.FromSeconds(10)) ? notes : ["nothing was written"];

    [Fact]
    public void One_that_comes_before_the_last_writer_has_quite_ended_begins_the_next()
    {
        var notes = HeldAtTheEnd();
        notes.Note("Claire", "sent");
        Assert.Equal(["sent"], Next());
        notes.Note("Sofia", "failed");
        Assert.Equal(["failed"], Next());
    }

    [Fact]
    public async Task Those_that_come_while_one_is_written_are_written_together_by_the_same_writer()
    {
        var (reached, go) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        var notes = HeldAtTheEnd(async () =>
        {
            reached.Release();
            await go.WaitAsync();
        });
        notes.Note("Claire", "sent");
        await reached.WaitAsync();
        notes.Note("Sofia", "failed");
        notes.Note("Marc", "sent");
        go.Release(2);
        Assert.Equal(["sent"], Next());
        Assert.Equal(["failed", "sent"], Next());
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task What_the_database_refused_is_told_and_goes_with_the_next()
    {
        var away = true;
        var notes = new WriteTogether<string, string>(group =>
        {
            if (away) throw new InvalidOperationException("The server is gone.");
            written.Add([.. group.Keys.Order(StringComparer.Ordinal)]);
            return Task.CompletedTask;
        }, writer => writer());
        notes.Note("Claire", "sent");
        await Assert.ThrowsAsync<InvalidOperationException>(notes.Written);
        away = false;
        notes.Note("Sofia", "sent");
        Assert.Equal(["Claire", "Sofia"], Next());
        await notes.Written();
        Assert.Empty(written);
    }
}
