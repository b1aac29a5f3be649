using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Words;
using CheckinBot.Tests.Bot.Cards;
using CheckinBot.Tests.Bot.Edges.Teams;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>The whole gallery, and the fullest cards there can be, as messages, modals and App Home: within every limit, with nothing lost.</summary>
public sealed class EveryCard
{
    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void It_is_within_every_limit(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        Assert.Empty(BlockRules.OfMessage(Shown.Message(card)));
        Assert.Empty(BlockRules.OfMessage(SlackMessage.Of(card, _ => null).Read()));
        Assert.Empty(BlockRules.OfView(Shown.Modal(card)));
        Assert.Empty(BlockRules.OfView(Shown.Home(card, card)));
    }

    [Theory]
    [InlineData("en", "e"), InlineData("fr", "é"), InlineData("fr", "*"), InlineData("en", "&"), InlineData("fr", "😀"), InlineData("en", "<!here> ")]
    public void The_fullest_cards_are_too(string language, string letter) => Assert.All(new WorstCases(Voice.Of(language), letter).All(), worst =>
    {
        Assert.Empty(BlockRules.OfMessage(Shown.Message(worst.Card)));
        Assert.Empty(BlockRules.OfView(Shown.Modal(worst.Card)));
        Assert.Empty(BlockRules.OfView(Shown.Home([.. Enumerable.Repeat(worst.Card, 5)])));
    });

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void Nothing_that_is_written_is_lost(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        var read = string.Join("\n", Shown.Texts(Shown.Message(card)));
        Assert.All(card.Everything().OfType<TextBlock>(), text => Assert.Contains(SlackText.Clean(text.Text), read, StringComparison.Ordinal));
        Assert.All(card.Everything().OfType<Picture>(), picture => Assert.Contains(picture.AltText, read, StringComparison.Ordinal));
        Assert.DoesNotContain(Shown.Blocks(Shown.Message(card)), b => (string?)b["type"] == "input");
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void Every_action_is_in_the_message_or_in_its_form(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        var message = Shown.Buttons(Shown.Message(card)).Select(b => (Shown.Title(b), (string)b["value"]!)).ToList();
        var taps = Exhibits.Buttons(card).Where(b => b.AssociatedInputs == "none").Select(b => (b.Title, b.Data.Do));
        Assert.Equal(taps, message.Where(b => ReservedAction.Read(b.Item2) is null));
        Assert.Equal(card.IsForm ? 1 : 0, message.Count(b => ReservedAction.Read(b.Item2)?.Verb == ReservedAction.Form));
        if (!card.IsForm) return;
        var modal = Shown.Modal(card);
        var save = Exhibits.Buttons(card).Single(b => b.AssociatedInputs is null);
        Assert.Equal(save.Title, (string?)modal["submit"]!["text"]);
        Assert.Equal(new ModalMetadata(save.Data.Do, "D1/1.2"), ModalMetadata.Read((string?)modal["private_metadata"]));
        Assert.Equal(card.Everything().OfType<Input>().Select(i => i.Id), ReadModal.Asked(modal));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void It_is_read_alone_and_unfurls_nothing(string name, string language)
    {
        var card = Exhibits.Card(name, language);
        var message = Shown.Message(card);
        Assert.Equal(["text", "blocks", "unfurl_links", "unfurl_media", "metadata"], message.Select(p => p.Key));
        Assert.Equal(card.Summary, ((string)message["text"]!).Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Equal((false, false), ((bool)message["unfurl_links"]!, (bool)message["unfurl_media"]!));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$$"""{"event_type":"checkin_delivery","event_payload":{"delivery":"{{{CheckinBot.Bot.Turns.ShortId.Of(Shown.Delivery)}}}"}}"""), message["metadata"]));
        Assert.All(Shown.Blocks(message), block => Assert.Equal(Shown.Delivery, BlockIds.Delivery((string?)block["block_id"])));
    }

    [Theory, MemberData(nameof(Exhibits.All), MemberType = typeof(Exhibits))]
    public void No_line_begins_or_ends_with_a_divider_or_shows_two(string name, string language)
    {
        var kinds = Shown.Kinds(Shown.Message(Exhibits.Card(name, language))).ToList();
        Assert.NotEqual("divider", kinds[0]);
        Assert.NotEqual("divider", kinds[^1]);
        Assert.DoesNotContain(("divider", "divider"), kinds.Zip(kinds.Skip(1)));
    }
}
