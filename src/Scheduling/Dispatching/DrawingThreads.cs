using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Threads that draw, in the order in which they are asked, and give way to all others of the process where the system lets a thread do that (Linux): who has come back with an answer
/// and brings the next request waits for no drawing.
/// </summary>
internal sealed class DrawingThreads : TaskScheduler, IDisposable
{
    /// <summary>As <c>nice</c> counts: a third of the weight of who does not give way, so that another busy process of the machine does not starve it.</summary>
    private const int Nice = 5;

    private const int OfAThread = 0, Mine = 0;

    private readonly BlockingCollection<Task> asked = [];

    public DrawingThreads(int many)
    {
        MaximumConcurrencyLevel = many;
        for (var at = 0; at < many; at++) new Thread(Draw) { IsBackground = true, Name = "drawing" }.Start();
    }

    public override int MaximumConcurrencyLevel { get; }

    public void Dispose() => asked.CompleteAdding();

    protected override void QueueTask(Task task)
    {
        try
        {
            asked.Add(task);
        }
        catch (InvalidOperationException)
        {
            // The service has ended, and what is not drawn to its end by then has to come to one.
            ThreadPool.UnsafeQueueUserWorkItem(_ => TryExecuteTask(task), null);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => asked;

    private void Draw()
    {
        // Where it may not, it draws as all others do.
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfAThread, Mine, Nice);
        foreach (var task in asked.GetConsumingEnumerable()) TryExecuteTask(task);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);
}
