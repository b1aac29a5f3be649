using System.Globalization;
using CheckinBot.Bot.Commands;
using CheckinBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Words that only look are answered in the response itself and leave no trace, however often they are said.</summary>
public sealed class OnlyLooking : SlackStory
{
    [Fact]
    public async Task The_card_is_the_answer_and_nothing_is_written()
    {
        await using var office = await Open();
        // The first word of all says that this address is in use.
        await Says(office, "hilfe");
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(10));
        await office.Settled();
        await using var file = new SqliteConnection($"Data Source={Path.Combine(office.Directory, "app.db")};Pooling=False");
        await file.OpenAsync();
        var before = await Version(file);
        foreach (var word in office.Part<CommandWords>().All.Where(c => !c.Changes).SelectMany(c => new[] { c.Word.Name, c.Word.French }))
        {
            var answer = await Says(office, word);
            Assert.Equal(200, answer.Status);
            // A form opens beside what was typed, and is the answer.
            if (Client(office, "Marc").Modal is not null) await Client(office, "Marc").Close();
            else Assert.Contains("\"blocks\":[{", answer.Body, StringComparison.Ordinal);
        }
        Assert.Contains("Sales", (await Says(office, "status")).Body, StringComparison.Ordinal);
        Assert.Equal(before, await Version(file));
        NobodyComplains(office);
    }

    [Fact]
    public async Task Where_somebody_is_now_is_noted_when_they_were_last_seen_elsewhere()
    {
        await using var office = await Open();
        await Says(office, "status");
        var slack = await office.Database.Read(office.Company.Id, db => db.Addresses.SingleAsync(a => a.PersonId == office.Company.Ids["Marc"]));
        await office.WalkTo(office.Clock.GetUtcNow().AddHours(1));
        await Says(office, "status");
        Assert.Equal(slack.LastUsedAt, (await Used(office)).Single());
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Addresses.Add(new()
            {
                Id = CheckinBot.Objectives.Ids.New(office.Clock), OrganisationId = office.Company.Id, Edge = "teams", Workspace = "t", UserId = "29:marc", PersonId = slack.PersonId, LastUsedAt = office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        await office.WalkTo(office.Clock.GetUtcNow().AddHours(1));
        await Says(office, "status");
        Assert.Contains(office.Clock.GetUtcNow(), await Used(office));
    }

    private static Task<CheckinBot.Tests.Support.Slack.SlackAnswer> Says(Office office, string words)
    {
        var marc = Client(office, "Marc");
        return Send(office, Slack(office).Requests.Command(marc.User, "/okr", words, marc.Chat));
    }

    private static Task<List<DateTimeOffset?>> Used(Office office) => office.Database.Read(office.Company.Id, db =>
        db.Addresses.Where(a => a.PersonId == office.Company.Ids["Marc"]).Select(a => a.LastUsedAt).ToListAsync());

    /// <summary>Another number after each commit of somebody else.</summary>
    private static async Task<long> Version(SqliteConnection file)
    {
        await using var ask = file.CreateCommand();
        ask.CommandText = "PRAGMA data_version";
        return Convert.ToInt64(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
