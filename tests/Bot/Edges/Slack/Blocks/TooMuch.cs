using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Tests.Support.Slack.Blocks;

namespace CheckinBot.Tests.Bot.Edges.Slack.Blocks;

/// <summary>A card that no message can hold: its beginning, how much is missing, the way to all of it, and its own buttons.</summary>
public sealed class TooMuch
{
    [Fact]
    public void The_beginning_is_shown_and_the_rest_is_a_button_away()
    {
        var card = Lines(80, "line {0}");
        var message = Shown.Message(card, "status-all/4Yt");
        Assert.Empty(BlockRules.OfMessage(message));
        var texts = Shown.Texts(message);
        Assert.Contains("line 46", texts);
        Assert.DoesNotContain("line 47", texts);
        Assert.Contains("and 33 more lines", texts);
        Assert.Equal(["section", "actions", "context", "actions"], Shown.Kinds(message).TakeLast(4));
        Assert.Equal(["Gaps", "See the rest"], Shown.Buttons(message).Select(Shown.Title));
        Assert.Equal(new ReservedAction(ReservedAction.Rest, "status-all/4Yt"), ReservedAction.Read((string?)Shown.Buttons(message)[^1]["value"]));
        var all = Shown.Modal(card);
        Assert.Contains("line 79", Shown.Texts(all));
        Assert.Null(all["submit"]);
    }

    [Fact]
    public void A_card_that_nobody_can_ask_for_again_says_how_much_is_missing()
    {
        var message = SlackMessage.Of(Lines(80, "line {0}"), _ => null).Read();
        Assert.Equal(["Gaps"], Shown.Buttons(message).Select(Shown.Title));
        Assert.Contains("and 32 more lines", Shown.Texts(message));
    }

    [Fact]
    public void Fifty_blocks_are_not_too_much() => Assert.Equal(50, Shown.Blocks(Shown.Message(Lines(49, "line {0}"))).Count);

    [Fact]
    public void Long_texts_are_too_much_too()
    {
        var message = Shown.Message(Lines(10, new string('x', 2000)));
        Assert.Empty(BlockRules.OfMessage(message));
        Assert.Equal(5, Shown.Kinds(message).Count(k => k == "section"));
    }

    [Fact]
    public void Buttons_among_what_is_left_out_go_with_it()
    {
        var rows = Enumerable.Range(0, 40).Select(n => new Container(new TextBlock($"gap {n}"), new ActionSet(new ActionExecute($"take {n}", "take") { AssociatedInputs = "none" })));
        var message = Shown.Message([.. rows]);
        var texts = Shown.Texts(message);
        Assert.All(Enumerable.Range(0, 40), n => Assert.False(texts.Contains($"take {n}") && !texts.Contains($"gap {n}"), $"take {n}"));
        Assert.Contains("gap 23", texts);
    }

    [Fact]
    public void A_modal_keeps_what_it_asks()
    {
        var card = new Card("s", [.. Enumerable.Range(0, 99).Select(n => new TextBlock($"line {n}")), new InputText { Id = "i", Label = "asked" }, new InputText { Id = "j", Label = "asked too" }]) { Lang = "fr" };
        var modal = Shown.Modal(card);
        Assert.Empty(BlockRules.OfView(modal));
        Assert.Equal(["i", "j"], ReadModal.Asked(modal));
        Assert.Contains("et 2 autres lignes", Shown.Texts(modal));
    }

    [Fact]
    public void App_Home_ends_at_a_hundred()
    {
        var home = Shown.Home([.. Enumerable.Repeat(Lines(30, "line {0}"), 5)]);
        Assert.Empty(BlockRules.OfView(home));
        Assert.Equal(100, Shown.Blocks(home).Count);
        Assert.Contains(Shown.Texts(home), t => t.EndsWith("more lines", StringComparison.Ordinal));
    }

    private static Card Lines(int count, string text) => new("s", [
        .. Enumerable.Range(0, count).Select(n => new TextBlock(text.Replace("{0}", $"{n}", StringComparison.Ordinal))),
        new ActionSet(new ActionExecute("Gaps", "gaps/4Yt") { AssociatedInputs = "none" })]) { Lang = "en" };
}
