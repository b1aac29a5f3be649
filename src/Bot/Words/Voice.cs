using System.Globalization;
using System.Resources;
using CheckinBot.Objectives.Lenses;

namespace CheckinBot.Bot.Words;

/// <summary>
/// One language: its words (<c>Words.resx</c>, <c>Words.fr.resx</c>) and how it writes numbers and dates. What an organisation calls its key results is said here too: over the words that name them
/// lie those of its lens (<c>Lenses/Kpi.resx</c>, <c>Lenses/Scorecard.resx</c>), so that no card asks. Made once per language and lens.
/// </summary>
public sealed class Voice
{
    private static readonly ResourceManager Resources = new("CheckinBot.Bot.Words.Words", typeof(Voice).Assembly);

    public static readonly Voice English = new("en", CultureInfo.GetCultureInfo("en-GB"));
    public static readonly Voice French = new("fr", CultureInfo.GetCultureInfo("fr-FR"));
    public static readonly IReadOnlyList<Voice> All = [English, French];

    private readonly Dictionary<string, string> words;

    private readonly Voice[] byLens;

    private Voice(string language, CultureInfo culture)
    {
        Language = language;
        Culture = culture;
        words = Read(Resources, language);
        byLens = [this, new Voice(this, Lens.Kpi), new Voice(this, Lens.Scorecard)];
    }

    private Voice(Voice plain, Lens lens)
    {
        (Language, Culture, Lens, byLens) = (plain.Language, plain.Culture, lens, []);
        words = new Dictionary<string, string>(plain.words);
        foreach (var (key, text) in Over(lens, Language)) words[key] = text;
    }

    /// <summary>Whose words it says.</summary>
    public Lens Lens { get; }

    public string Language { get; }
    public CultureInfo Culture { get; }

    public IReadOnlyCollection<string> Keys => words.Keys;

    /// <summary>The voice of a locale such as <c>fr-CA</c>; English when we do not speak it.</summary>
    public static Voice Of(string? locale) =>
        locale is null ? English : All.FirstOrDefault(v => locale.StartsWith(v.Language, StringComparison.OrdinalIgnoreCase)) ?? English;

    /// <summary>The same, in the words of an organisation.</summary>
    public static Voice Of(string? locale, Lens lens) => Of(locale).byLens[(int)lens];

    /// <summary>The words of a lens that differ, by their keys.</summary>
    public static Dictionary<string, string> Over(Lens lens, string language) => Read(new("CheckinBot.Bot.Words.Lenses." + lens, typeof(Voice).Assembly), language);

    private static Dictionary<string, string> Read(ResourceManager resources, string language) =>
        resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: true)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => Typography.Of(language, (string)e.Value!));

    /// <exception cref="KeyNotFoundException">No language has that word; a test looks for it first.</exception>
    public string this[string key] => words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No words for '{key}' in {Language}.");

    /// <summary>Fills <c>{0}</c>, <c>{1}</c>… in.</summary>
    public string Say(string key, params object?[] with) => string.Format(Culture, this[key], with);

    /// <summary>Picks <c>key.one</c> or <c>key.many</c>, with the number as <c>{0}</c>. French counts 0 as one, English does not.</summary>
    public string Count(string key, int number, params object?[] with) =>
        Say(key + (number == 1 || (number == 0 && Language == "fr") ? ".one" : ".many"), [number, .. with]);
}
