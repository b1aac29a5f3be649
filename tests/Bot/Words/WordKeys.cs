using System.Text.RegularExpressions;
using System.Xml.Linq;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Words;

/// <summary>Every word that is asked for exists in every language, and none lies about unused.</summary>
public sealed partial class WordKeys
{
    private static readonly IReadOnlyList<string> Literals = [.. Sources.Of().SelectMany(s => Literal().Matches(s)).Select(m => m.Groups[1].Value).Distinct()];

    [Fact]
    public void Both_files_have_the_same_keys_in_order_once_each()
    {
        var (english, french) = (Keys("Words.resx"), Keys("Words.fr.resx"));
        Assert.True(english.Count > 150, "Where are the words?");
        Assert.Equal(english, french);
        Assert.Equal(english.Order(StringComparer.Ordinal), english);
        Assert.Equal(english.Count, english.Distinct().Count());
        Assert.All(english, key => Assert.Contains('.', key));
    }

    [Fact]
    public void Both_languages_fill_in_the_same_places() => Assert.All(Voice.English.Keys, key =>
        Assert.Equal(Places(Voice.English[key]), Places(Voice.French[key])));

    [Fact]
    public void Nothing_is_left_untranslated() => Assert.All(Voice.English.Keys, key => Assert.NotEqual("", Voice.French[key].Trim()));

    [Fact]
    public void Every_key_that_the_code_names_exists()
    {
        var groups = Voice.English.Keys.Select(k => k.Split('.')[0]).ToHashSet();
        var named = Literals.Where(l => KeyLike().IsMatch(l) && groups.Contains(l.Split('.')[0])).ToList();
        Assert.True(named.Count > 100, $"Only {named.Count} keys were found in the source.");
        Assert.All(named, key => Assert.True(Known(key), $"No words for '{key}'."));
    }

    [Fact]
    public void Every_key_is_used()
    {
        var prefixes = Literals.Where(l => l.Length > 3 && l.Contains('.', StringComparison.Ordinal)).ToList();
        Assert.All(Voice.English.Keys, key =>
            Assert.True(prefixes.Any(l => l == key || l == Bare(key) || IsPrefix(l, key)), $"'{key}' is said nowhere."));
    }

    private static bool Known(string key) => Voice.English.Keys.Contains(key) || Voice.English.Keys.Contains(key + ".one") || Voice.English.Keys.Any(k => IsPrefix(key, k));

    /// <summary>A key put together from its beginning, such as <c>"Verdict." + verdict</c>.</summary>
    private static bool IsPrefix(string literal, string key) =>
        literal.Length < key.Length && key.StartsWith(literal, StringComparison.Ordinal) && (literal.EndsWith('.') || char.IsAsciiLetterUpper(key[literal.Length]));

    private static string Bare(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key.EndsWith(".many", StringComparison.Ordinal) ? key[..^5] : key;

    private static List<string> Keys(string file) => [.. XDocument.Load(Path.Combine(Sources.Root, "src", "Bot", "Words", file)).Root!.Elements("data").Select(d => d.Attribute("name")!.Value)];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\$?""([A-Z][A-Za-z]*(?:\.[A-Za-z-]*)*\.?)(?:""|\{)")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+\.[A-Z][A-Za-z]*$")]
    private static partial Regex KeyLike();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
