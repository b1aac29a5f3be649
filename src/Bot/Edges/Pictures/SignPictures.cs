using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CheckinBot.Bot.Edges.Pictures;

/// <param name="Organisation">Whose picture it is.</param>
/// <param name="Picture">Its id, see <see cref="KeepPictures"/>.</param>
/// <param name="Until">The address is worth nothing after.</param>
public sealed record PictureTicket(Guid Organisation, string Picture, DateTimeOffset Until);

/// <summary>
/// Seals a ticket into the part of an address that only we can make, and opens it again. The framework's own time-limited protector asks
/// the machine's clock and no other, so the end is sealed in with the rest and judged by the service's clock.
/// </summary>
public sealed class SignPictures(IDataProtectionProvider keys, TimeProvider clock)
{
    private const int Length = 16 + 8 + KeepPictures.IdLength / 2;

    private readonly IDataProtector protector = keys.CreateProtector("CheckinBot.Pictures.v1");

    /// <returns>Letters, digits, <c>-</c> and <c>_</c>.</returns>
    public string Seal(PictureTicket ticket)
    {
        var bytes = new byte[Length];
        ticket.Organisation.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(16), ticket.Until.ToUnixTimeSeconds());
        Convert.FromHexString(ticket.Picture).CopyTo(bytes, 24);
        return WebEncoders.Base64UrlEncode(protector.Protect(bytes));
    }

    /// <returns>Null for what we did not seal, and for what has ended.</returns>
    public PictureTicket? Open(string seal)
    {
        try
        {
            var bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(seal));
            var ticket = new PictureTicket(
                new Guid(bytes.AsSpan(0, 16)), Convert.ToHexStringLower(bytes.AsSpan(24)),
                DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(16))));
            return clock.GetUtcNow() < ticket.Until ? ticket : null;
        }
        catch (Exception forged) when (forged is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
