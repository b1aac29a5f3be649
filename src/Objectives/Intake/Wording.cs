using System.Globalization;
using System.Resources;
using CheckinBot.Objectives.Naming;

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

    /// <summary>The end of a sentence that names the word probably meant; empty when there is none.</summary>
    public string DidYouMean(string written, IEnumerable<string> known) =>
        NearMiss.Of(written, known) is { } near ? " " + Say(Sentence.DidYouMean, near) : "";
}
