using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CheckinBot.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>What is said to the database of one office while it listens.</summary>
internal sealed partial class Statements : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly Office office;
    private readonly ConcurrentQueue<string> statements = [];
    private readonly ConcurrentBag<IDisposable> each = [];
    private readonly IDisposable all;

    private Statements(Office office)
    {
        this.office = office;
        all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>Each of EF's contexts looks once a second whether anybody listens.</summary>
    public static async Task<Statements> Of(Office office)
    {
        var asked = new Statements(office);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(1.2);) await office.Database.Organisations();
        Assert.NotEmpty(asked.statements);
        asked.statements.Clear();
        return asked;
    }

    /// <summary>But for what the office asks itself, to know that all is done.</summary>
    public IReadOnlyList<string> All => [.. statements.Where(s => !s.StartsWith("SELECT EXISTS (\n    SELECT 1\n    FROM \"deliveries\"", StringComparison.Ordinal))];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") each.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { } command } && value.Key == RelationalEventId.CommandExecuting.Name && command.Connection!.ConnectionString.Contains(office.Directory, StringComparison.Ordinal))
            statements.Enqueue(command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        all.Dispose();
        foreach (var listener in each) listener.Dispose();
    }

    /// <summary>The tables that a statement names.</summary>
    public static IEnumerable<string> Tables(string statement) => Named().Matches(statement).Select(m => m.Groups[1].Value);

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+"(\w+)["]""")]
    private static partial Regex Named();
}
