using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Objectives;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Support.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Support.Edges;

/// <summary>Slack as a company has it: a workspace with its people and channels, in which the app is installed; over HTTP, or over Socket Mode.</summary>
public sealed class SlackPlatform : Platform
{
    private readonly OfficeClock clock = new();
    private readonly bool socket, met;
    private SlackInstallation installation = null!;

    private SlackPlatform(bool socket, bool met) => (this.socket, this.met) = (socket, met);

    public FakeSlack Slack { get; private set; } = null!;
    public SlackWorkspace Workspace { get; private set; } = null!;

    /// <summary>The people of the company as Slack knows them, and their channels.</summary>
    public Dictionary<Guid, SlackUser> People { get; } = [];
    public Dictionary<Guid, SlackChannel> Channels { get; } = [];

    /// <param name="socket">Slack speaks to the app over Socket Mode.</param>
    /// <param name="met">Everybody has written to the bot before, and it is in the channels.</param>
    /// <param name="grid">The workspace is the second one of an Enterprise Grid, and the app is installed for all of it.</param>
    public static async Task<SlackPlatform> Open(bool socket = false, bool met = true, bool grid = false)
    {
        var platform = new SlackPlatform(socket, met);
        platform.Slack = await FakeSlack.Open(platform.clock);
        platform.Slack.SocketMode = socket;
        var enterprise = grid ? SlackIds.New('E') : null;
        if (grid) platform.Slack.AddWorkspace("Sud", enterprise);
        platform.Workspace = platform.Slack.AddWorkspace(enterprise: enterprise);
        platform.installation = platform.Slack.Install(platform.Workspace, orgWide: grid);
        return platform;
    }

    public override ServiceSettings Settings(string directory)
    {
        var faults = new List<string>();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = socket ? null : Slack.SigningSecret,
            ["Slack:AppToken"] = socket ? Slack.AppToken : null,
            ["Slack:BotToken"] = installation.Token,
            ["Slack:ApiUrl"] = Slack.Url + "/api/",
        }).Build();
        var settings = ReadSlackSettings.From(configuration, "Development", null, faults);
        if (settings is null) throw new InvalidOperationException(string.Join('\n', faults));
        return new ServiceSettings("Production", directory, "http://127.0.0.1:0") { Slack = settings, LimitsScale = 1000 };
    }

    /// <summary>Slack lives in the story's time.</summary>
    public void LiveIn(WebApplication app) => clock.Behind = app.Services.GetRequiredService<TimeProvider>();

    public override async Task Settle(WebApplication app, Company company)
    {
        LiveIn(app);
        if ((await app.Services.GetRequiredService<Database>().Organisations()).Count == 0) return;
        await app.Services.GetRequiredService<Database>().Write(company.Id, async db =>
        {
            if (met && !await db.Workspaces.AnyAsync(w => w.Edge == SlackEdge.Edge)) db.Workspaces.Add(new Workspace { OrganisationId = company.Id, Edge = SlackEdge.Edge, Id = Workspace.Id });
            var organisation = await db.Organisations.SingleAsync();
            var teams = await db.Teams.ToListAsync();
            var members = await db.Memberships.ToListAsync();
            foreach (var person in (await db.People.ToListAsync()).Where(p => !People.ContainsKey(p.Id)))
            {
                var team = teams.Find(t => members.Exists(m => m.TeamId == t.Id && m.PersonId == person.Id));
                var there = People[person.Id] = Workspace.AddUser(person.Name, person.Email);
                there.Zone = person.Zone ?? team?.Zone ?? organisation.Zone;
                there.Locale = (person.Language ?? team?.Language ?? organisation.Language) == "fr" ? "fr-FR" : "en-GB";
                if (!met) continue;
                db.Addresses.Add(new Address
                {
                    Id = Ids.New(clock), OrganisationId = company.Id, Edge = SlackEdge.Edge, Workspace = Workspace.Id, PersonId = person.Id,
                    UserId = there.Id, Conversation = Workspace.DirectMessages(there).Id, Locale = there.Locale,
                });
            }
            foreach (var team in teams.Where(t => t.Channel is not null && !Channels.ContainsKey(t.Id)))
            {
                var inside = members.Where(m => m.TeamId == team.Id).Select(m => m.PersonId).Append(team.LeadId ?? Guid.Empty).Distinct();
                var there = Channels[team.Id] = Workspace.AddChannel(team.Name.ToLowerInvariant().Replace(' ', '-'), [.. inside.Where(People.ContainsKey).Select(p => People[p])]);
                if (!met) continue;
                db.Addresses.Add(new Address
                {
                    Id = Ids.New(clock), OrganisationId = company.Id, Edge = SlackEdge.Edge, Workspace = Workspace.Id, TeamId = team.Id,
                    DirectoryId = there.Id, Conversation = there.Id,
                });
            }
        });
    }

    public override IChat Chat(Office office) => new SlackChat(this, office);

    /// <summary>How Slack's requests reach the service.</summary>
    public Func<SlackRequest, Task<SlackAnswer>> Carry(Office office) => socket ? OverASocket : new SlackOverHttp(Slack, office.Http).Send;

    /// <summary>A service that has only just started may not have connected yet: people type when it has.</summary>
    private async Task<SlackAnswer> OverASocket(SlackRequest request)
    {
        var joined = Slack.Sockets.Joined;
        if (Slack.Sockets.Open.All(s => s.Leaving)) await Slack.Sockets.Next(joined);
        return await Slack.Sockets.Send(request);
    }

    public override async ValueTask DisposeAsync()
    {
        await Slack.DisposeAsync();
        await base.DisposeAsync();
    }
}
