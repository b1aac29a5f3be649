using CheckinBot.Objectives.People;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Faults.Runs;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Faults.Platforms;

/// <summary>Slack with several workspaces, in each of which the app is installed.</summary>
internal sealed class SlackTranscript : ITranscript
{
    private readonly FakeSlack slack;
    private readonly List<SlackInstallation> installations = [];
    private readonly Dictionary<Guid, SlackChannel> chats = [];

    private SlackTranscript(FakeSlack slack) => this.slack = slack;

    public static async Task<SlackTranscript> Open(Plan plan)
    {
        var slack = await FakeSlack.Open();
        var weather = new Weather(plan.Seed);
        slack.Meddle = _ => weather.OnSlack();
        slack.Limit(plan.Scale);
        var transcript = new SlackTranscript(slack);
        for (var company = 0; company < plan.Workspaces; company++) transcript.installations.Add(slack.Install(slack.AddWorkspace($"Nord {company}")));
        return transcript;
    }

    public string Edge => "slack";

    public IEnumerable<KeyValuePair<string, string>> Settings => new Dictionary<string, string>
    {
        ["Slack__SigningSecret"] = slack.SigningSecret, ["Slack__ClientId"] = slack.ClientId, ["Slack__ClientSecret"] = slack.ClientSecret,
        ["Slack__ApiUrl"] = slack.Url + "/api/", ["PublicUrl"] = "https://okr.example.org",
    };

    public Workspace Workspace(int company, Guid organisation) => new() { OrganisationId = organisation, Edge = Edge, Id = installations[company].Workspace.Id };

    /// <summary>What the workspace gave when it allowed the app.</summary>
    /// <param name="company">The number of the workspace.</param>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="seal">Seals a token for a workspace.</param>
    public Installation Installation(int company, Guid organisation, Func<string, string, byte[]> seal)
    {
        var (workspace, now) = (installations[company].Workspace, slack.Now);
        return new Installation
        {
            OrganisationId = organisation, Edge = Edge, Workspace = workspace.Id, TeamId = workspace.Id, BotUserId = workspace.Bot.Id, AppId = slack.AppId,
            Scopes = string.Join(',', installations[company].Scopes), Sealed = seal(workspace.Id, installations[company].Token), InstalledAt = now, UpdatedAt = now,
        };
    }

    public Address Seat(int company, Person person, bool opened)
    {
        var workspace = installations[company].Workspace;
        var there = workspace.AddUser(person.Name, person.Email);
        var chat = chats[person.Id] = workspace.DirectMessages(there);
        return new Address
        {
            Id = Some.Id(), OrganisationId = person.OrganisationId, Edge = Edge, Workspace = workspace.Id, PersonId = person.Id, UserId = there.Id,
            Conversation = opened ? chat.Id : null,
        };
    }

    public int Messages => slack.Revision;

    public IReadOnlyList<string> To(Guid person) => [.. chats[person].Messages.Select(m => m.Ts)];

    public (int Refused, int All) Requests => (slack.Throttled, slack.Calls.Count);

    public IReadOnlyList<string> Complaints => slack.Complaints;

    public ValueTask DisposeAsync() => slack.DisposeAsync();
}
