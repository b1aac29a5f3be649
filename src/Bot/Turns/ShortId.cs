using System.Buffers.Binary;
using System.Numerics;

namespace CheckinBot.Bot.Turns;

/// <summary>A UUID in 22 characters of 0-9, A-Z, a-z, most significant first.</summary>
public static class ShortId
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    public const int Length = 22;

    /// <summary>62 to the power of ten.</summary>
    private const ulong TenDigits = 839_299_365_868_340_224;

    public static string Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var (high, low) = (BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        Span<char> text = stackalloc char[Length];
        // Ten digits at a time fit into a machine's word; every button of every card carries such an id.
        var (rest, last) = UInt128.DivRem(new UInt128(high, low), TenDigits);
        var (first, middle) = UInt128.DivRem(rest, TenDigits);
        Write((ulong)last, text[12..]);
        Write((ulong)middle, text[2..12]);
        Write((ulong)first, text[..2]);
        return new string(text);
    }

    private static void Write(ulong number, Span<char> text)
    {
        for (var at = text.Length - 1; at >= 0; at--) (number, text[at]) = (number / 62, Digits[(int)(number % 62)]);
    }

    /// <summary>Null when the text was not written by <see cref="Of"/>.</summary>
    public static Guid? Read(string text)
    {
        if (text.Length != Length) return null;
        var number = BigInteger.Zero;
        foreach (var digit in text)
        {
            var at = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (at < 0) return null;
            number = number * 62 + at;
        }
        Span<byte> bytes = stackalloc byte[17];
        if (!number.TryWriteBytes(bytes, out var written, isUnsigned: true, isBigEndian: true) || written > 16) return null;
        Span<byte> id = stackalloc byte[16];
        bytes[..written].CopyTo(id[(16 - written)..]);
        return new Guid(id, bigEndian: true);
    }
}
