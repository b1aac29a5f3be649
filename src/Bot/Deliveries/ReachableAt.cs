using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Deliveries;

/// <summary>
/// Where a message may go. Of several addresses it is the one on the platform that the person likes, else the one that was used last; where nobody has ever written, the one whose conversation
/// is open, and then the oldest.
/// </summary>
internal static class ReachableAt
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="delivery">The message.</param>
    /// <param name="edges">The platforms that are served.</param>
    public static IQueryable<Address> Addresses(AppDb db, Delivery delivery, IReadOnlyCollection<string> edges)
    {
        var open = Open(db, edges);
        var theirs = delivery.PersonId == Guid.Empty
            ? open.Where(a => a.TeamId == Guid.Parse(delivery.Subject))
            : open.Where(a => a.PersonId == delivery.PersonId);
        return InOrder(db, theirs);
    }

    /// <summary>The address that each reader of these messages is tried at first; who has none is left out. Of one organisation or of many.</summary>
    public static async Task<Dictionary<(Guid, string), Address>> First(AppDb db, IReadOnlyCollection<Delivery> deliveries, IReadOnlyCollection<string> edges, CancellationToken cancel) =>
        (await All(db, deliveries, edges, cancel)).ToDictionary(a => a.Key, a => a.First());

    /// <summary>All addresses of each reader of these messages, in the order in which they are tried. Of one organisation or of many.</summary>
    public static async Task<ILookup<(Guid, string), Address>> All(AppDb db, IReadOnlyCollection<Delivery> deliveries, IReadOnlyCollection<string> edges, CancellationToken cancel)
    {
        var people = deliveries.Select(d => d.PersonId).Where(p => p != Guid.Empty).Distinct().ToArray();
        var teams = deliveries.Where(d => d.PersonId == Guid.Empty).Select(d => Guid.Parse(d.Subject)).Distinct().ToArray();
        var organisations = deliveries.Select(d => d.OrganisationId).Distinct().ToArray();
        var open = Open(db, edges).IgnoreQueryFilters().AsNoTracking().Where(a => organisations.Contains(a.OrganisationId));
        var theirs = people.Length == 0 ? [] : await InOrder(db, open.Where(a => a.TeamId == null && a.PersonId != null && people.Contains(a.PersonId.Value))).ToListAsync(cancel);
        if (teams.Length > 0) theirs.AddRange(await InOrder(db, open.Where(a => a.TeamId != null && teams.Contains(a.TeamId.Value))).ToListAsync(cancel));
        return theirs.ToLookup(a => a.TeamId is { } team ? (Guid.Empty, team.ToString()) : (a.PersonId!.Value, ""));
    }

    /// <summary>Neither the address nor its whole workspace is closed to us, and its edge is there.</summary>
    private static IQueryable<Address> Open(AppDb db, IReadOnlyCollection<string> edges) => db.Addresses.Where(a => a.Stopped == null && edges.Contains(a.Edge)
        && !db.Workspaces.Any(w => w.Edge == a.Edge && w.Id == a.Workspace && w.Stopped != null));

    /// <summary>
    /// Databases differ in where they put what is missing, so it is said. What platform somebody chose is asked for as a value:
    /// whether there is one who chose it, PostgreSQL would answer by reading everybody.
    /// </summary>
    private static IOrderedQueryable<Address> InOrder(AppDb db, IQueryable<Address> addresses) => addresses
        .OrderByDescending(a => db.People.IgnoreQueryFilters().Where(p => p.Id == a.PersonId).Select(p => p.Platform).FirstOrDefault() == a.Edge)
        .ThenByDescending(a => a.LastUsedAt != null).ThenByDescending(a => a.LastUsedAt)
        .ThenByDescending(a => a.Conversation != null).ThenBy(a => a.Id);
}
