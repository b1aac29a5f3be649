using System.Security.Cryptography;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Pictures;

/// <summary>The pictures that platforms fetch from us, in the database: whichever server is asked has them.</summary>
public sealed class KeepPictures(Database database, TimeProvider clock)
{
    /// <summary>An id is the first half of the SHA-256 of the bytes, in hex.</summary>
    public const int IdLength = 32;

    /// <summary>As long as anybody scrolls back to a weekly card.</summary>
    public static readonly TimeSpan For = TimeSpan.FromDays(30);

    public static string IdOf(byte[] png) => Convert.ToHexStringLower(SHA256.HashData(png))[..IdLength];

    /// <summary>Keeps pictures, or keeps them longer, and lets go of the organisation's old ones.</summary>
    /// <returns>Until when they are served.</returns>
    public Task<DateTimeOffset> Keep(Guid organisation, IReadOnlyCollection<byte[]> pngs, CancellationToken cancel = default) =>
        database.Write(organisation, async db =>
        {
            var now = clock.GetUtcNow();
            var until = now + For;
            await db.Pictures.Where(p => p.KeptUntil < now).ExecuteDeleteAsync(cancel);
            foreach (var (id, png) in pngs.Select(png => (IdOf(png), png)).DistinctBy(p => p.Item1))
            {
                if (await db.Pictures.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.KeptUntil, until), cancel) > 0) continue;
                db.Pictures.Add(new KeptPicture { Id = id, OrganisationId = organisation, Png = png, KeptUntil = until });
            }
            return until;
        }, cancel);

    /// <returns>Its bytes; null when there is none, or none any more.</returns>
    public Task<byte[]?> Find(Guid organisation, string id, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        return database.Read(organisation, db => db.Pictures.Where(p => p.Id == id && p.KeptUntil > now).Select(p => p.Png).SingleOrDefaultAsync(cancel), cancel);
    }
}
