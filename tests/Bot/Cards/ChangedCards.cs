using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Tests.Bot.Cards;

/// <summary>A card of which some elements are changed keeps the others, and their order, at every depth.</summary>
public sealed class ChangedCards
{
    private static readonly TextBlock Kept = new("kept"), Gone = new("gone"), Old = new("old");

    private static readonly Container Whole = new(Kept, new Container(Kept));
    private static readonly ColumnSet Apart = new(new Column("auto", Kept), new Column("stretch", Kept, Gone, Old, Kept));

    private static readonly Card Card = new("s", Whole, Gone, Apart, new Container(Gone), Old, Kept);

    [Fact]
    public void What_is_changed_is_changed_wherever_it_stands() => Assert.Equal(
        [.. Texts(Whole), .. Texts(new Container(Kept, new TextBlock("new"), new TextBlock("kept"))).Prepend("kept"), "new", "kept"],
        Changed.Everything().OfType<TextBlock>().Select(t => t.Text));

    [Fact]
    public void What_stays_is_not_copied()
    {
        Assert.Same(Whole, Changed.Body[0]);
        Assert.Same(Apart.Columns[0], Assert.IsType<ColumnSet>(Changed.Body[1]).Columns[0]);
        Assert.Same(Card.Body, Card.Change(e => e).Body);
    }

    [Fact]
    public void The_card_itself_is_as_it_was() => Assert.Equal(6, Card.Body.Count);

    private static Card Changed => Card.Change(e => e == Gone ? null : e == Old ? Old with { Text = "new" } : e);

    private static IEnumerable<string> Texts(Container container) => new Card("s", container).Everything().OfType<TextBlock>().Select(t => t.Text);
}
