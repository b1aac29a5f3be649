using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Tests.Support;

namespace CheckinBot.Tests.Bot.Edges.Teams.Manifest;

/// <summary>What Teams offers while one types is what the bot answers to, in the words of its own help.</summary>
public sealed class ManifestCommandsTests
{
    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    [Fact]
    public async Task A_person_is_offered_the_words_with_which_help_begins_in_both_languages_and_the_bot_understands_each()
    {
        await using var office = await Office.Open();
        var words = office.Part<CommandWords>();
        var offered = Package.Sample().Commands("personal");
        // One list for everybody: what is an admin's alone stands in their help.
        var claire = await office.Database.Read(office.Company.Id, db => Caller.Of(db, office.Claire.Id, office.Clock.GetUtcNow(), null, default));
        Assert.Equal(words.All.Where(c => c.IsFor(claire!) && c.Word.Offered).Select(c => c.Word.Name).Order(), offered.Select(o => o.English).Order());
        Assert.Equal(HelpGroups.First(leads: true).Concat(HelpGroups.First(leads: false)).Append("help").Distinct().Order(), offered.Select(o => o.English).Order());
        Assert.All(offered, o =>
        {
            Assert.Equal(o.English, words.Find(o.English)?.Command.Word.Name);
            Assert.Equal(o.French, words.Find(o.French)?.Command.Word.French);
            Assert.Equal(o.English, words.Find(o.French)?.Command.Word.Name);
        });
    }

    [Theory]
    [InlineData("team")]
    [InlineData("groupChat")]
    public async Task Several_people_are_offered_what_a_channel_may_read(string scope)
    {
        await using var office = await Office.Open();
        Assert.Equal(office.Part<CommandWords>().All.Select(c => c.Word).Where(w => w.InChannel).Select(w => w.Name).Order(),
            Package.Sample().Commands(scope).Select(o => o.English).Order());
    }

    [Fact]
    public void Each_is_explained_as_in_help() => Assert.All(Scopes.SelectMany(Package.Sample().Commands), o =>
    {
        var key = o.English == "help" ? "Help.Title" : "Help.Does." + o.English;
        Assert.Equal(Voice.English[key], o.Does);
        Assert.Equal(Voice.French[key], o.FrenchDoes);
    });

    /// <summary>A leading slash may be caught by the box in which it is typed; the documentation stays at ten commands a list.</summary>
    [Fact]
    public void Plain_verbs_at_most_ten() => Assert.All(Scopes, scope =>
    {
        var offered = Package.Sample().Commands(scope);
        Assert.InRange(offered.Count, 1, 10);
        Assert.All(offered.SelectMany(o => new[] { o.English, o.French }), title => Assert.Matches(@"^\p{Ll}{2,32}$", title));
        Assert.All(offered.SelectMany(o => new[] { o.Does, o.FrenchDoes }), does => Assert.InRange(does.Length, 5, 128));
    });

    [Fact]
    public void French_replaces_every_word_that_a_person_reads()
    {
        var package = Package.Sample();
        var count = Scopes.Sum(s => package.Commands(s).Count);
        Assert.Equal((2 * count) + 4, package.French.Count(p => p.Key != "$schema"));
    }
}
