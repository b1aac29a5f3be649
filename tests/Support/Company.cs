using CheckinBot.Bot.Import;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Support;

/// <summary>
/// The named cast and what they carry. Sales (Monday 9:30, Paris): Marc leads, Claire carries, both in French; Sofia, in Montréal, is in
/// Sales and in Care. Care (Tuesday 14:00, London): Emma leads, Ada carries, both in English. Otto belongs to nobody's team.
/// </summary>
public sealed class Company(TimeProvider clock)
{
    private readonly List<object> rows = [];

    public Guid Id { get; private set; } = Guid.Parse("0198f000-0000-7000-8000-000000000001");
    public Dictionary<string, Guid> Ids { get; } = [];

    public static Company Small(TimeProvider clock)
    {
        var company = new Company(clock);
        company.rows.Add(new Organisation { Id = company.Id, Name = "Atelier Nord", Vision = "Every small firm sells like a great one", Language = "fr", Zone = "Europe/Paris" });
        company.Person("Marc Lefèvre", "fr").Person("Claire Dubois", "fr").Person("Sofia Roy", "en", "America/Montreal")
            .Person("Emma Clarke", "en", "Europe/London").Person("Ada Byron", "en", "Europe/London").Person("Otto Weber", "en", admin: true);
        company.Team("Sales", "Marc", DayOfWeek.Monday, new(9, 30), "Europe/Paris", "fr", "Marc", "Claire", "Sofia")
            .Team("Care", "Emma", DayOfWeek.Tuesday, new(14, 0), "Europe/London", "en", "Emma", "Ada", "Sofia");
        company.Cycle("T4", new(2026, 10, 1), new(2026, 12, 31));
        company.Objective("PME", "Sales", Level.Strategic).Objective("Win more meetings", "Sales", Level.Operational, parent: "PME").Objective("Keep customers", "Care", Level.Operational);
        company.KeyResult("Rendez-vous", "Win more meetings", "Claire", Kind.Cumulative, 0, 60)
            .KeyResult("Appels", "Win more meetings", "Claire", Kind.PerPeriod, 0, 40)
            .KeyResult("Taux", "Win more meetings", "Claire", Kind.Level, 20, 23, "%")
            .KeyResult("Demos", "Win more meetings", "Sofia", Kind.Cumulative, 0, 30)
            .KeyResult("Churn", "Keep customers", "Ada", Kind.Level, 6, 5, "%")
            .KeyResult("Reviews", "Keep customers", "Ada", Kind.Cumulative, 0, 1300)
            .KeyResult("Answers", "Keep customers", "Sofia", Kind.Milestone, 0, 5);
        company.Readings("Rendez-vous", 5, 10, 15, 20, 22, 22).Readings("Appels", 40, 41, 38, 40, 44, 38).Readings("Taux", 20.2m, 20.5m, 20.8m, 21m, 21.2m, 21.4m)
            .Readings("Demos", 2, 5, 7, 9, 12, 14).Readings("Churn", 5.9m, 5.9m, 5.8m, 5.7m, 5.7m, 5.6m).Readings("Reviews", 100, 200, 300, 400, 500, 560).Readings("Answers", 0, 1, 1, 2, 2, 2);
        return company;
    }

    /// <summary>
    /// What an edge leaves behind when the bot has just been added to a channel: its people, the team without lead, meeting or objectives,
    /// and the questions to be posted. Hugo, Inès, Claire Dubois and Claire Martin are in it; Otto is not. Nobody is admin.
    /// </summary>
    public static Company Young(TimeProvider clock)
    {
        var company = new Company(clock);
        company.rows.Add(new Organisation { Id = company.Id, Name = "Atelier Sud", Language = "fr", Zone = "Europe/Paris" });
        company.Person("Hugo Petit", null).Person("Inès Benali", null).Person("Claire Dubois", null).Person("Otto Weber", "en");
        company.rows.Add(new Person { Id = company.New("Claire M"), OrganisationId = company.Id, Key = "claire.m", Name = "Claire Martin", Email = "claire.m@sud.example" });
        var team = new Team { Id = company.New("Ventes"), OrganisationId = company.Id, Key = "ventes", Name = "Ventes", Zone = "Europe/Paris", Language = "fr", Channel = "#ventes", FollowsChannel = true };
        company.rows.Add(team);
        company.rows.AddRange(new[] { "Hugo", "Inès", "Claire", "Claire M" }.Select(m => new Membership { OrganisationId = company.Id, TeamId = team.Id, PersonId = company.Ids[m] }));
        company.rows.Add(new Delivery
        {
            Id = company.New("questions"), OrganisationId = company.Id, PersonId = Guid.Empty, Kind = DeliveryKind.SetUp, Subject = team.Id.ToString(), Period = "once",
            NotBefore = clock.GetUtcNow(), CreatedAt = clock.GetUtcNow(),
        });
        return company;
    }

    /// <summary>Writes everybody and everything in one go.</summary>
    public Task MoveIn(Database database) => database.Write(Id, db =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    });

    /// <summary>Reads a folder of .csv files as <c>./run import</c> does. Its check-ins end on 13 November 2026, so it is read as of the 19th.</summary>
    public async Task Import(Database database, string folder)
    {
        var imported = await ImportFile.Into(database, folder, new DemoClock(Office.Thursday, running: false));
        if (imported.Refused) throw new InvalidOperationException(string.Join('\n', ReportImport.Lines(imported)));
        Id = (await database.Organisations())[0].Id;
        foreach (var person in await database.Read(Id, db => db.People.ToListAsync())) Ids[person.FirstName] = person.Id;
        foreach (var team in await database.Read(Id, db => db.Teams.ToListAsync())) Ids[team.Name] = team.Id;
    }

    public Company Person(string name, string? language, string? zone = null, bool admin = false)
    {
        var first = name.Split(' ')[0];
        rows.Add(new Person { Id = New(first), OrganisationId = Id, Key = first, Name = name, Email = first.ToLowerInvariant() + "@nord.example", Language = language, Zone = zone, Admin = admin });
        return this;
    }

    public Company Team(string name, string lead, DayOfWeek day, TimeOnly at, string zone, string language, params string[] members)
    {
        var team = new Team
        {
            Id = New(name), OrganisationId = Id, Key = name, Name = name, LeadId = Ids[lead], MeetingDay = day, MeetingTime = at,
            Zone = zone, Language = language, Channel = "#" + name.ToLowerInvariant(),
        };
        rows.Add(team);
        rows.AddRange(members.Select(m => new Membership { OrganisationId = Id, TeamId = team.Id, PersonId = Ids[m] }));
        return this;
    }

    /// <summary>More members of a team that is there.</summary>
    public Company Joins(string team, params string[] members)
    {
        rows.AddRange(members.Select(m => new Membership { OrganisationId = Id, TeamId = Ids[team], PersonId = Ids[m] }));
        return this;
    }

    public Company Under(string team, string parent)
    {
        rows.OfType<Team>().Single(t => t.Id == Ids[team]).ParentId = Ids[parent];
        return this;
    }

    public Company Cycle(string name, DateOnly start, DateOnly end)
    {
        rows.Add(new Cycle { Id = New(name), OrganisationId = Id, Key = name, Name = name, Start = start, End = end });
        return this;
    }

    public Company Objective(string title, string team, Level level, string? parent = null, bool isPrivate = false)
    {
        rows.Add(new Objective
        {
            Id = New(title), OrganisationId = Id, Key = title, Title = title, TeamId = Ids[team], CycleId = Ids["T4"], Level = level,
            ParentId = parent is null ? null : Ids[parent], Private = isPrivate,
        });
        return this;
    }

    public Company KeyResult(string title, string objective, string owner, Kind kind, decimal baseline, decimal target, string unit = "")
    {
        rows.Add(new KeyResult
        {
            Id = New(title), OrganisationId = Id, Key = title, Title = title, ObjectiveId = Ids[objective], OwnerId = Ids[owner], Kind = kind, Unit = unit,
            Baseline = baseline, Target = target, Direction = target < baseline ? Direction.Decrease : Direction.Increase,
            Start = new(2026, 10, 1), Due = new(2026, 12, 31), Cadence = Cadence.Weekly,
        });
        return this;
    }

    /// <summary>One reading a week, the last on Thursday 12 November 2026.</summary>
    public Company Readings(string keyResult, params decimal[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            var day = new DateOnly(2026, 11, 12).AddDays(-7 * (values.Length - 1 - at));
            rows.Add(new Checkin
            {
                Id = Objectives.Ids.New(clock), OrganisationId = Id, KeyResultId = Ids[keyResult], Period = Period.Week(day).ToString(), AsOf = day,
                Value = values[at], Origin = Origin.Imported, At = new DateTimeOffset(day, new(12, 0), TimeSpan.Zero),
            });
        }
        return this;
    }

    private Guid New(string name) => Ids[name] = Objectives.Ids.New(clock);
}
