using System.Data.Common;
using System.Diagnostics;
using CheckinBot.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CheckinBot.Tests.Storage.Opening;

/// <summary>What is asked of any database while this listens.</summary>
internal sealed class HeardQuestions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<(DbConnection? Connection, Question Question)> asked = [];
    private readonly List<IDisposable> listening = [];

    public HeardQuestions() => listening.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>What one context asks when it does something for the second time: what it remembers is not asked again. Its connection is open afterwards, and nothing more is heard.</summary>
    public async Task<List<Question>> Of(AppDb db, Func<AppDb, Task> ask)
    {
        await ask(db);
        lock (asked) asked.Clear();
        await ask(db);
        Dispose();
        await db.Database.OpenConnectionAsync();
        return [.. asked.Where(a => ReferenceEquals(a.Connection, db.Database.GetDbConnection())).Select(a => a.Question)];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData { Command: var command }) return;
        lock (asked) asked.Add((command.Connection, new Question(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)])));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => listening.ForEach(l => l.Dispose());

    /// <summary>A parameter belongs to the command that has it.</summary>
    private static DbParameter Copy(DbParameter given) => given is ICloneable copied ? (DbParameter)copied.Clone() : new SqliteParameter(given.ParameterName, given.Value);

    internal sealed record Question(string Text, DbParameter[] Values);
}
