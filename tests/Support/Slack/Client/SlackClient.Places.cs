namespace CheckinBot.Tests.Support.Slack;

/// <summary>What people change around the bot; the world changes, and the app is told.</summary>
public sealed partial class SlackClient
{
    /// <summary>Invites the bot into a channel.</summary>
    public Task<SlackAnswer> InviteBot(SlackChannel channel)
    {
        channel.BotIsIn = true;
        return Tell(slack.Requests.MemberJoined(channel, user.Workspace.Bot, user));
    }

    public Task<SlackAnswer> RemoveBot(SlackChannel channel)
    {
        channel.BotIsIn = false;
        return Tell(slack.Requests.MemberLeft(channel, user.Workspace.Bot));
    }

    public Task<SlackAnswer> Join(SlackChannel channel)
    {
        channel.Add(user);
        return Tell(slack.Requests.MemberJoined(channel, user));
    }

    public Task<SlackAnswer> Leave(SlackChannel channel)
    {
        channel.Remove(user);
        return Tell(slack.Requests.MemberLeft(channel, user));
    }

    public Task<SlackAnswer> Rename(SlackChannel channel, string name)
    {
        channel.Name = name;
        return Tell(slack.Requests.ChannelRenamed(channel));
    }

    /// <summary>Writes a link in a channel.</summary>
    /// <returns>Null when the app hears nothing, because its manifest does not name the domain.</returns>
    public async Task<SlackAnswer?> Share(SlackChannel channel, Uri link)
    {
        var message = Write(channel, link.ToString());
        return slack.Unfurling.Hears(link.ToString()) ? await Tell(slack.Requests.LinkShared(user, message, link)) : null;
    }

    /// <summary>Types a link into a message and does not send it.</summary>
    public Task<SlackAnswer> Compose(Uri link) => Tell(slack.Requests.LinkComposed(user, link));

    /// <summary>Takes the app out of the workspace: its tokens are worth nothing, and it is told so twice.</summary>
    public async Task Uninstall()
    {
        if (slack.World.InstallationOf(user.Workspace) is { } installation) slack.Uninstall(installation);
        await Tell(slack.Requests.TokensRevoked(user.Workspace));
        await Tell(slack.Requests.AppUninstalled(user.Workspace));
    }
}
