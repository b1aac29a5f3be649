using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;

namespace CheckinBot.Storage.Intake;

/// <summary>What is stored and what the file adds, by name, with the faults found so far: the desk on which an import is worked out.</summary>
internal sealed class Book(AppDb db, Rows rows, Organisation organisation, TimeProvider clock)
{
    /// <summary>Between the parts of a natural key; a person can type it.</summary>
    public const string Joint = " / ";

    private readonly Dictionary<object, Place> claimed = [];

    public AppDb Db => db;
    public Rows Rows => rows;
    public Organisation Organisation => organisation;
    public TimeProvider Clock => clock;
    public Wording Wording { get; } = new(rows.Language);
    public List<Fault> Faults { get; } = [];

    public Named<Person> People { get; } = new();
    public Named<Team> Teams { get; } = new();
    public Named<Cycle> Cycles { get; } = new();
    public Named<Objective> Objectives { get; } = new();
    public Named<KeyResult> KeyResults { get; } = new();
    public Dictionary<Guid, Team> TeamOf { get; } = [];
    public Dictionary<Guid, Cycle> CycleOf { get; } = [];
    public Dictionary<Guid, Objective> ObjectiveOf { get; } = [];

    /// <summary>Rows of people that an admin has linked: whatever names one means the person it is.</summary>
    public Dictionary<Guid, Guid> Linked { get; } = [];

    /// <summary>The end of each stored cycle before this import: due days that stood on it move with it.</summary>
    public Dictionary<Guid, (DateOnly Start, DateOnly End)> CycleWas { get; } = [];

    /// <summary>Teams with other members than before.</summary>
    public HashSet<Guid> Regrouped { get; } = [];

    /// <summary>Turning points by their objective; loaded where the rows speak of them.</summary>
    public Dictionary<Guid, TurningPoint> TurningPoints { get; } = [];

    /// <summary>Loaded where the rows speak of them.</summary>
    public List<Contribution> Contributions { get; } = [];

    /// <summary>Key results with another turning point or other contributions than before.</summary>
    public HashSet<Guid> Rebound { get; } = [];

    /// <summary>The day it is in the organisation's zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(organisation.Zone)).DateTime);

    public void Blame(Place at, Field field, Sentence sentence, params object[] with) => Faults.Add(at.Fault(field, Wording.Say(sentence, with)));

    public void Warn(Place at, Field field, Sentence sentence, params object[] with) => Faults.Add(at.Warning(field, Wording.Say(sentence, with)));

    /// <summary>A thing belongs to the first row that names it; false, and a fault, for the second.</summary>
    public bool Claim(object thing, Place at, Field field, string named)
    {
        if (claimed.TryAdd(thing, at)) return true;
        Blame(at, field, Sentence.KeyTwice, named, claimed[thing].Row);
        return false;
    }

    public IEnumerable<(object Thing, Place At)> Claimed => claimed.Select(c => (c.Key, c.Value));

    public Place? PlaceOf(object thing) => claimed.GetValueOrDefault(thing);
}
