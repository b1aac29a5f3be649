using System.Collections.Concurrent;
using System.Diagnostics;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>How often a turn goes to the database: each time is a way to a server and back, with somebody waiting.</summary>
public sealed class HowOftenItAsks : SlackStory
{
    [Fact]
    public async Task A_form_of_three_numbers_is_answered_in_a_dozen_questions_and_wakes_nobody()
    {
        await using var office = await Open();
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero));
        var (claire, modal) = (Client(office, "Claire"), await OpenForm(office, "Claire"));
        claire.Fill(modal.Id, Value(office, "Rendez-vous"), "+3");
        claire.Fill(modal.Id, Value(office, "Appels"), "41");
        claire.Fill(modal.Id, Value(office, "Taux"), "21,9");
        using var asked = await Asked.Of(office);
        await claire.Submit();
        await office.Settled();
        Assert.Contains("Enregistré", claire.Read(claire.Chat.Standing[^1]).Words, StringComparison.Ordinal);
        var statements = asked.Statements;
        Assert.Equal(3, statements.Count(s => s.Contains("INSERT INTO \"checkins\"", StringComparison.Ordinal)));
        // Nothing is to be sent, so the ledger is not looked at.
        Assert.DoesNotContain(statements, s => s.Contains("\"LeaseOwner\" = @p", StringComparison.Ordinal));
        Assert.InRange(statements.Count(s => s.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)), 3, 13);
    }

    /// <summary>Who asks, what the team wants, what was read of it, and, for who leads it, which offers wait; what was revised is asked only where something was.</summary>
    [Fact]
    public async Task A_word_that_only_looks_is_answered_in_five()
    {
        await using var office = await Open();
        var marc = Client(office, "Marc");
        SlackRequest Status() => Slack(office).Requests.Command(marc.User, "/okr", "status", marc.Chat);
        await Send(office, Status());
        using var asked = await Asked.Of(office);
        Assert.Contains("Sales", (await Send(office, Status())).Body, StringComparison.Ordinal);
        Assert.InRange(asked.Statements.Count, 1, 5);
    }

    /// <summary>What is said to the database of one office while it listens.</summary>
    private sealed class Asked : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly Office office;
        private readonly ConcurrentQueue<string> statements = [];
        private readonly ConcurrentBag<IDisposable> each = [];
        private readonly IDisposable all;

        private Asked(Office office)
        {
            this.office = office;
            all = DiagnosticListener.AllListeners.Subscribe(this);
        }

        /// <summary>Each of EF's contexts looks once a second whether anybody listens.</summary>
        public static async Task<Asked> Of(Office office)
        {
            var asked = new Asked(office);
            for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(1.2);) await office.Database.Organisations();
            Assert.NotEmpty(asked.statements);
            asked.statements.Clear();
            return asked;
        }

        /// <summary>But for what the office asks itself, to know that all is done.</summary>
        public IReadOnlyList<string> Statements => [.. statements.Where(s => !s.StartsWith("SELECT EXISTS (\n    SELECT 1\n    FROM \"deliveries\"", StringComparison.Ordinal))];

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
    }
}
