using System.Security.Cryptography;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>
/// Holds the way to Slack and the way back together: 256 random bits travel in the address and, sealed, in a cookie of the browser that set
/// out. Another browser, a second time and a quarter of an hour later are refused. Source: OAuth 2.0, RFC 6749 section 10.12.
/// </summary>
public sealed class InstallStates(IDataProtectionProvider keys, Database database, TimeProvider clock)
{
    public static readonly TimeSpan For = TimeSpan.FromMinutes(10);

    private const int Length = 32;

    private readonly SealForAWhile seal = new(keys, "CheckinBot.InstallState.v1", For, clock);

    /// <param name="organisation">The one whose link was opened; null when there was none.</param>
    public (string State, string Cookie) Make(Guid? organisation)
    {
        var state = RandomNumberGenerator.GetBytes(Length);
        return (WebEncoders.Base64UrlEncode(state), seal.Seal([.. state, .. (organisation ?? Guid.Empty).ToByteArray()]));
    }

    /// <returns>Null when the two do not belong together; else the organisation, and whether it took too long.</returns>
    public (Guid? Organisation, bool Ended)? Open(string? state, string? cookie)
    {
        if (seal.Open(cookie) is not ({ Length: Length + 16 } content, var ended) || Decoded(state) is not { } given) return null;
        if (!CryptographicOperations.FixedTimeEquals(given, content.AsSpan(0, Length))) return null;
        var organisation = new Guid(content.AsSpan(Length));
        return (organisation == Guid.Empty ? null : organisation, ended);
    }

    /// <summary>False when it was used before, on whichever server.</summary>
    public Task<bool> Use(string state, CancellationToken cancel)
    {
        var key = "slack/install/" + Convert.ToHexStringLower(SHA256.HashData(Decoded(state)!));
        return database.Write(Database.Everybody, async db =>
        {
            if (await db.Heard.IgnoreQueryFilters().AnyAsync(h => h.OrganisationId == Database.Everybody && h.Key == key, cancel)) return false;
            db.Heard.Add(new Heard { OrganisationId = Database.Everybody, Key = key, At = clock.GetUtcNow() });
            return true;
        }, cancel);
    }

    private static byte[]? Decoded(string? state)
    {
        try
        {
            return state is { Length: < 100 } && WebEncoders.Base64UrlDecode(state) is { Length: Length } bytes ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
