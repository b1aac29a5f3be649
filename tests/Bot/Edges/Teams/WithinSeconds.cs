using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Teams gives a bot some seconds. Whatever the database does, the answer is there in five, and the work is done after it.</summary>
public class WithinSeconds : TeamsStory
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_press_is_answered_while_the_database_is_busy_and_the_card_follows()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Says("statut moi");
        var card = Of(office, "Claire").Chat.Messages.First(m => Text(m.Card).Contains("Rien de nouveau", StringComparison.Ordinal));
        var (held, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var busy = office.Database.Write(office.Company.Id, _ =>
        {
            held.SetResult();
            return free.Task;
        });
        await held.Task;

        var began = Stopwatch.GetTimestamp();
        using var answer = await Client(office).Post(TeamsActivities.Execute(Of(office, "Claire"), Data(card, "Rien de nouveau"), card.Id));
        Assert.True(Stopwatch.GetElapsedTime(began) < Deadline);
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)body["type"]);
        Assert.Contains("la carte suit", (string?)body["value"], StringComparison.Ordinal);

        var revision = In(office).Connector.Revision;
        free.SetResult();
        await busy;
        var updated = await In(office).Connector.Next(Of(office, "Claire").Chat.Id, revision);
        Assert.Equal(card.Id, updated.Id);
        Assert.Contains("22 sur 60", Text(updated.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_taken_while_the_database_is_busy_and_answered_when_it_is_free()
    {
        await using var office = await Open();
        await office.Claire.Says("statut moi");
        var (held, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var busy = office.Database.Write(office.Company.Id, _ =>
        {
            held.SetResult();
            return free.Task;
        });
        await held.Task;
        var began = Stopwatch.GetTimestamp();
        using var answer = await Client(office).Post(TeamsActivities.Message(Of(office, "Claire"), "maj rendez 25"));
        Assert.True(Stopwatch.GetElapsedTime(began) < Deadline);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);

        var revision = In(office).Connector.Revision;
        free.SetResult();
        await busy;
        var posted = await In(office).Connector.Next(Of(office, "Claire").Chat.Id, revision);
        Assert.Contains("22 → 25", Text(posted.Card), StringComparison.Ordinal);
    }
}
