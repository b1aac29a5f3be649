using System.Text.RegularExpressions;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Numbers;

namespace CheckinBot.Objectives.Pace;

/// <summary>A pace as a person writes it, in either language: <c>saisonnier</c>, <c>S-curve</c>, <c>phased 10, 25, 45, 60</c>, <c>profil 5 6 9 …</c>.</summary>
public abstract partial record ReadPace
{
    private static readonly (string Name, string[] Words)[] Names =
    [
        (PaceText.EvenName, ["straight", "linéaire", "linear", "régulière", "régulier", "droite", "steady"]),
        (PaceText.SeasonalName, ["seasonal", "saisonnier", "saisonnière"]),
        (PaceText.CurveName, ["s-curve", "courbe en S", "s"]),
        (PaceText.PhasedName, ["phased", "par étapes", "étapes", "par phases", "phases", "in steps", "steps"]),
        (PaceText.ProfileName, ["profile", "profil", "profil mensuel", "monthly profile"]),
    ];

    private ReadPace()
    {
    }

    public sealed record Read(PaceShape Shape) : ReadPace;

    public sealed record Refused(PaceProblem Problem) : ReadPace;

    /// <summary>The words that name a shape, for whoever looks for the one that was meant.</summary>
    public static IEnumerable<string> Words => Names.SelectMany(n => n.Words);

    /// <param name="text">A name, and for steps and months their numbers: set apart by spaces, semicolons, or commas with a space.</param>
    /// <param name="language">"fr" or "en".</param>
    public static ReadPace From(string text, string language)
    {
        var parts = Parts().Match(text);
        var (word, rest) = (Fold.Word(parts.Groups["word"].Value), parts.Groups["rest"].Value.Replace("%", " ", StringComparison.Ordinal));
        if (Names.FirstOrDefault(n => n.Words.Any(w => Fold.Word(w) == word)).Name is not { } name) return No(PaceFault.Unknown, text.Trim());
        var numbers = new List<decimal>();
        foreach (var token in Between(rest).Split(rest).Where(t => t.Length > 0))
        {
            if (ReadNumber.From(token, language, null) is not ReadNumber.Read { Increment: false } read) return No(PaceFault.NotANumber, token);
            numbers.Add(read.Value);
        }
        return Wrong(name, numbers) is { } problem ? new Refused(problem) : new Read(PaceText.Make(name, [.. numbers])!);
    }

    private static PaceProblem? Wrong(string name, List<decimal> numbers) => name switch
    {
        PaceText.PhasedName => numbers.Count < 2 ? new(PaceFault.StepsMissing) : numbers.Count > Phased.Most ? new(PaceFault.StepsTooMany, Phased.Most) : null,
        PaceText.ProfileName => numbers.Count != Profile.Months ? new(PaceFault.SharesNotTwelve, numbers.Count)
            : numbers.Any(n => n < 0) ? new(PaceFault.ShareNegative, numbers.First(n => n < 0))
            : numbers.All(n => n == 0) ? new(PaceFault.SharesAllNothing) : null,
        _ => numbers.Count > 0 ? new(PaceFault.NumbersUnasked) : null,
    };

    private static Refused No(PaceFault fault, params object[] with) => new(new PaceProblem(fault, with));

    /// <summary>Commas without a space stand between numbers only where nothing else does and they cannot all be marks of decimals: <c>10,25,45</c>.</summary>
    private static Regex Between(string rest) => Bare().IsMatch(rest) ? Commas() : Spaces();

    [GeneratedRegex(@"^(?<word>[^\d+\-]*(?:-[^\d+\-]+)*)(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\s*[^\s,;]+(?:,[^\s,;]+){2,}\s*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"[,\s]+")]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s*[;/]\s*|,?\s+")]
    private static partial Regex Spaces();
}
