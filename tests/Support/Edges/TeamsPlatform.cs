using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Objectives;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Support.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>Teams as a company has it: a tenant with its people and channels, whoever signs, and the connector that keeps every message.</summary>
public sealed class TeamsPlatform : Platform
{
    /// <summary>One for all stories, since making keys takes a while; a story that meddles with it opens its own.</summary>
    private static readonly Lazy<Task<TestAuthority>> Shared = new(TestAuthority.Open);

    private readonly OfficeClock clock = new();

    private TeamsPlatform(TestAuthority authority) => Authority = authority;

    public TestAuthority Authority { get; }
    public FakeConnector Connector { get; private set; } = null!;
    public FakeTenant Tenant { get; private set; } = null!;

    /// <summary>The people of the company as Teams knows them, and their channels.</summary>
    public Dictionary<Guid, FakePerson> People { get; } = [];
    public Dictionary<Guid, FakeTeam> Channels { get; } = [];

    /// <summary>By how much our own limits are multiplied. Stories do not wait for limits that protect Microsoft; the story of the limits sets its own.</summary>
    public double Scale { get; set; } = 1000;

    /// <summary>Teams counts its limits by the real clock, and dates its messages by it.</summary>
    public bool RealTime { get; set; }

    /// <summary>What a story configures besides the usual, such as <c>Teams:RequestsPerSecond</c>.</summary>
    public Dictionary<string, string?> More { get; } = [];

    /// <param name="authority">Its own; one that all stories share unless given.</param>
    public static async Task<TeamsPlatform> Open(TestAuthority? authority = null)
    {
        var platform = new TeamsPlatform(authority ?? await Shared.Value);
        platform.Connector = await FakeConnector.Open(platform.Authority, platform.clock);
        platform.Tenant = platform.Connector.AddTenant();
        return platform;
    }

    public override ServiceSettings Settings(string directory)
    {
        var faults = new List<string>();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Teams:AppId"] = Authority.AppId,
            ["Teams:AppSecret"] = Authority.AppSecret,
            ["Teams:TenantId"] = Authority.TenantId,
            ["Teams:AllowedTenants"] = Tenant.Id,
            ["Teams:OpenIdMetadata"] = Authority.Metadata,
            ["Teams:Authority"] = Authority.Authority.ToString(),
            ["Teams:AllowedServiceHosts"] = Connector.Url,
        }).AddInMemoryCollection(More).Build();
        var teams = ReadTeamsSettings.From(configuration, "Development", faults);
        if (teams is null) throw new InvalidOperationException(string.Join('\n', faults));
        return new ServiceSettings("Production", directory, "http://127.0.0.1:0") { Teams = teams, LimitsScale = Scale };
    }

    public override async Task Settle(WebApplication app, Company company)
    {
        if (!RealTime) clock.Behind = app.Services.GetRequiredService<TimeProvider>();
        // A company that has not begun yet has nobody to give a place to.
        if ((await app.Services.GetRequiredService<Database>().Organisations()).Count == 0) return;
        await app.Services.GetRequiredService<Database>().Write(company.Id, async db =>
        {
            if (!await db.Workspaces.AnyAsync(w => w.Edge == TeamsEdge.Edge)) db.Workspaces.Add(new Workspace { OrganisationId = company.Id, Edge = TeamsEdge.Edge, Id = Tenant.Id, ServiceUrl = Tenant.ServiceUrl });
            var organisation = await db.Organisations.SingleAsync();
            var teams = await db.Teams.ToListAsync();
            var members = await db.Memberships.ToListAsync();
            foreach (var person in (await db.People.ToListAsync()).Where(p => !People.ContainsKey(p.Id)))
            {
                var team = teams.Find(t => members.Exists(m => m.TeamId == t.Id && m.PersonId == person.Id));
                var there = People[person.Id] = Tenant.AddPerson(person.Name, person.Email).Install();
                there.Zone = person.Zone ?? team?.Zone ?? organisation.Zone;
                there.Locale = (person.Language ?? team?.Language ?? organisation.Language) == "fr" ? "fr-FR" : "en-GB";
                db.Addresses.Add(new Address
                {
                    Id = Ids.New(clock), OrganisationId = company.Id, Edge = TeamsEdge.Edge, Workspace = Tenant.Id, PersonId = person.Id,
                    UserId = there.Mri, DirectoryId = there.Id.ToString(), Conversation = there.Chat.Id, ServiceUrl = Tenant.ServiceUrl,
                });
            }
            foreach (var team in teams.Where(t => t.Channel is not null && !Channels.ContainsKey(t.Id)))
            {
                var inside = members.Where(m => m.TeamId == team.Id).Select(m => m.PersonId).Append(team.LeadId ?? Guid.Empty).Distinct();
                var there = Channels[team.Id] = Tenant.AddTeam(team.Name, [.. inside.Where(People.ContainsKey).Select(p => People[p])]);
                db.Addresses.Add(new Address
                {
                    Id = Ids.New(clock), OrganisationId = company.Id, Edge = TeamsEdge.Edge, Workspace = Tenant.Id, TeamId = team.Id,
                    DirectoryId = there.Id, Conversation = there.General.Id, ServiceUrl = Tenant.ServiceUrl,
                });
            }
        });
    }

    public override IChat Chat(Office office) => new TeamsChat(this, office);

    public override async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await base.DisposeAsync();
    }
}
