using System.Globalization;
using System.Resources;

namespace CheckinBot.Bot.Words;

/// <summary>One language: its words (<c>Words.resx</c>, <c>Words.fr.resx</c>) and how it writes numbers and dates. Made once per language.</summary>
public sealed class Voice
{
    private static readonly ResourceManager Resources = new("CheckinBot.Bot.Words.Words", typeof(Voice).Assembly);

    public static readonly Voice English = new("en", CultureInfo.GetCultureInfo("en-GB"));
    public static readonly Voice French = new("fr", CultureInfo.GetCultureInfo("fr-FR"));
    public static readonly IReadOnlyList<Voice> All = [English, French];

    private readonly Dictionary<string, string> words;

    private Voice(string language, CultureInfo culture)
    {
        Language = language;
        Culture = culture;
        var set = Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: true)!;
        words = set.Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => Typography.Of(language, (string)e.Value!));
    }

    public string Language { get; }
    public CultureInfo Culture { get; }

    public IReadOnlyCollection<string> Keys => words.Keys;

    /// <summary>The voice of a locale such as <c>fr-CA</c>; English when we do not speak it.</summary>
    public static Voice Of(string? locale) =>
        locale is null ? English : All.FirstOrDefault(v => locale.StartsWith(v.Language, StringComparison.OrdinalIgnoreCase)) ?? English;

    /// <exception cref="KeyNotFoundException">No language has that word; a test looks for it first.</exception>
    public string this[string key] => words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No words for '{key}' in {Language}.");

    /// <summary>Fills <c>{0}</c>, <c>{1}</c>… in.</summary>
    public string Say(string key, params object?[] with) => string.Format(Culture, this[key], with);

    /// <summary>Picks <c>key.one</c> or <c>key.many</c>, with the number as <c>{0}</c>. French counts 0 as one, English does not.</summary>
    public string Count(string key, int number, params object?[] with) =>
        Say(key + (number == 1 || (number == 0 && Language == "fr") ? ".one" : ".many"), [number, .. with]);
}
