using System.Text.RegularExpressions;
using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Cards;

/// <summary>How our French is written: to nobody in particular, and well set.</summary>
public sealed partial class FrenchRules
{
    [Theory, MemberData(nameof(Exhibits.French), MemberType = typeof(Exhibits))]
    public void A_card_says_neither_tu_nor_vous(string name, string language) =>
        Assert.All(Exhibits.Texts(Exhibits.Card(name, language)), text => Assert.DoesNotMatch(Address(), text));

    [Theory, MemberData(nameof(Exhibits.French), MemberType = typeof(Exhibits))]
    public void A_card_sets_narrow_spaces_before_double_signs(string name, string language) =>
        Assert.All(Exhibits.Texts(Exhibits.Card(name, language)), text => Assert.DoesNotMatch(BadSpace(), text));

    [Theory, MemberData(nameof(Exhibits.French), MemberType = typeof(Exhibits))]
    public void A_card_speaks_of_gaps_never_of_derive(string name, string language) =>
        Assert.All(Exhibits.Texts(Exhibits.Card(name, language)), text => Assert.DoesNotMatch(Derive(), text));

    [Fact]
    public void No_word_of_ours_says_tu_or_vous_or_is_badly_set()
    {
        Assert.True(Voice.French.Keys.Count > 150, "Where are the words?");
        Assert.All(Voice.French.Keys, key =>
        {
            Assert.DoesNotMatch(Address(), Voice.French[key]);
            Assert.DoesNotMatch(BadSpace(), Voice.French[key]);
            Assert.DoesNotMatch(Derive(), Voice.French[key]);
        });
    }

    [Fact]
    public void No_word_of_ours_agrees_with_a_reader_of_one_sex() =>
        Assert.All(Voice.French.Keys, key => Assert.DoesNotMatch(TwoSexes(), Voice.French[key]));

    [GeneratedRegex(@"\b(tu|te|toi|ton|ta|tes|(?<!rendez-)vous|votre|vos|veuillez)\b|\bt’|\b(?!rendez\b|chez|assez)\w{3,}ez\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"[ \u00A0](?!\?[ \u00A0]\d)[;:!?%»]|«[ \u00A0]|[^\s\u202F(/][;!?»]|\w:(\s|$)|\d%|'")]
    private static partial Regex BadSpace();

    [GeneratedRegex(@"\bdérive", RegexOptions.IgnoreCase)]
    private static partial Regex Derive();

    [GeneratedRegex(@"\(e\)|\(s\)|·e\b|·es\b|/e\b")]
    private static partial Regex TwoSexes();
}
