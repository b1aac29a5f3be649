using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Workspaces;

/// <summary>Who joins or leaves a channel that a team was made of joins or leaves the team. Teams that an import brought keep the members it gave them.</summary>
public sealed class ChannelMembers(Database database, Recognise recognise, AdminsFromSettings admins, TimeProvider clock)
{
    /// <param name="organisation">Whose.</param>
    /// <param name="edge">"teams" or "slack".</param>
    /// <param name="workspace">The tenant or workspace.</param>
    /// <param name="holder">The platform's id of what holds the members.</param>
    /// <param name="joined">Who came.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Joined(Guid organisation, string edge, string workspace, string holder, IReadOnlyList<PlatformMember> joined, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            if (await Following(db, edge, workspace, holder, cancel) is not { } team) return;
            foreach (var member in joined) await Join(db, team, member, cancel);
        }, cancel);
    }

    public Task Left(Guid organisation, string edge, string workspace, string holder, IReadOnlyList<string> userIds, CancellationToken cancel) =>
        database.Write(organisation, async db =>
        {
            if (await Following(db, edge, workspace, holder, cancel) is not { } team) return;
            var people = await db.Addresses.Where(a => a.Edge == edge && a.Workspace == workspace && userIds.Contains(a.UserId)).Select(a => a.PersonId).ToListAsync(cancel);
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.TeamId == team.Id && people.Contains(m.PersonId)).ToListAsync(cancel));
        }, cancel);

    /// <summary>
    /// A team was just made of those who were there before. Who came or went in the meantime is made up for: what the platform told of them
    /// met no team yet.
    /// </summary>
    public async Task Meanwhile(Guid organisation, string edge, string workspace, string holder, IReadOnlyList<PlatformMember> before, IReadOnlyList<PlatformMember> now, CancellationToken cancel)
    {
        if (now.ExceptBy(before.Select(m => m.Seen.UserId), m => m.Seen.UserId).ToList() is { Count: > 0 } joined)
            await Joined(organisation, edge, workspace, holder, joined, cancel);
        if (before.Select(m => m.Seen.UserId).Except(now.Select(m => m.Seen.UserId)).ToList() is { Count: > 0 } left)
            await Left(organisation, edge, workspace, holder, left, cancel);
    }

    internal async Task Join(AppDb db, Team team, PlatformMember member, CancellationToken cancel)
    {
        // A guest has no address that proves who they are, so nothing is kept about them.
        if (member.Entry.Emails is not [var email, ..]) return;
        var (person, through) = await recognise.ByEmail(db, member.Entry, cancel) ?? default;
        if (person is null)
        {
            // Somebody who was taken off the list stays off it.
            if (await db.People.AnyAsync(p => p.Email == email, cancel)) return;
            person = new Person
            {
                Id = Ids.New(clock), OrganisationId = db.Tenant, Key = email, Name = member.Entry.Name, Email = email, Admin = admins.Is(email),
            };
            db.People.Add(person);
            await db.SaveChangesAsync(cancel);
        }
        await recognise.Settle(db, person, member.Seen, cancel, through);
        if (!await db.Memberships.AnyAsync(m => m.TeamId == team.Id && m.PersonId == person.Id, cancel))
            db.Memberships.Add(new Membership { OrganisationId = db.Tenant, TeamId = team.Id, PersonId = person.Id });
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<Team?> Following(AppDb db, string edge, string workspace, string holder, CancellationToken cancel) => await (
        from a in db.Addresses
        join t in db.Teams on a.TeamId equals t.Id
        where a.Edge == edge && a.Workspace == workspace && a.DirectoryId == holder && t.FollowsChannel
        select t).SingleOrDefaultAsync(cancel);
}
