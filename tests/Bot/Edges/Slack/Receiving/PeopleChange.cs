using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>What Slack says of people by itself, in the middle of a week.</summary>
public sealed class PeopleChange : SlackStory
{
    [Fact]
    public async Task Who_moves_is_asked_by_the_clock_of_the_new_place_and_in_the_new_language()
    {
        await using var office = await Open();
        var claire = User(office, "Claire");
        await office.Database.Write(office.Company.Id, async db => (await Row(db.People, office)).Language = null);
        (claire.Zone, claire.Locale) = ("America/Montreal", "en-US");
        await Send(office, Slack(office).Requests.UserChanged(claire));
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 20, 0, 0, TimeSpan.Zero));
        Assert.Empty(Client(office, "Claire").Chat.Standing);
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 21, 0, 0, TimeSpan.Zero));
        Assert.Contains("Week 47 check-in", Client(office, "Claire").Read(Assert.Single(Client(office, "Claire").Chat.Standing)).Words, StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Who_is_deactivated_is_written_to_no_more_until_they_are_back()
    {
        await using var office = await Open();
        var claire = User(office, "Claire");
        claire.Deleted = true;
        await Send(office, Slack(office).Requests.UserChanged(claire));
        await office.AskNow();
        Assert.Empty(Client(office, "Claire").Chat.Standing);
        claire.Deleted = false;
        await Send(office, Slack(office).Requests.UserChanged(claire));
        await office.Days(1);
        Assert.Single(Client(office, "Claire").Chat.Standing);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Of_those_whom_nobody_knows_nothing_is_kept()
    {
        await using var office = await Open();
        var before = await office.Database.Read(office.Company.Id, db => db.Addresses.CountAsync());
        await Send(office, Slack(office).Requests.UserChanged(In(office).Workspace.AddUser("Zoé Neuve", "zoe@nord.example")));
        await Send(office, Slack(office).Requests.TeamJoined(In(office).Workspace.AddUser("Yann Neuf", "yann@nord.example")));
        Assert.Equal(before, await office.Database.Read(office.Company.Id, db => db.Addresses.CountAsync()));
        NobodyComplains(office);
    }

    private static Task<Person> Row(DbSet<Person> people, CheckinBot.Tests.Support.Office office) => people.SingleAsync(p => p.Id == office.Company.Ids["Claire"]);
}
