namespace CheckinBot.Bot.Words;

/// <summary>How several things are said in a row.</summary>
public static class Lists
{
    /// <summary>What stands side by side on a line of figures, set apart by middle dots; what there is none of is left out.</summary>
    public static string Dots(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary><c>Sales and Marketing</c>, <c>Ventes, Marketing et Support</c>.</summary>
    public static string And(this Voice voice, IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => voice.Say("List.And", string.Join(", ", names.Take(names.Count - 1)), names[^1]),
    };
}
