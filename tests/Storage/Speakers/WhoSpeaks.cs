using System.Reflection;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Speakers;
using CheckinBot.Storage.Structures;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Speakers;

/// <summary>The one question that is written by hand tells what the model tells.</summary>
public abstract class WhoSpeaks(Store store) : Opened(store)
{
    private readonly Company company = new();
    private Person claire = null!;
    private Address slack = null!;

    private async Task MoveIn()
    {
        claire = company.Hire("Claire");
        await company.MoveInto(Database);
        slack = new() { Id = Some.Id(), OrganisationId = company.Id, Edge = "slack", Workspace = "T1", PersonId = claire.Id, UserId = "U1", Conversation = "D1", Locale = "fr-FR", LastUsedAt = Day.At("2026-11-19 10:00") };
        await Database.Write(company.Id, async db => db.AddRange(new Workspace { OrganisationId = company.Id, Edge = "slack", Id = "T1" }, slack));
    }

    private Task<Speaker?> At(string workspace = "T1", string user = "U1", string? chat = null) =>
        Database.Read(Database.Everybody, db => ReadSpeaker.At(db, "slack", workspace, user, chat, default));

    private Task Change(Func<CheckinBot.Storage.Model.AppDb, Task> change) => Database.Write(company.Id, change);

    [Fact]
    public async Task Everything_that_is_stored_of_a_person_is_read()
    {
        await MoveIn();
        await Same();
        await Change(async db =>
        {
            var person = await db.People.SingleAsync();
            foreach (var property in typeof(Person).GetProperties().Where(p => p is { CanWrite: true, SetMethod.IsPublic: true } && p.Name is not ("Id" or "OrganisationId")))
                property.SetValue(person, Other(property));
        });
        await Same();

        async Task Same()
        {
            var (asked, stored) = ((await At())!.Person, (await All<Person>(company.Id)).Single());
            Assert.All(typeof(Person).GetProperties(), p => Assert.Equal(p.GetValue(stored), p.GetValue(asked)));
        }

        static object Other(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
        {
            var t when t == typeof(string) => $"Élodie {property.Name}",
            var t when t == typeof(bool) => true,
            var t when t == typeof(TimeOnly) => new TimeOnly(9, 30),
            var t when t == typeof(DateOnly) => new DateOnly(2027, 1, 31),
            var t when t == typeof(Weekdays) => Weekdays.Monday | Weekdays.Friday,
            var t when t == typeof(DayOfWeek) => DayOfWeek.Thursday,
            var t => throw new NotSupportedException($"Say how a {t.Name} of a person is read: {nameof(ReadSpeaker)}."),
        };
    }

    [Fact]
    public async Task Their_teams_the_boards_they_lead_and_the_marks_come_along()
    {
        await MoveIn();
        var (sales, care) = (company.Form("Sales", claire, DayOfWeek.Monday, "09:30", null, claire), company.Form("Care", null, DayOfWeek.Monday, "10:00", null, claire));
        var calls = company.Promise(claire, sales, "Calls");
        await company.MoveNewcomersInto(Database);
        var met = (await At())!;
        Assert.Equal([sales.Id, care.Id], met.Teams.OrderBy(id => id == care.Id));
        Assert.Equal("fr-FR", met.Locale);
        Assert.Null(met.BoardsEdition);
        Assert.Equal(1, Assert.Single(met.Boards, b => b.Key == sales.Id).Value.Count);
        await Change(async db => db.Add(company.Answer(calls, "2026-11-19", 3)));
        await Change(async db => (await db.People.SingleAsync()).Name = "Clara");
        var later = (await At())!;
        var numbers = await Database.Read(company.Id, db => db.BoardMarks.Where(m => m.TeamId == sales.Id).Select(m => m.Number).ToListAsync());
        Assert.Equal(new BoardState(2, numbers.Sum()), Assert.Single(later.Boards).Value);
        Assert.Equal(met.Structure, later.Structure);
        Assert.Equal(await Setting(BoardsEdition.Name), later.BoardsEdition);
        Assert.Equal(await Setting(StructureEdition.Name), later.Structure);
    }

    [Fact]
    public async Task Whoever_has_something_to_be_found_out_about_is_nobody_yet()
    {
        await MoveIn();
        Assert.NotNull(await At(chat: "D1"));
        Assert.Null(await At(chat: "D2"));
        Assert.Null(await At(user: "U2"));
        Assert.Null(await At(user: ""));
        Assert.Null(await At("T2"));
        await Change(async db => db.Add(new Address { Id = Some.Id(), OrganisationId = company.Id, Edge = "teams", Workspace = "t", PersonId = claire.Id, UserId = "29:c", LastUsedAt = slack.LastUsedAt, Locale = "en-GB" }));
        Assert.Null(await At());
        await Change(async db => (await db.Addresses.SingleAsync(a => a.Edge == "slack")).LastUsedAt = Day.At("2026-11-19 11:00"));
        Assert.Equal("fr-FR", (await At())!.Locale);
        await Change(async db => (await db.Addresses.SingleAsync(a => a.Edge == "slack")).Stopped = "left");
        Assert.NotNull(await At());
        Assert.Null(await At(chat: "D1"));
        await Change(async db => (await db.Workspaces.SingleAsync()).Stopped = "disabled");
        Assert.Null(await At());
    }

    private Task<string> Setting(string name) => Database.Read(company.Id, db => db.Settings.Where(s => s.Name == name).Select(s => s.Value).SingleAsync());
}
