using CheckinBot.Objectives;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Boards;

/// <summary>
/// A mark of all boards of an organisation: another one after something went to another team, and after somebody is called otherwise. Both are rare, and neither is any
/// one team's.
/// </summary>
public static class BoardsEdition
{
    public const string Name = "boards.edition";

    /// <summary>
    /// Whoever was at work when something moved has marked the team that they had read, which is not its team any more. So until every transaction of then is over, and by far, no board is kept.
    /// </summary>
    private static readonly TimeSpan Settles = TimeSpan.FromMinutes(10);

    /// <param name="edition">Its value; null when there is none yet.</param>
    public static bool IsSettled(string? edition) => IsSettled(edition, TimeProvider.System.GetUtcNow());

    /// <param name="edition">Its value; null when there is none yet.</param>
    /// <param name="now">By the machine's own clock, which made it.</param>
    public static bool IsSettled(string? edition, DateTimeOffset now) =>
        edition is null || (Guid.TryParse(edition, out var id) && Made(id) is var made && (now - made).Duration() > Settles);

    internal static async Task Renew(AppDb db, IReadOnlyCollection<Guid> organisations, CancellationToken cancel)
    {
        foreach (var organisation in organisations)
        {
            var mark = Ids.New(TimeProvider.System).ToString();
            if (await db.Settings.IgnoreQueryFilters().SingleOrDefaultAsync(s => s.OrganisationId == organisation && s.Name == Name, cancel) is { } edition) edition.Value = mark;
            else db.Settings.Add(new Setting { OrganisationId = organisation, Name = Name, Value = mark });
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The first 48 bits of a UUIDv7 are milliseconds since 1970 (RFC 9562, 5.7).</summary>
    private static DateTimeOffset Made(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }
}
