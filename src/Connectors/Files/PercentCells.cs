using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CheckinBot.Connectors.Files;

internal static class PercentCells
{
    /// <summary>The cells of one sheet that have one of these styles; rows from 1, columns from 0. The sheet is streamed.</summary>
    public static HashSet<(int Row, int Column)> In(ZipArchiveEntry sheet, HashSet<string> styles)
    {
        var found = new HashSet<(int, int)>();
        using var part = sheet.Open();
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c"
                && xml.GetAttribute("s") is { } style && styles.Contains(style) && xml.GetAttribute("r") is { } address)
                found.Add(Read(address));
        }
        return found;
    }

    /// <summary><c>B7</c> is (7, 1).</summary>
    private static (int Row, int Column) Read(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).ToArray();
        var column = letters.Aggregate(0, (sum, letter) => sum * 26 + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
        return (int.Parse(address.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture), column);
    }
}
