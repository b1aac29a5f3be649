using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>A channel that is called otherwise from now on is called so on cards and lists too, whether everybody may read it or not.</summary>
public abstract class ChannelsChangeTheirNames(Edge edge) : Story(edge)
{
    public sealed class OverHttp() : ChannelsChangeTheirNames(Edge.Slack);

    public sealed class OverASocket() : ChannelsChangeTheirNames(Edge.SlackSocket);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_renamed_channel_keeps_its_team_under_the_new_name(bool hidden)
    {
        await using var office = await Open();
        var (marc, workspace) = (office.Client(office.Marc), office.Workspace());
        var deals = hidden ? workspace.AddPrivateChannel("deals", marc.User) : workspace.AddChannel("deals", marc.User);
        deals.BotIsIn = false;
        await marc.InviteBot(deals);
        await office.Settled();
        Assert.Equal("#deals", await Channel(office));
        var heard = await marc.Rename(deals, "big-deals");
        await office.Settled();
        Assert.Equal(200, heard.Status);
        Assert.Equal("#big-deals", await Channel(office));
    }

    private static Task<string?> Channel(Office office) => office.Database.Read(office.Company.Id, db => db.Teams.Where(t => t.Name == "Deals").Select(t => t.Channel).SingleAsync());
}
