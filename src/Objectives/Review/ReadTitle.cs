using System.Text.RegularExpressions;
using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Review;

/// <summary>What the words of a title tell, in French or in English. The words are those of the grammars in <c>Phrasing/</c>.</summary>
internal sealed partial class ReadTitle
{
    private static readonly string[] Verbs = ["up", "down", "move", "cap", "keep", "reach", "make", "launch", "multiply", "divide", "vague", "verb"];
    private static readonly string[] Lengths = ["heure", "heures", "hour", "hours", "minute", "minutes", "seconde", "secondes", "second", "seconds", "points"];
    private const int ShortTitle = 5;

    private readonly List<(Word Word, HashSet<string> Kinds)> words;
    private readonly string said;

    public ReadTitle(string title)
    {
        said = Clean.Text(title, Phrasing.ReadGoal.Longest);
        words = [.. Tokenize.Of(said, "fr").OfType<Word>().Select(w => (w, Kinds(w)))];
    }

    /// <summary>The vague verb at its beginning, as it is written; null when there is none.</summary>
    public string? VagueVerb => words is [var first, ..] && first.Kinds.Contains("vague") ? said[first.Word.Start..first.Word.End] : null;

    /// <summary>Calls, mails, meetings held; what is qualified, won or signed is a result.</summary>
    public string? Activity => words.Any(w => w.Kinds.Contains("outcome")) ? null
        : words.FirstOrDefault(w => w.Kinds.Contains("activity")) is { Word: { } word } ? said[word.Start..word.End] : null;

    /// <summary>Something to be done at its beginning: launch, deploy.</summary>
    public bool IsProject => words is [var first, ..] && first.Kinds.Contains("launch") && !first.Kinds.Contains("up") && !first.Kinds.Contains("aim");

    /// <summary>A measure and nothing else: no verb says what is to become of it.</summary>
    public bool IsIndicator => words.Count is > 0 and <= ShortTitle && words.Any(w => w.Kinds.Contains("rate") || w.Kinds.Contains("growth")) && !words.Any(w => w.Kinds.Overlaps(Verbs));

    public bool IsGrowth => words.Any(w => w.Kinds.Contains("growth"));

    public bool NamesLever => words.Any(w => w.Kinds.Contains("lever"));

    /// <summary>Profit, or those one keeps: what volume alone may cost.</summary>
    public bool NamesWorth => words.Any(w => w.Kinds.Contains("worth"));

    public bool NamesRate => words.Any(w => w.Kinds.Contains("rate"));

    /// <summary>Its name gives the unit: a score has none, and "rate" is in percent.</summary>
    public bool NamesUnit => words.Any(w => w.Kinds.Contains("scored"));

    /// <summary>The unit that it says itself: <c>Délai de réponse en heures</c>, <c>Panier moyen (€)</c>; null when it says none.</summary>
    public string? Unit
    {
        get
        {
            if (Signs().Match(said) is { Success: true } sign) return sign.Value;
            var at = words.FindIndex(w => (w.Kinds.Contains("unit") || Lengths.Contains(w.Word.Text)) && IsSaidOf(w.Word));
            return at < 0 ? null : said[words[at].Word.Start..words[at].Word.End];
        }
    }

    /// <summary>A part of a whole, such as a conversion: said in percent.</summary>
    public bool IsShare => words.Any(w => w.Kinds.Contains("share"));

    public bool IsMoney => words.Any(w => w.Kinds.Contains("money-sum") || w.Kinds.Contains("priced"));

    /// <summary>"In days", "(days)": what it is counted in, and not "in 3 days".</summary>
    private bool IsSaidOf(Word word)
    {
        var before = said[..word.Start].TrimEnd();
        return before.EndsWith('(') || before.EndsWith(" en", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" in", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("%|[kM]?[€$£]")]
    private static partial Regex Signs();

    private static HashSet<string> Kinds(Word word) => [.. Language.Of("fr").Senses(word.Text).Concat(Language.Of("en").Senses(word.Text)).Select(s => s.Kind)];
}
