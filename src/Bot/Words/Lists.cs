namespace CheckinBot.Bot.Words;

/// <summary>How several things are said in a row.</summary>
public static class Lists
{
    /// <summary>What stands side by side on a line of figures, set apart by middle dots; what there is none of is left out.</summary>
    public static string Dots(params ReadOnlySpan<string?> parts)
    {
        var line = "";
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) line = line.Length == 0 ? part : line + " · " + part;
        return line;
    }

    /// <summary>The same of as many as there are.</summary>
    public static string Dots(IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary><c>Sales and Marketing</c>, <c>Ventes, Marketing et Support</c>.</summary>
    public static string And(this Voice voice, IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => voice.Say("List.And", string.Join(", ", names.Take(names.Count - 1)), names[^1]),
    };

    /// <summary>One line that says who sees an answer: <c>Seen by: Sales team</c>.</summary>
    public static string SeenBy(this Voice voice, IReadOnlyList<string> teams) => voice.Count("Card.SeenBy", teams.Count, voice.And(teams));

    /// <summary>A person's own words, between the quotation marks of the language.</summary>
    public static string Quoted(this Voice voice, string words) => voice.Say("List.Quoted", words.Trim());
}
