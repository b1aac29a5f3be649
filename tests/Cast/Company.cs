using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;

namespace CheckinBot.Tests.Cast;

/// <summary>An organisation in Paris and those whom a story needs, written into a database in one go.</summary>
public sealed class Company
{
    private readonly List<object> rows = [];
    private readonly Dictionary<(Guid Team, Level Level), Objective> objectives = [];
    private readonly Cycle cycle;

    public Company(string name = "Atelier Nord")
    {
        Organisation = new() { Id = Some.Id(), Name = name, Zone = "Europe/Paris" };
        cycle = new() { Id = Some.Id(), OrganisationId = Id, Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };
        rows.AddRange([Organisation, cycle]);
    }

    public Organisation Organisation { get; }
    public Guid Id => Organisation.Id;

    /// <param name="name">First name, which is also the key.</param>
    /// <param name="zone">Where they live; null: where their team is.</param>
    public Person Hire(string name, string? zone = null) =>
        Keep(new Person { Id = Some.Id(), OrganisationId = Id, Key = name, Name = name, Email = $"{name}@nord.example", Zone = zone });

    public Team Form(string name, Person? lead, DayOfWeek meets, string at, string? zone, params Person[] members)
    {
        var team = Keep(new Team
        {
            Id = Some.Id(), OrganisationId = Id, Key = name, Name = name, LeadId = lead?.Id, Zone = zone, Channel = "#" + name, MeetingDay = meets,
            MeetingTime = TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        });
        foreach (var person in members) Join(team, person);
        return team;
    }

    public void Join(Team team, Person person) => Keep(new Membership { OrganisationId = Id, TeamId = team.Id, PersonId = person.Id });

    /// <summary>Leave; the second day is the first back.</summary>
    public Leave Away(Person person, string from, string until) =>
        Keep(new Leave { Id = Some.Id(), OrganisationId = Id, PersonId = person.Id, From = Day.Of(from), Until = Day.Of(until) });

    /// <summary>Everybody rests; the second day is the first on which people are asked again.</summary>
    public Pause Rest(string from, string until) =>
        Keep(new Pause { Id = Some.Id(), OrganisationId = Id, From = Day.Of(from), Until = Day.Of(until) });

    /// <summary>A free day of the organisation's own.</summary>
    public OwnHoliday Celebrate(string day, string? country = null) =>
        Keep(new OwnHoliday { OrganisationId = Id, Calendar = "own", Day = Day.Of(day), Name = "Founders' day", Country = country });

    /// <summary>A total of 64 to be reached over the 64 working days from 5 October to 31 December, unless said otherwise.</summary>
    public KeyResult Promise(Person owner, Team team, string title, Level level = Level.Operational, Action<KeyResult>? but = null)
    {
        if (!objectives.TryGetValue((team.Id, level), out var objective))
            objectives[(team.Id, level)] = objective = Keep(new Objective
            {
                Id = Some.Id(), OrganisationId = Id, Key = $"{team.Name} {level}", Title = $"{team.Name} {level}", Level = level, TeamId = team.Id, CycleId = cycle.Id,
            });
        var keyResult = new KeyResult
        {
            Id = Some.Id(), OrganisationId = Id, Key = title, Title = title, OwnerId = owner.Id, ObjectiveId = objective.Id, Kind = Kind.Cumulative,
            Target = 64, Start = new(2026, 10, 5), Due = cycle.End,
        };
        but?.Invoke(keyResult);
        return Keep(keyResult);
    }

    /// <summary>A value read on that day, for its week unless another period is named.</summary>
    public Checkin Read(KeyResult keyResult, string asOf, decimal value, string? period = null) => Keep(Answer(keyResult, asOf, value, period));

    /// <summary>The same, for a story to write when its day has come.</summary>
    public Checkin Answer(KeyResult keyResult, string asOf, decimal? value, string? period = null, Guid? instead = null, string? at = null) => new()
    {
        Id = Some.Id(), OrganisationId = Id, KeyResultId = keyResult.Id, PersonId = keyResult.OwnerId, Value = value, AsOf = Day.Of(asOf),
        Period = period ?? Period.Week(Day.Of(asOf)).ToString(), At = Day.At(at ?? asOf + " 17:00"), SupersedesId = instead,
    };

    public Task MoveInto(Database database) => database.Write(Id, db =>
    {
        db.AddRange(rows);
        moved = rows.Count;
        return Task.CompletedTask;
    });

    /// <summary>Those who came since.</summary>
    public Task MoveNewcomersInto(Database database) => database.Write(Id, db =>
    {
        db.AddRange(rows.Skip(moved));
        moved = rows.Count;
        return Task.CompletedTask;
    });

    private int moved;

    private T Keep<T>(T row) where T : class
    {
        rows.Add(row);
        return row;
    }
}
