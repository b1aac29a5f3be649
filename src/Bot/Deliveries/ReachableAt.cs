using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Deliveries;

/// <summary>
/// Where a message may go. Of several addresses it is the one that was used last; where nobody has ever written, the one whose conversation
/// is open, and then the oldest.
/// </summary>
internal static class ReachableAt
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="delivery">The message.</param>
    /// <param name="edges">The platforms that are served.</param>
    public static IQueryable<Address> Addresses(AppDb db, Delivery delivery, IReadOnlyCollection<string> edges)
    {
        // Neither the address nor its whole workspace is closed to us, and its edge is there.
        var open = db.Addresses.Where(a => a.Stopped == null && edges.Contains(a.Edge)
            && !db.Workspaces.Any(w => w.Edge == a.Edge && w.Id == a.Workspace && w.Stopped != null));
        var theirs = delivery.PersonId == Guid.Empty
            ? open.Where(a => a.TeamId == Guid.Parse(delivery.Subject))
            : open.Where(a => a.PersonId == delivery.PersonId);
        // Databases differ in where they put what is missing, so it is said.
        return theirs.OrderByDescending(a => a.LastUsedAt != null).ThenByDescending(a => a.LastUsedAt)
            .ThenByDescending(a => a.Conversation != null).ThenBy(a => a.Id);
    }
}
