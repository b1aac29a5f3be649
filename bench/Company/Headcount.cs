using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Addresses;

namespace CheckinBot.Bench.Company;

/// <summary>
/// A company of so many people in teams of ten, half of it French: each carries three key results of an objective of their team, with some
/// weeks of check-ins, and has an open conversation in one of its Slack workspaces. The same people every time.
/// </summary>
internal sealed record Headcount(int People, int Workspaces, TimeProvider Clock, int Weeks = 4)
{
    public const int TeamSize = 10, KeyResultsEach = 3;

    /// <summary>A Thursday at ten in Paris: everybody is at work.</summary>
    public static readonly DateTimeOffset Thursday = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    public static readonly Period Week = Period.Week(new DateOnly(2026, 11, 26));

    public Guid Id { get; } = Ids.New(TimeProvider.System);
    public int Teams => (People + TeamSize - 1) / TeamSize;

    public static string WorkspaceName(int number) => $"T{number:0000}";
    public static string UserName(int person) => $"U{person:000000000}";

    public Organisation Organisation() => new() { Id = Id, Name = "Bords de Seine", Language = "fr", Zone = "Europe/Paris", Country = "FR" };

    public Cycle Cycle(Guid id) => new() { Id = id, OrganisationId = Id, Key = "2026-Q4", Name = "Q4 2026", Start = new(2026, 10, 1), End = new(2026, 12, 31) };

    public Team Team(int number, Guid id, Guid lead) => new()
    {
        Id = id, OrganisationId = Id, Key = $"team-{number}", Name = $"Équipe {number}", LeadId = lead, Language = number % 2 == 0 ? "fr" : "en",
        MeetingDay = DayOfWeek.Monday, MeetingTime = new TimeOnly(9, 30), FirstSweptAt = Thursday.AddDays(-30),
    };

    public Person Person(int number, Guid id) => new()
    {
        Id = id, OrganisationId = Id, Key = $"p{number}@example.com", Name = $"Camille Martin {number}", Email = $"p{number}@example.com",
    };

    public Address Address(int number, Guid person) => new()
    {
        Id = Ids.New(Clock), OrganisationId = Id, Edge = "slack", Workspace = WorkspaceName(number / TeamSize % Workspaces), PersonId = person, UserId = UserName(number),
        Conversation = $"D{number:000000000}", Locale = number / TeamSize % 2 == 0 ? "fr-FR" : "en-GB", LastUsedAt = Thursday.AddDays(-7),
    };

    public Objective Objective(int team, Guid id, Guid teamId, Guid cycle) => new()
    {
        Id = id, OrganisationId = Id, Key = $"o-{team}", Title = $"Gagner les clients du secteur {team}", Level = Level.Operational, TeamId = teamId, CycleId = cycle,
    };

    public KeyResult KeyResult(int person, int number, Guid id, Guid objective, Guid owner) => new()
    {
        Id = id, OrganisationId = Id, Key = $"k-{person}-{number}", ObjectiveId = objective, OwnerId = owner, Title = Titles[number], Unit = number == 1 ? "%" : "",
        Kind = Kinds[number], Direction = number == 1 ? Direction.Decrease : Direction.Increase, Baseline = number == 1 ? 9 : 0, Target = number == 1 ? 5 : 40 + person % 60,
        Every = Cadence.Weekly, Start = new(2026, 10, 1), Due = new(2026, 12, 31),
    };

    /// <summary>What was said of it in the weeks before, the last of them last week.</summary>
    public IEnumerable<Checkin> Checkins(KeyResult keyResult)
    {
        for (var ago = Weeks; ago > 0; ago--)
        {
            var day = DateOnly.FromDateTime(Thursday.UtcDateTime).AddDays(-7 * ago);
            var value = keyResult.Baseline + (keyResult.Target - keyResult.Baseline) * (Weeks + 4 - ago) / (Weeks + 8);
            yield return new Checkin
            {
                Id = Ids.New(Clock), OrganisationId = Id, KeyResultId = keyResult.Id, PersonId = keyResult.OwnerId, Period = Period.Week(day).ToString(), Value = Math.Round(value, 1),
                AsOf = day, Confidence = ago % 3 == 0 ? Confidence.AtRisk : Confidence.OnTrack, At = Thursday.AddDays(-7 * ago), Origin = Origin.Typed,
            };
        }
    }

    private static readonly string[] Titles = ["Rendez-vous tenus", "Taux de résiliation", "Contrats signés"];
    private static readonly Kind[] Kinds = [Kind.PerPeriod, Kind.Level, Kind.Cumulative];
}
