using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Model;

/// <summary>
/// A number of each organisation that grows in the same transaction as any change of when somebody is asked. A service that has seen other
/// numbers than stand there now is behind, whichever process made the change.
/// </summary>
internal static class TeamsEdition
{
    private const string Name = "teams.edition";

    public static async Task Grow(AppDb db, CancellationToken cancel)
    {
        if (await db.Settings.SingleOrDefaultAsync(s => s.Name == Name, cancel) is { } edition)
            edition.Value = (long.Parse(edition.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        else
            db.Settings.Add(new Setting { OrganisationId = db.Tenant, Name = Name, Value = "1" });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Of all organisations together; two texts differ when anything changed between them.</summary>
    public static async Task<string> Of(AppDb db, CancellationToken cancel) => string.Join(' ',
        await db.Settings.IgnoreQueryFilters().Where(s => s.Name == Name).OrderBy(s => s.OrganisationId).Select(s => s.Value).ToListAsync(cancel));
}
