using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Slack behind an office, for stories that tell of Slack itself.</summary>
internal static class AsSlackShows
{
    public static SlackPlatform Platform(this Office office) => (SlackPlatform)(office.Platform is Published there ? there.Inside : office.Platform);

    public static FakeSlack Slack(this Office office) => office.Platform().Slack;

    public static SlackWorkspace Workspace(this Office office) => office.Platform().Workspace;

    /// <summary>Slack's client as that person uses it.</summary>
    public static SlackClient Client(this Office office, Actor actor) => ((SlackChat)office.Chat).Client(actor.Id);

    /// <summary>The channel of that team.</summary>
    public static SlackChannel ChannelOf(this Office office, string team) => office.Platform().Channels[office.Company.Ids[team]];

    /// <summary>What stands in a channel or chat for that person, the newest last.</summary>
    public static IReadOnlyList<Message> Reads(this SlackClient client, SlackChannel channel) => client.ReadAll(channel);
}
