using System.Globalization;
using System.Resources;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Pace;

namespace CheckinBot.Objectives.Intake;

/// <summary>The sentences of the import, from <c>ImportTexts.resx</c> (English) and <c>ImportTexts.fr.resx</c>.</summary>
public sealed class Wording
{
    private static readonly ResourceManager Texts = new("CheckinBot.Objectives.Intake.ImportTexts", typeof(Wording).Assembly);
    private readonly CultureInfo culture;

    /// <param name="language">"fr" or "en".</param>
    public Wording(string language)
    {
        Language = language;
        culture = CultureInfo.GetCultureInfo(language);
    }

    public string Language { get; }

    /// <exception cref="MissingManifestResourceException">The sentence is in no language.</exception>
    public string Say(Sentence sentence, params object[] with)
    {
        var text = Texts.GetString(sentence.ToString(), culture)
            ?? throw new MissingManifestResourceException($"No text for {sentence}.");
        return with.Length == 0 ? text : string.Format(culture, text, with);
    }

    /// <summary>What is wrong with a pace, and how one is written.</summary>
    public string Say(PaceProblem problem) => problem is { Fault: PaceFault.Unknown, With: [string written] }
        ? Say(Sentence.PaceUnknown, written, DidYouMean(written, ReadPace.Words))
        : Say(Of(problem.Fault), problem.With);

    public static Sentence Of(PaceFault fault) => Enum.Parse<Sentence>("Pace" + fault);

    /// <summary>The end of a sentence that names the word probably meant; empty when there is none.</summary>
    public string DidYouMean(string written, IEnumerable<string> known) =>
        NearMiss.Of(written, known) is { } near ? " " + Say(Sentence.DidYouMean, near) : "";
}
