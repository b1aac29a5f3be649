using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Two thousand people are asked at four o'clock. Teams' limits and ours are multiplied by one factor, so that the same wave passes sooner.</summary>
public class AWave(ITestOutputHelper output) : TeamsStory
{
    private const int People = 2000;
    private const double Factor = 20;

    [Fact]
    public async Task Two_thousand_prompts_reach_everybody_once_and_Teams_is_not_flooded()
    {
        await using var platform = await TeamsPlatform.Open();
        (platform.Scale, platform.RealTime) = (Factor, true);
        await using var office = await Office.Open(platform, Office.Thursday, clock => new Company(clock));
        await Hire(office, platform);
        var (before, throttled) = (platform.Connector.Calls.Count, platform.Connector.Throttled);
        platform.Connector.Limit(Factor);

        var began = TimeProvider.System.GetTimestamp();
        await Ask(office);
        var took = TimeProvider.System.GetElapsedTime(began);

        var calls = platform.Connector.Calls.Count - before;
        output.WriteLine($"{People} prompts in {took.TotalSeconds:0.0} s: {People / took.TotalSeconds:0} a second of {25 * Factor:0}; {platform.Connector.Throttled - throttled} of {calls} requests answered 429.");
        Assert.All(platform.People.Values, p => Assert.Single(p.Chat.Messages));
        Assert.Equal(People, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.State == DeliveryState.Sent)));
        Assert.True(platform.Connector.Throttled - throttled <= calls / 100, "Teams refused more than one request in a hundred.");
        Assert.Empty(platform.Connector.Complaints);
    }

    /// <summary>They go out at once, and what Teams puts off goes out when it said.</summary>
    private static async Task Ask(Office office)
    {
        await office.Database.Write(office.Company.Id, async db =>
        {
            foreach (var person in await db.People.Select(p => p.Id).ToListAsync())
                db.Deliveries.Add(new Delivery
                {
                    Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, PersonId = person, Kind = DeliveryKind.Prompt, Subject = "", Period = "W2026-47",
                    NotBefore = office.Clock.GetUtcNow(), CreatedAt = office.Clock.GetUtcNow(),
                });
        });
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(10));
    }

    private static Task Hire(Office office, TeamsPlatform platform) => office.Database.Write(office.Company.Id, db =>
    {
        var organisation = office.Company.Id;
        db.Organisations.Add(new Organisation { Id = organisation, Name = "Groupe Nord", Language = "fr", Zone = "Europe/Paris" });
        db.Workspaces.Add(new Workspace { OrganisationId = organisation, Edge = "teams", Id = platform.Tenant.Id, ServiceUrl = platform.Tenant.ServiceUrl });
        var team = new Team { Id = Ids.New(office.Clock), OrganisationId = organisation, Key = "Tous", Name = "Tous", MeetingDay = DayOfWeek.Monday, MeetingTime = new(9, 30) };
        var cycle = new Cycle { Id = Ids.New(office.Clock), OrganisationId = organisation, Key = "T4", Name = "T4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };
        var objective = new Objective { Id = Ids.New(office.Clock), OrganisationId = organisation, Key = "O", Title = "Vendre", TeamId = team.Id, CycleId = cycle.Id, Level = Level.Operational };
        db.AddRange(team, cycle, objective);
        for (var at = 0; at < People; at++)
        {
            var there = platform.Tenant.AddPerson($"Personne {at}", $"p{at}@nord.example").Install();
            var person = new Person { Id = Ids.New(office.Clock), OrganisationId = organisation, Key = $"p{at}", Name = there.Name, Email = there.Email };
            platform.People[person.Id] = there;
            db.AddRange(person, new Membership { OrganisationId = organisation, TeamId = team.Id, PersonId = person.Id },
                new KeyResult
                {
                    Id = Ids.New(office.Clock), OrganisationId = organisation, Key = $"k{at}", Title = "Rendez-vous qualifiés", ObjectiveId = objective.Id, OwnerId = person.Id,
                    Kind = Kind.Cumulative, Target = 60, Start = new(2026, 10, 1), Due = new(2026, 12, 31), Cadence = Cadence.Weekly,
                },
                new Address
                {
                    Id = Ids.New(office.Clock), OrganisationId = organisation, Edge = "teams", Workspace = platform.Tenant.Id, PersonId = person.Id,
                    UserId = there.Mri, DirectoryId = there.Id.ToString(), Conversation = there.Chat.Id, ServiceUrl = platform.Tenant.ServiceUrl,
                });
        }
        return Task.CompletedTask;
    });
}
