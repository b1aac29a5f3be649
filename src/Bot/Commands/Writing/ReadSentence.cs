using System.Text.RegularExpressions;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Phrasing;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>What was typed behind <c>new</c>, taken apart: the sentence, and whom it names.</summary>
/// <param name="Sentence">Without the mention of a person.</param>
/// <param name="Named">Who is meant; null when nobody is named, or several are, or nobody of that name is known.</param>
/// <param name="Unknown">The name that was typed and is nobody's; null when there is none.</param>
internal sealed partial record ReadSentence(string Sentence, Person? Named, string? Unknown)
{
    /// <summary>More was typed than is read.</summary>
    public bool IsCut => Sentence.Length > ReadGoal.Longest;

    public static async Task<ReadSentence> From(Visit visit, string typed, CancellationToken cancel)
    {
        if (Mention().Match(typed) is not { Success: true } found) return new ReadSentence(typed, null, null);
        var sentence = string.Join(' ', Mention().Replace(typed, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var name = found.Groups["who"].Value;
        var meant = await Names.People(visit, name, cancel);
        return meant is [var one] && Mention().Count(typed) == 1 ? new ReadSentence(sentence, one, null) : new ReadSentence(sentence, null, name.StartsWith('<') ? "" : name);
    }

    /// <summary>A mention as it stands in words, or a name typed by hand, with the little word before it.</summary>
    [GeneratedRegex(@"(?:(?<=^|\s)(?:pour|par|for|by)\s+)?(?<who><@[0-9A-Za-z]{22}>|(?<!\S)@[\p{L}][\p{L}\-']*)", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
