using System.Numerics;

namespace CheckinBot.Bot.Turns;

/// <summary>A UUID in 22 characters of 0-9, A-Z, a-z, most significant first.</summary>
public static class ShortId
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    public const int Length = 22;

    public static string Of(Guid id)
    {
        var number = new BigInteger(id.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true);
        Span<char> text = stackalloc char[Length];
        for (var at = Length - 1; at >= 0; at--)
        {
            text[at] = Digits[(int)(number % 62)];
            number /= 62;
        }
        return new string(text);
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
