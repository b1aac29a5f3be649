using System.Collections.Concurrent;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Workspaces;

/// <summary>Which organisation a tenant or workspace belongs to. What it belongs to it keeps; two customers never meet.</summary>
public sealed class Workspaces(Database database, TimeProvider clock, ILogger<Workspaces> log)
{
    private readonly ConcurrentDictionary<(string Edge, string Id), Guid> known = [];

    /// <summary>
    /// The organisation of a workspace. A new one joins the only organisation there is, or the one of that name; the very first may set one up.
    /// Null when there is none yet, or when there are several and nobody has said which: an admin has to.
    /// </summary>
    /// <param name="edge">"teams" or "slack".</param>
    /// <param name="id">The platform's id of the workspace.</param>
    /// <param name="named">The organisation's name, where an admin has given one.</param>
    /// <param name="newcomer">What to call the first organisation, and the language and zone it begins with; null when this is no occasion to set one up.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Guid?> OrganisationOf(string edge, string id, string? named, Newcomer? newcomer, CancellationToken cancel)
    {
        if (known.TryGetValue((edge, id), out var cached)) return cached;
        if (await BoundTo(edge, id, cancel) is { } bound) return known[(edge, id)] = bound;
        var organisations = await database.Organisations(cancel);
        var joins = named is not null
            ? organisations.FirstOrDefault(o => o.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
            : organisations is [var only] ? only : null;
        if (joins is null && (named is not null || organisations.Count > 0))
        {
            log.LogError("The {Edge} workspace {Id} belongs to none of the organisations: name its organisation in the configuration.", edge, id);
            return null;
        }
        if (joins is null && newcomer is null) return null;
        var organisation = joins?.Id ?? Ids.New(clock);
        var settled = await database.Write(organisation, async db =>
        {
            if (await db.Workspaces.IgnoreQueryFilters().AnyAsync(w => w.Edge == edge && w.Id == id, cancel)) return true;
            // Another workspace was the very first meanwhile: whether this one joins it is to be asked again.
            if (joins is null && await db.Organisations.IgnoreQueryFilters().AnyAsync(cancel)) return false;
            if (joins is null) db.Organisations.Add(new Organisation { Id = organisation, Name = newcomer!.Name, Language = newcomer.Language, Zone = newcomer.Zone });
            db.Workspaces.Add(new Workspace { OrganisationId = organisation, Edge = edge, Id = id });
            return true;
        }, cancel);
        if (!settled) return await OrganisationOf(edge, id, named, newcomer, cancel);
        // Of two that came at once, the first has bound it.
        return known[(edge, id)] = (await BoundTo(edge, id, cancel))!.Value;
    }

    /// <summary>Binds a workspace to the organisation that an admin's link names.</summary>
    /// <returns>The organisation that it belongs to: of two that came at once, the first has bound it.</returns>
    public async Task<Guid> Join(string edge, string id, Guid organisation, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            if (await db.Workspaces.IgnoreQueryFilters().AnyAsync(w => w.Edge == edge && w.Id == id, cancel)) return;
            db.Workspaces.Add(new Workspace { OrganisationId = organisation, Edge = edge, Id = id });
        }, cancel);
        return known[(edge, id)] = (await BoundTo(edge, id, cancel))!.Value;
    }

    /// <summary>Something genuine arrived: whatever had stopped the workspace is over, and this is where it takes messages.</summary>
    public async Task Heard(Guid organisation, string edge, string id, string? serviceUrl, CancellationToken cancel)
    {
        if (await database.Read(organisation, db => db.Workspaces.AnyAsync(w => w.Edge == edge && w.Id == id && w.Stopped == null
            && (serviceUrl == null || w.ServiceUrl == serviceUrl), cancel), cancel)) return;
        await database.Write(organisation, async db =>
        {
            if (await db.Workspaces.SingleOrDefaultAsync(w => w.Edge == edge && w.Id == id, cancel) is { } workspace)
                (workspace.Stopped, workspace.StoppedAt, workspace.ServiceUrl) = (null, null, serviceUrl ?? workspace.ServiceUrl);
        }, cancel);
    }

    /// <summary>Null when it belongs to nobody yet.</summary>
    public Task<Guid?> BoundTo(string edge, string id, CancellationToken cancel) => database.Read(Database.Everybody, db =>
        db.Workspaces.IgnoreQueryFilters().Where(w => w.Edge == edge && w.Id == id).Select(w => (Guid?)w.OrganisationId).SingleOrDefaultAsync(cancel), cancel);
}

/// <summary>What is known of a company that installs the bot before anything was imported.</summary>
public sealed record Newcomer(string Name, string Language, string Zone);
