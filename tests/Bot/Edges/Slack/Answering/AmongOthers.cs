using CheckinBot.Tests.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Answering;

/// <summary>In a channel: what others may read is said there, and everything else to the asker alone.</summary>
public sealed class AmongOthers : SlackStory
{
    [Fact]
    public async Task A_command_is_answered_to_whoever_typed_it()
    {
        await using var office = await Open();
        var channel = Channel(office, "Sales");
        await Client(office, "Marc").Command("/okr", "statut", channel);
        await office.Settled();
        Assert.Empty(channel.Standing);
        Assert.Contains("Sales\nT4, semaine 8 sur 14", Reads(office, "Marc", channel), StringComparison.Ordinal);
        Assert.Equal("", Reads(office, "Claire", channel));
        NobodyComplains(office);
    }

    [Theory]
    [InlineData("share statut")]
    [InlineData("partager statut")]
    [InlineData("SHARE statut")]
    public async Task Shared_it_is_read_by_everybody_in_the_team_s_channel(string words)
    {
        await using var office = await Open();
        var channel = Channel(office, "Sales");
        await Client(office, "Marc").Command("/okr", words, channel);
        await office.Settled();
        Assert.Contains("Sales\nT4, semaine 8 sur 14", Reads(office, "Claire", channel), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    /// <summary>Somebody's own status, a form, and a channel that is no team's: none of them is for others.</summary>
    [Theory]
    [InlineData("share statut moi", true)]
    [InlineData("share checkin", true)]
    [InlineData("share statut", false)]
    public async Task What_others_should_not_read_is_not_shared(string words, bool ofTheTeam)
    {
        await using var office = await Open();
        var channel = ofTheTeam ? Channel(office, "Sales") : In(office).Workspace.AddChannel("random", User(office, "Marc"), User(office, "Claire"));
        await Client(office, "Claire").Command("/okr", words, channel);
        await office.Settled();
        Assert.Empty(channel.Standing);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread()
    {
        await using var office = await Open();
        var channel = Channel(office, "Sales");
        await Client(office, "Marc").SayIn(channel, "@CheckinBot statut");
        await office.Settled();
        Assert.Equal(channel.Standing[0].Ts, channel.Standing[1].ThreadTs);
        Assert.Contains("Sales\nT4, semaine 8 sur 14", Reads(office, "Claire", channel), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_mention_that_concerns_one_person_is_answered_in_their_own_chat()
    {
        await using var office = await Open();
        var channel = Channel(office, "Sales");
        await Client(office, "Claire").SayIn(channel, "@CheckinBot statut moi");
        await office.Settled();
        Assert.Single(channel.Standing);
        Assert.Equal("Réponse envoyée en conversation privée.", Reads(office, "Claire", channel).Split("\n\n")[^1]);
        Assert.Contains("Rendez-vous", Newest(office, "Claire"), StringComparison.Ordinal);
        Assert.DoesNotContain("privée", Reads(office, "Marc", channel), StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Words_in_the_own_chat_are_answered_there_and_the_bot_does_not_answer_itself()
    {
        await using var office = await Open();
        var claire = Client(office, "Claire");
        await claire.Say("statut");
        await office.Settled();
        var answer = claire.Chat.Standing[^1];
        Assert.Contains("Rendez-vous", Newest(office, "Claire"), StringComparison.Ordinal);
        await Send(office, Slack(office).Requests.OwnMessage(claire.Chat, answer));
        await Send(office, Slack(office).Requests.MessageChanged(claire.Chat, answer));
        await Send(office, Slack(office).Requests.Unknown(In(office).Workspace));
        Assert.Equal(2, claire.Chat.Standing.Count);
        NobodyComplains(office);
    }

    private static string Reads(Office office, string name, SlackChannel channel) => string.Join("\n\n", Client(office, name).ReadAll(channel).Where(m => m.From == "bot").Select(m => m.Words));
}
