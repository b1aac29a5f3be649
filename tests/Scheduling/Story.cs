using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CheckinBot.Tests.Scheduling;

/// <summary>
/// A company and the service that asks it: real Quartz, real files or a real server, and a clock that stands until the story walks it. Moments are those
/// of Paris unless a line of the <see cref="Post"/> says whose clock they are read on.
/// </summary>
public abstract class Story(Store store = Store.Sqlite) : IAsyncLifetime, IDisposable
{
    private readonly Folder folder = new();
    private readonly List<Person> people = [];
    private readonly List<Team> teams = [];
    private Place place = null!;
    private IHost? host;
    private DemoClock? clock;

    protected Company Nord { get; } = new();
    protected CollectingDelivery Office { get; } = new();
    protected DatabaseSettings Settings => place.Settings;
    protected Database Database { get; private set; } = null!;

    public async Task InitializeAsync() => place = await Place.On(store, folder.Path);

    protected Person Hire(string name, string? zone = null)
    {
        people.Add(Nord.Hire(name, zone));
        return people[^1];
    }

    protected Team Form(string name, Person? lead, DayOfWeek meets, string at, string? zone, params Person[] members)
    {
        teams.Add(Nord.Form(name, lead, meets, at, zone, members));
        return teams[^1];
    }

    /// <summary>The company moves in and the service starts.</summary>
    protected async Task Opens(string at)
    {
        Database = await Database.Open(place.Settings);
        await Nord.MoveInto(Database);
        await Start(Day.At(at));
    }

    protected async Task Stops()
    {
        await host!.StopAsync();
        host.Dispose();
        Database.Dispose();
        host = null;
    }

    /// <summary>Opens the same data again, later.</summary>
    protected async Task Returns(string at)
    {
        Database = await Database.Open(place.Settings);
        await Start(Day.At(at));
        await Get<Walk>().Settled();
    }

    protected Task Until(string at) => Get<Walk>().To(Day.At(at));

    protected T Get<T>() where T : notnull => host!.Services.GetRequiredService<T>();

    protected void JumpTo(string at) => clock!.JumpTo(Day.At(at));

    /// <summary>What was sent, redrawn and recalled since the last look, each on the clock of who reads it: <c>Thu 11-19 16:00 Claire Prompt</c>.</summary>
    protected IReadOnlyList<string> Post
    {
        get
        {
            var all = Office.Letters.ToList();
            // What shares a moment has no order: it may be in any.
            var news = all.Skip(seen).Select(l => (l.At, Line: Line(l))).OrderBy(l => l.At).ThenBy(l => l.Line, StringComparer.Ordinal).Select(l => l.Line).ToList();
            seen = all.Count;
            return news;
        }
    }

    private int seen;

    protected Task Change(Func<AppDb, Task> change) => Database.Write(Nord.Id, change);

    protected Task<List<T>> All<T>() where T : class => Database.Read(Nord.Id, db => db.Set<T>().ToListAsync());

    /// <summary>A value saved from the person's card of that week, which settles it.</summary>
    protected Task Saves(KeyResult keyResult, string asOf, decimal value, string? period = null) => Change(async db =>
    {
        var answer = Nord.Answer(keyResult, asOf, value, period);
        db.Add(answer);
        await Settle(db, keyResult.OwnerId, answer.Period, "save");
    });

    protected Task SaysLater(Person person, string period) => Change(db => Settle(db, person.Id, period, "later"));

    private static async Task Settle(AppDb db, Guid person, string period, string verb)
    {
        if (await db.Deliveries.SingleOrDefaultAsync(d => d.PersonId == person && d.Period == period && d.Kind == DeliveryKind.Prompt) is { } prompt)
            (prompt.SettledBy, prompt.SettledAt) = (verb, prompt.SentAt);
    }

    private async Task Start(DateTimeOffset at)
    {
        Office.Clock = clock = new DemoClock(at, running: false);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging().AddSingleton(Database).AddSingleton<TimeProvider>(clock).AddSingleton<IDelivery>(Office).AddScheduling(place.Settings, clock);
        host = builder.Build();
        await host.StartAsync();
        await Get<Walk>().Started();
    }

    private string Line(CollectingDelivery.Letter letter)
    {
        var (row, person) = (letter.Row, people.SingleOrDefault(p => p.Id == letter.Row.PersonId));
        var team = Guid.TryParse(row.Subject, out var subject) ? teams.SingleOrDefault(t => t.Id == subject) : null;
        var home = person is null ? team : teams.FirstOrDefault();
        var zone = person?.Zone ?? home?.Zone ?? Nord.Organisation.Zone;
        var moment = Day.Seen(letter.At, zone).Remove(4, 5);
        return $"{moment} {person?.Name ?? team?.Channel} {row.Kind}{(letter.Way == "sent" ? "" : " " + letter.Way)}";
    }

    public async Task DisposeAsync()
    {
        if (host is not null) await Stops();
        await place.DisposeAsync();
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
