using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Tests.Support.Slack.Blocks;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

public sealed class RandomCards
{
    /// <summary>They are worth translating: every kind of element is among them, and cards of every length.</summary>
    [Fact]
    public void They_are_of_every_kind()
    {
        var cards = Gen.Sample(AnyCard.Cards().Generator, 400);
        var kinds = cards.SelectMany(c => c.Everything()).Select(e => e.GetType()).ToHashSet();
        Assert.Superset(new HashSet<Type> { typeof(TextBlock), typeof(Container), typeof(ColumnSet), typeof(ActionSet), typeof(Picture), typeof(Image), typeof(InputText), typeof(InputChoiceSet) }, kinds);
        Assert.Contains(cards, c => c.Body.Count == 0);
        Assert.Contains(cards, c => c.Body.Count > SlackMessage.MostBlocks);
        Assert.Contains(cards, c => c.IsForm);
        Assert.Contains(cards.SelectMany(c => c.Everything()).OfType<TextBlock>(), t => t.Text.Length > SlackText.Longest);
    }

    /// <summary>Whatever the card is, Slack takes it, in each of its forms.</summary>
    [Property(MaxTest = 10_000, Arbitrary = [typeof(AnyCard)])]
    public void None_breaks_a_limit_or_throws(Card card, bool uploaded, bool delivered)
    {
        Func<Picture, string?> file = _ => uploaded ? "F024BE91L" : null;
        Assert.Empty(BlockRules.OfMessage(SlackMessage.Of(card, file, delivered ? new Posting(Shown.Delivery, 3) : new Posting(Again: "status")).Read()));
        var modal = SlackModal.Of(card, file, "D1/1.2").Read();
        Assert.Empty(BlockRules.OfView(modal));
        Assert.Equal(ReadModal.Asked(modal).Count > 0, (string?)modal["callback_id"] == SlackModal.Form);
        Assert.Empty(BlockRules.OfView(SlackHome.Of([new HomeCard(card, "status"), new HomeCard(card)], file).Read()));
    }
}
