using CheckinBot.Bot.Edges.Slack.Sending;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

public class HowLongItMayTake
{
    [Theory]
    [InlineData(60, 1, 30, 60)]
    [InlineData(5, 1, 30, 60)]
    // What may leave for ten minutes is not missing after one.
    [InlineData(600, 1, 300, 600)]
    [InlineData(5, 1000, 2.5, 5)]
    public void A_message_is_missed_when_neither_Slack_nor_a_lease_explains_it(double lease, double scale, double looked, double missing) =>
        Assert.Equal(new WhenShown(TimeSpan.FromSeconds(looked), TimeSpan.FromSeconds(missing)), WhenShown.Of(TimeSpan.FromSeconds(lease), scale));
}
