using System.Text.RegularExpressions;

namespace CheckinBot.Bot.Turns;

/// <summary>A mention of a person as it stands in the words of a turn: <c>&lt;@id&gt;</c>, whatever the platform wrote.</summary>
public static partial class PersonReference
{
    public static string Of(Guid person) => $"<@{ShortId.Of(person)}>";

    /// <summary>Words as a person may read them: what a mention stands for is no name.</summary>
    public static string Readable(string words) => Mention().Replace(words, "@…");

    [GeneratedRegex("<@[0-9A-Za-z]{22}>")]
    private static partial Regex Mention();

    /// <summary>The person, when the words are a reference and nothing else.</summary>
    public static Guid? Read(string words) =>
        words.Length == ShortId.Length + 3 && words.StartsWith("<@", StringComparison.Ordinal) && words[^1] == '>' ? ShortId.Read(words[2..^1]) : null;
}
