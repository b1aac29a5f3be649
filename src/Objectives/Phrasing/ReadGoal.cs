using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Meaning;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing;

/// <summary>
/// Reads a target as people say it, in French or in English: <c>Porter le taux de rendez-vous qualifiés de 20 % à 23 % en 3 mois</c>. The
/// sentence is cut into words and figures, the grammars of <c>Grammar/</c> find what is said with them, and <c>Meaning/</c> decides what it
/// amounts to. What it could not read is asked, never guessed.
/// </summary>
public static class ReadGoal
{
    /// <summary>Longer sentences are cut.</summary>
    public const int Longest = 500;

    private static readonly string[] Both = ["fr", "en"];

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="language">"fr" or "en": the person's, in which it is read when it could be either.</param>
    /// <param name="today">The person's own day.</param>
    /// <param name="cycleEnd">The last day of the cycle that it is meant for; null when there is none.</param>
    public static Goal From(string text, string language, DateOnly today, DateOnly? cycleEnd = null)
    {
        var said = Clean.Text(text, Longest);
        return Both.Select(name => new Sentence(said, Language.Of(name), today, cycleEnd))
            .OrderByDescending(s => s.Understood).ThenByDescending(s => s.Language == language).First().Goal();
    }
}
