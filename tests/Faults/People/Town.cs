using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Faults.Platforms;

namespace CheckinBot.Tests.Faults.People;

/// <summary>
/// The companies of a run, written into its database: one in each workspace, its people in teams of fifty, and each of them to be asked now. They work at any
/// hour of any day, and their meetings are days away: nothing but these prompts falls due while a run lasts.
/// </summary>
internal sealed class Town(Database database, TimeProvider clock)
{
    /// <summary>Its multiples fill a minute evenly, in no order.</summary>
    private const double Golden = 37.0820393;

    private const int ATeam = 50, WritesAtOnce = 500, NotOpened = 10;
    private static readonly TimeOnly Late = new(23, 59, 59);
    private const Weekdays EveryDay = Weekdays.MondayToFriday | Weekdays.Saturday | Weekdays.Sunday;

    private readonly DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Who is asked, and where.</summary>
    public List<(Guid Person, ITranscript There)> Asked { get; } = [];

    /// <param name="there">Where they are.</param>
    /// <param name="companies">How many workspaces it has.</param>
    /// <param name="people">In all of them.</param>
    /// <param name="more">What else belongs to a company there.</param>
    public async Task Settle(ITranscript there, int companies, int people, Func<int, Guid, object?> more)
    {
        for (var company = 0; company < companies; company++)
        {
            var organisation = new Organisation
            {
                Id = Some.Id(), Name = $"{there.Edge} {company}", Language = company % 2 == 0 ? "fr" : "en", Zone = "UTC", WorkingDays = EveryDay, HoursFrom = TimeOnly.MinValue, HoursUntil = Late,
            };
            var goals = new Goals(organisation.Id, today);
            await Write(organisation.Id, [organisation, goals.Cycle, there.Workspace(company, organisation.Id), .. more(company, organisation.Id) is { } row ? [row] : Array.Empty<object>()]);
            var seats = Enumerable.Range(0, people).Where(at => at % companies == company).Chunk(ATeam).ToList();
            foreach (var teams in seats.Chunk(WritesAtOnce / ATeam))
                await Write(organisation.Id, [.. teams.SelectMany(members => Team(there, company, goals, members))]);
        }
    }

    private IEnumerable<object> Team(ITranscript there, int company, Goals goals, int[] members)
    {
        var name = $"{there.Edge} {members[0]}";
        var team = new Team
        {
            Id = Some.Id(), OrganisationId = goals.Organisation, Key = name, Name = name, MeetingDay = today.AddDays(3).DayOfWeek, MeetingTime = new(9, 30),
            // Judged before: what a service does at its first start after an import is another story.
            FirstSweptAt = clock.GetUtcNow().AddDays(-7),
        };
        var objective = goals.Objective(team);
        yield return team;
        yield return objective;
        foreach (var at in members)
        {
            var person = new Person
            {
                Id = Some.Id(), OrganisationId = goals.Organisation, Key = $"{there.Edge}{at}", Name = $"Person {at}", Email = $"p{at}@{there.Edge}.example",
            };
            yield return person;
            yield return new Membership { OrganisationId = goals.Organisation, TeamId = team.Id, PersonId = person.Id };
            foreach (var row in goals.Promised(person, objective, 1 + at % 2)) yield return row;
            yield return there.Seat(company, person, opened: at % NotOpened != 0);
            yield return Prompt(person);
            Asked.Add((person.Id, there));
        }
    }

    private Delivery Prompt(Person person)
    {
        // Rounds of all companies open at the same hour: nobody's people come all before another's.
        var (now, before) = (clock.GetUtcNow(), TimeSpan.FromSeconds(Asked.Count * Golden % 60));
        return new Delivery
        {
            Id = Some.Id(), OrganisationId = person.OrganisationId, PersonId = person.Id, Kind = DeliveryKind.Prompt, Subject = "", Period = Period.Week(today).ToString(),
            NotBefore = now - before, NotAfter = now.AddDays(1), CreatedAt = now,
        };
    }

    private Task Write(Guid organisation, IReadOnlyList<object> rows) => database.Write(organisation, db =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    });
}
