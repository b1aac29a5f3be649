using CheckinBot.Objectives.People;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Faults.Runs;
using CheckinBot.Tests.Support.Teams;

namespace CheckinBot.Tests.Faults.Platforms;

/// <summary>Teams with its tenants, and with whoever issues our tokens.</summary>
internal sealed class TeamsTranscript : ITranscript
{
    private readonly TestAuthority authority;
    private readonly FakeConnector connector;
    private readonly List<FakeTenant> tenants = [];
    private readonly Dictionary<Guid, FakeConversation> chats = [];

    private TeamsTranscript(TestAuthority authority, FakeConnector connector) => (this.authority, this.connector) = (authority, connector);

    public static async Task<TeamsTranscript> Open(Plan plan)
    {
        var authority = await TestAuthority.Open();
        var connector = await FakeConnector.Open(authority);
        var weather = new Weather(~plan.Seed);
        connector.Meddle = _ => weather.OnTeams();
        connector.Limit(plan.Scale);
        var transcript = new TeamsTranscript(authority, connector);
        for (var company = 0; company < plan.Tenants; company++) transcript.tenants.Add(connector.AddTenant($"sud{company}"));
        return transcript;
    }

    public string Edge => "teams";

    public IEnumerable<KeyValuePair<string, string>> Settings => new Dictionary<string, string>
    {
        ["Teams__AppId"] = authority.AppId, ["Teams__AppSecret"] = authority.AppSecret, ["Teams__TenantId"] = authority.TenantId,
        ["Teams__AllowedTenants"] = string.Join(',', tenants.Select((t, company) => $"{t.Id}=teams {company}")), ["Teams__OpenIdMetadata"] = authority.Metadata,
        ["Teams__Authority"] = authority.Authority.ToString(), ["Teams__AllowedServiceHosts"] = connector.Url,
    };

    public Workspace Workspace(int company, Guid organisation) =>
        new() { OrganisationId = organisation, Edge = Edge, Id = tenants[company].Id, ServiceUrl = tenants[company].ServiceUrl };

    public Address Seat(int company, Person person, bool opened)
    {
        var there = tenants[company].AddPerson(person.Name, person.Email).Install();
        chats[person.Id] = there.Chat;
        return new Address
        {
            Id = Some.Id(), OrganisationId = person.OrganisationId, Edge = Edge, Workspace = tenants[company].Id, PersonId = person.Id, UserId = there.Mri,
            DirectoryId = there.Id.ToString(), Conversation = opened ? there.Chat.Id : null, ServiceUrl = tenants[company].ServiceUrl,
        };
    }

    public int Messages => connector.Revision;

    public IReadOnlyList<string> To(Guid person) => [.. chats[person].Messages.Select(m => m.Id)];

    public (int Refused, int All) Requests => (connector.Throttled, connector.Calls.Count);

    public IReadOnlyList<string> Complaints => connector.Complaints;

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        await authority.DisposeAsync();
    }
}
