using CheckinBot.Storage;
using CheckinBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Bot.Stories;

public class Killed
{
    /// <summary>How long a server may take to start, and how often its file is looked into: without a rest that takes the core which the server needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Killed after so many messages of the week, in the middle of a walk, whatever it was doing.</summary>
    [Fact]
    public async Task Kill_minus_nine_during_rounds_asks_nobody_twice_and_leaves_nobody_out()
    {
        var calm = Folder();
        await using (var server = await Server.Start(calm, Patience)) await WalkAWeek(server);
        var expected = Sent(calm);
        Assert.True(expected.Count > 15, "The calm week has sent too little to prove anything.");

        var rough = Folder();
        foreach (var after in new[] { 5, 8, 12, 17, 23 })
        {
            await using var server = await Server.Start(rough, Patience);
            var walk = server.Walk("week");
            while (Posted(rough) < after && !walk.IsCompleted) await Task.Delay(Look, TimeProvider.System);
            await server.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => walk);
        }
        await using (var server = await Server.Start(rough, Patience)) await WalkAWeek(server);

        Assert.Equal(expected, Sent(rough));
        Assert.Empty(Rows(rough, "SELECT Id FROM deliveries WHERE State IN ('Sending', 'Ambiguous', 'Failed')"));
        Assert.Empty(Rows(rough, "SELECT Message FROM deliveries WHERE State = 'Sent' AND Id NOT IN (SELECT Id FROM local_messages)"));
        Directory.Delete(calm, recursive: true);
        Directory.Delete(rough, recursive: true);
    }

    private static async Task WalkAWeek(Server server)
    {
        await server.Walk("week");
        await server.Walk("day");
    }

    private static string Folder() => Path.Combine(Path.GetTempPath(), "checkinbot-" + Path.GetRandomFileName());

    /// <summary>Who was sent what for week 47, by e-mail; a message that stands twice would stand here twice.</summary>
    private static List<string> Sent(string folder) => Rows(folder, """
        SELECT d.Kind || ' ' || coalesce(p.Email, t.Name, '') || ' ' || d.Period FROM deliveries d
        JOIN local_messages m ON m.Id = d.Id
        LEFT JOIN people p ON p.Id = d.PersonId LEFT JOIN teams t ON upper(t.Id) = upper(d.Subject)
        WHERE d.Period = 'W2026-47' ORDER BY 1
        """);

    private static int Posted(string folder)
    {
        try
        {
            return int.Parse(Rows(folder, "SELECT count(*) FROM local_messages")[0], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            // Not made yet, or just being written: look again.
            return 0;
        }
    }

    private static List<string> Rows(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "app.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
