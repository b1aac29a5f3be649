using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Charts;

/// <summary>
/// A title in lines that a box holds: the drawing library breaks none. Letters are taken to be as wide as those of DejaVu Sans,
/// the widest of the fonts that charts are written in, so that a chart is as tall
/// on every machine.
/// </summary>
public static class BrokenText
{
    /// <param name="text">Any text.</param>
    /// <param name="size">Of its letters, in the unit of the width.</param>
    /// <param name="width">The longest line.</param>
    /// <param name="most">The most lines; what is left over is cut with an ellipsis.</param>
    public static IReadOnlyList<string> Lines(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0 && lines.Count < most - 1)
        {
            var line = words.Dequeue();
            while (words.Count > 0 && Fits(line + " " + words.Peek())) line += " " + words.Dequeue();
            lines.Add(Shortened(line));
        }
        // What is left is the last line, as far as it goes.
        if (words.Count > 0) lines.Add(Shortened(string.Join(' ', words)));
        return lines;

        bool Fits(string line) => line.Sum(Wide) * size <= width;

        string Shortened(string line)
        {
            var cut = line;
            for (var length = line.Length - 1; length > 1 && !Fits(cut); length--) cut = Cut.To(line, length);
            return cut;
        }
    }

    /// <summary>Of its size.</summary>
    private static double Wide(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ';' or ':' or '\'' or '’' or '!' or ' ' or '\u00A0' or '\u202F' => 0.33,
        'f' or 'r' or 't' or '(' or ')' or '-' => 0.41,
        'm' or 'M' or 'w' or 'W' or '%' or '…' => 0.98,
        >= '\u2E80' => 1,
        _ => char.IsUpper(letter) ? 0.72 : 0.62,
    };
}
