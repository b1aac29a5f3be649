using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

public abstract class TwoTeams(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    /// <summary>Sales asks on Thursday, Care on Friday; Sofia lives in Montréal and is in both.</summary>
    [Fact]
    public async Task Sofia_gets_one_card_on_the_earlier_day_at_her_own_hour_with_all_that_is_hers()
    {
        await using var office = await Open();
        await office.Days(4);
        var cards = (await office.Sofia.Messages()).Where(m => m.Conversation == office.Sofia.Chat && m.Words.Contains("Week 47", StringComparison.Ordinal)).ToList();
        var prompt = cards[0];
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 21, 0, 0, TimeSpan.Zero), prompt.At);
        Assert.Contains("Demos", prompt.Words, StringComparison.Ordinal);
        Assert.Contains("Answers", prompt.Words, StringComparison.Ordinal);
        Assert.Contains("before Tuesday", prompt.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(cards[1..], c => !c.Words.Contains("Still open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Her_one_answer_closes_both_cards()
    {
        await using var office = await Open();
        await office.Days(1);
        await office.Days(1);
        await office.Sofia.Fills("Demos", "15");
        await office.Sofia.Presses("Save");
        await office.Walk.Settled();
        Assert.All((await office.Sofia.Messages()).Where(m => m.Conversation == office.Sofia.Chat), m => Assert.Contains("Saved", m.Words, StringComparison.Ordinal));
    }
}
