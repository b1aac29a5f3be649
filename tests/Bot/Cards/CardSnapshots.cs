using CheckinBot.Bot.Words;

namespace CheckinBot.Tests.Bot.Cards;

public sealed class CardSnapshots
{
    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void A_card_says_what_it_said(string name, string language) =>
        Kept.Same(Exhibits.Json(Exhibits.Card(name, language)), $"{name}.{language}");

    [Fact]
    public void Both_languages_show_the_same_cards()
    {
        var names = Voice.All.Select(v => Exhibits.Names(v.Language).ToList()).ToList();
        Assert.True(names[0].Count > 40, "The gallery is nearly empty.");
        Assert.Equal(names[0], names[1]);
        Assert.Equal(names[0].Count, names[0].Distinct().Count());
    }

    [Fact]
    public void No_snapshot_outlives_its_card()
    {
        var kept = Directory.GetFiles(Path.Combine(Sources.Root, "tests", "Bot", "Cards", "__snapshots__"), "*.snap").Select(Path.GetFileNameWithoutExtension);
        var shown = Voice.All.SelectMany(v => Exhibits.Names(v.Language).Select(n => $"{n}.{v.Language}"));
        Assert.Empty(kept.Except(shown));
    }
}
