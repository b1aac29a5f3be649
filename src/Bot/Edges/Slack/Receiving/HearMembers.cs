using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Words;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>The bot is invited to a channel, or taken out of it; people join a channel that a team was made of, or leave it.</summary>
public sealed class HearMembers(FindSlackSpeaker speakers, SlackPeople people, SlackWeb web, SetUpChannel setUp, ChannelMembers members, Newcomers newcomers)
{
    public async Task Joined(SlackInput input, CancellationToken cancel)
    {
        if (input.Channel is not { } channel || input.User is not { } user) return;
        if (user == Bot(input)) await AddTeam(input, channel, cancel);
        else if (await speakers.Organisation(input, null, cancel) is { } organisation && await people.One(input.Workspace!, user, cancel) is { } member)
            await members.Joined(organisation, SlackEdge.Edge, input.Workspace!, channel, [member], cancel);
    }

    public async Task Left(SlackInput input, CancellationToken cancel)
    {
        if (input.Channel is not { } channel || input.User is not { } user || await speakers.Organisation(input, null, cancel) is not { } organisation) return;
        if (user == Bot(input)) await newcomers.Gone(organisation, SlackEdge.Edge, input.Workspace!, channel, null, cancel);
        else await members.Left(organisation, SlackEdge.Edge, input.Workspace!, channel, [user], cancel);
    }

    public async Task BotLeft(SlackInput input, CancellationToken cancel)
    {
        if (input.Channel is { } channel && await speakers.Organisation(input, null, cancel) is { } organisation)
            await newcomers.Gone(organisation, SlackEdge.Edge, input.Workspace!, channel, null, cancel);
    }

    public async Task Renamed(SlackInput input, CancellationToken cancel)
    {
        if (input.Json.Text("event", "channel", "id") is { } channel && input.Json.Text("event", "channel", "name") is { } name
            && await speakers.Organisation(input, null, cancel) is { } organisation)
            await setUp.Renamed(organisation, SlackEdge.Edge, input.Workspace!, channel, "#" + name, cancel);
    }

    /// <summary>A channel in which the bot is spoken to, and of which it was never told: true when the questions went out now.</summary>
    public async Task<bool> MakeUpFor(SlackInput input, SlackSpeaker speaker, CancellationToken cancel) =>
        input.Channel is { } channel && !channel.StartsWith('D') && !await setUp.Knows(speaker.Organisation, SlackEdge.Edge, speaker.Workspace, channel, cancel)
        && await AddTeam(input, channel, cancel);

    /// <summary>A channel in which the bot is spoken to before there is any organisation begins one, as the invitation would have that never came.</summary>
    public Task Begin(SlackInput input, CancellationToken cancel) =>
        input.Channel is { } channel && !channel.StartsWith('D') ? AddTeam(input, channel, cancel) : Task.CompletedTask;

    private async Task<bool> AddTeam(SlackInput input, string channel, CancellationToken cancel)
    {
        if (input.Workspace is not { } workspace || !await speakers.Serves(workspace, cancel)) return false;
        var all = await people.Of(workspace, channel, null, cancel);
        // Slack says of each person where they live and what they speak; a team lives and speaks as most of its people do.
        var (zone, locale) = (Most(all.Select(m => m.Seen.Zone)), Most(all.Select(m => m.Seen.Locale)));
        var language = locale is null ? null : Voice.Of(locale).Language;
        var newcomer = new Newcomer(Company.Of(all) ?? "CheckinBot", language ?? "en", zone ?? "UTC");
        if (await speakers.Organisation(input, newcomer, cancel) is not { } organisation) return false;
        var name = (await web.ChannelInfo(workspace, channel, cancel)).Text("channel", "name") ?? channel;
        var isNew = await setUp.Of(organisation, new PlatformTeam(SlackEdge.Edge, workspace, channel, channel, char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' '), "#" + name)
        {
            Language = language, Zone = zone,
        }, all, cancel);
        if (isNew) await members.Meanwhile(organisation, SlackEdge.Edge, workspace, channel, all, await people.Of(workspace, channel, null, cancel), cancel);
        return true;
    }

    private static string? Most(IEnumerable<string?> all) => all.OfType<string>().GroupBy(x => x).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    private static string? Bot(SlackInput input) => input.Json.List("authorizations").FirstOrDefault().Text("user_id");
}
