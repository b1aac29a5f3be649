using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>Seals a few bytes with the moment at which they end, into letters that an address or a cookie may carry. The service's clock judges, not the machine's.</summary>
public sealed class SealForAWhile(IDataProtectionProvider keys, string purpose, TimeSpan length, TimeProvider clock)
{
    private readonly IDataProtector protector = keys.CreateProtector(purpose);

    public string Seal(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (clock.GetUtcNow() + length).ToUnixTimeSeconds());
        content.CopyTo(bytes.AsSpan(8));
        return WebEncoders.Base64UrlEncode(protector.Protect(bytes));
    }

    /// <returns>What was sealed, and whether it has ended; null for what we did not seal.</returns>
    public (byte[] Content, bool Ended)? Open(string? text)
    {
        if (text is not { Length: > 0 and < 1000 }) return null;
        try
        {
            var bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            return bytes.Length < 8 ? null : (bytes[8..], clock.GetUtcNow().ToUnixTimeSeconds() >= BinaryPrimitives.ReadInt64BigEndian(bytes));
        }
        catch (Exception forged) when (forged is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
