using CheckinBot.Bot.Commands.Setup;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Workspaces;

/// <summary>A channel that the bot was added to.</summary>
/// <param name="Conversation">The platform's id of the channel.</param>
/// <param name="Group">The platform's id of what holds the channel and its members: the team in Teams; the channel itself in Slack.</param>
/// <param name="Name">What the team is called there.</param>
/// <param name="Channel">What the channel is called, as cards and lists show it.</param>
public sealed record PlatformTeam(string Edge, string Workspace, string Conversation, string Group, string Name, string Channel)
{
    public string? ServiceUrl { get; init; }

    /// <summary>"fr" or "en", when the platform told.</summary>
    public string? Language { get; init; }

    /// <summary>An IANA zone, when the platform told.</summary>
    public string? Zone { get; init; }
}

/// <summary>A member of it.</summary>
public sealed record PlatformMember(Sighting Seen, DirectoryEntry Entry);

/// <summary>
/// The bot was added to a channel. A team of that name which has no channel yet gets this one; otherwise a team is made of the channel, its
/// members become people, and the questions that set it up go out.
/// </summary>
public sealed class SetUpChannel(Database database, Recognise recognise, Newcomers newcomers, ChannelMembers members, TimeProvider clock)
{
    /// <returns>Whether the channel became a team's now.</returns>
    public async Task<bool> Of(Guid organisation, PlatformTeam there, IReadOnlyList<PlatformMember> all, CancellationToken cancel)
    {
        var isNew = await database.Write(organisation, async db =>
        {
            if (await Known(db, there, cancel)) return false;
            var team = await Unbound(db, there, cancel) ?? await Make(db, there, cancel);
            db.Addresses.Add(new Address
            {
                Id = Ids.New(clock), OrganisationId = organisation, Edge = there.Edge, Workspace = there.Workspace, TeamId = team.Id,
                DirectoryId = there.Group, Conversation = there.Conversation, ServiceUrl = there.ServiceUrl, LastUsedAt = clock.GetUtcNow(),
            });
            team.Channel ??= there.Channel;
            await db.SaveChangesAsync(cancel);
            foreach (var member in all)
            {
                if (team.FollowsChannel) await members.Join(db, team, member, cancel);
                else if (await recognise.ByEmail(db, member.Entry, cancel) is var (person, through)) await recognise.Settle(db, person, member.Seen, cancel, through);
            }
            // A team that an import brought is set up already: its card shows what is known instead of asking for it.
            await newcomers.Add(db, Guid.Empty, DeliveryKind.SetUp, team.Id.ToString(), cancel, team.FollowsChannel ? null : RenderSetUp.Done);
            return true;
        }, cancel);
        return isNew;
    }

    /// <summary>Whether a channel of that group belongs to a team.</summary>
    public Task<bool> Knows(Guid organisation, string edge, string workspace, string holder, CancellationToken cancel) => database.Read(organisation, db =>
        db.Addresses.AnyAsync(a => a.Edge == edge && a.Workspace == workspace && a.TeamId != null && a.DirectoryId == holder, cancel), cancel);

    /// <summary>A channel goes by another name from now on.</summary>
    public Task Renamed(Guid organisation, string edge, string workspace, string conversation, string name, CancellationToken cancel) => database.Write(organisation, async db =>
    {
        if (await (from a in db.Addresses
                   join t in db.Teams on a.TeamId equals t.Id
                   where a.Edge == edge && a.Workspace == workspace && a.Conversation == conversation
                   select t).SingleOrDefaultAsync(cancel) is { } team) team.Channel = name;
    }, cancel);

    /// <summary>Platforms tell of an installation twice, and a channel may get the bot back: what it knew, it goes on with.</summary>
    private static async Task<bool> Known(AppDb db, PlatformTeam there, CancellationToken cancel)
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.Edge == there.Edge && a.Workspace == there.Workspace && a.TeamId != null
            && (a.Conversation == there.Conversation || a.DirectoryId == there.Group), cancel) is not { } address) return false;
        address.Stopped = null;
        address.ServiceUrl = there.ServiceUrl ?? address.ServiceUrl;
        if (await db.Teams.SingleOrDefaultAsync(t => t.Id == address.TeamId && t.FollowsChannel, cancel) is { } team)
            (team.Language, team.Zone) = (team.Language ?? there.Language, team.Zone ?? there.Zone);
        return true;
    }

    /// <summary>A team that an import brought, by its name.</summary>
    private static async Task<Team?> Unbound(AppDb db, PlatformTeam there, CancellationToken cancel)
    {
        var name = Fold.Name(there.Name);
        var bound = await db.Addresses.Where(a => a.Edge == there.Edge && a.TeamId != null).Select(a => a.TeamId).ToListAsync(cancel);
        return (await db.Teams.ToListAsync(cancel)).FirstOrDefault(t => !bound.Contains(t.Id) && Fold.Name(t.Name) == name);
    }

    private async Task<Team> Make(AppDb db, PlatformTeam there, CancellationToken cancel)
    {
        var taken = await db.Teams.AnyAsync(t => t.Key == there.Name, cancel);
        var team = new Team
        {
            Id = Ids.New(clock), OrganisationId = db.Tenant, Key = taken ? $"{there.Name} ({there.Group})" : there.Name, Name = there.Name,
            Channel = there.Channel, Language = there.Language, Zone = there.Zone, FollowsChannel = true,
        };
        db.Teams.Add(team);
        return team;
    }
}
