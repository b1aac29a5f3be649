using System.Text;

namespace CheckinBot.Connectors.Files;

/// <summary>What a CSV file does not say about itself: its encoding and its separator.</summary>
internal static class CsvText
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By its mark when it has one; else UTF-8 when every byte fits, else Windows-1252. Null when it is neither.</summary>
    public static string? Decode(byte[] bytes)
    {
        var marked = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => TryUtf8(bytes.AsSpan(3)),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => TryUtf8(bytes) ?? Windows.GetString(bytes),
        };
        // Windows-1252 accepts any byte; those it has no letter for come out as control characters, and no table has such.
        return marked is null || marked.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? null : marked;
    }

    /// <summary>
    /// The one of <c>; , tab</c> that the header line holds most of, quoted text left out; a semicolon when it holds none. Excel may
    /// name it on a first line of its own, <c>sep=;</c>, which is no row and is taken away.
    /// </summary>
    public static char TakeDelimiter(ref string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is >= 5 and var end)
        {
            var named = text[4];
            text = text[(end + 1)..];
            return named;
        }

        Span<int> counts = stackalloc int[3];
        var quoted = false;
        var begun = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (c is '\r' or '\n' && !quoted && begun) break;
            else if (!quoted && c is ';' or ',' or '\t') counts[c == ';' ? 0 : c == ',' ? 1 : 2]++;
            begun |= !char.IsWhiteSpace(c);
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? ',' : counts[2] > counts[0] ? '\t' : ';';
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
