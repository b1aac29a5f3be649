using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Words;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>
/// The bot comes to a person or a team, or goes; people come to a team, or go. Teams tells of one installation in two activities, in either
/// order, so each of them leads to the same and the second changes nothing.
/// </summary>
public sealed class HearInstall(FindSpeaker speakers, Roster roster, Newcomers newcomers, SetUpChannel setUp, ChannelMembers members, WriteReply write, JustHeard heard)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task Hear(Activity activity)
    {
        var bot = activity.BotId;
        var (added, removed) = activity.Type == "installationUpdate"
            ? (activity.Action is "add" or "add-upgrade", activity.Action is "remove" or "remove-upgrade")
            : (bot is not null && activity.Added.Contains(bot), bot is not null && activity.Removed.Contains(bot));
        return (added, removed, activity) switch
        {
            (true, _, { IsPersonal: true }) => Welcome(activity),
            (true, _, { TeamId: not null }) => AddTeam(activity),
            (_, true, { ConversationId: not null }) => Gone(activity),
            (_, _, { ChannelEvent: "channelRenamed" or "teamRenamed", TeamId: not null }) => Renamed(activity),
            (_, _, { Type: "conversationUpdate", TeamId: not null }) => Members(activity),
            _ => Task.CompletedTask,
        };
    }

    private async Task Welcome(Activity activity)
    {
        if (await speakers.Organisation(activity, null, ToTheEnd) is { } organisation
            && await speakers.Person(organisation, activity, ToTheEnd) is { } person)
            await newcomers.Welcome(organisation, person, ToTheEnd);
        else if (heard.First($"welcome/{activity.Tenant}/{activity.FromId}"))
            await write.Stranger(activity, TalkCards.Stranger(Voice.Of(activity.Locale)), ToTheEnd);
    }

    /// <summary>A team in which the bot is spoken to, and of which it was never told or could not set up: true when the questions went out now.</summary>
    public async Task<bool> MakeUpFor(Activity activity)
    {
        if (activity.TeamId is not { } team) return false;
        var organisation = await speakers.Organisation(activity, null, ToTheEnd);
        return !(organisation is { } known && await setUp.Knows(known, TeamsEdge.Edge, activity.Tenant!, team, ToTheEnd)) && await AddTeam(activity);
    }

    /// <summary>False when nobody can tell whose tenant it is.</summary>
    private async Task<bool> AddTeam(Activity activity)
    {
        var all = await roster.Of(activity, ToTheEnd);
        var language = activity.Locale is { } locale ? Voice.Of(locale).Language : null;
        var newcomer = new Newcomer(Company.Of(all) ?? activity.TeamName ?? "CheckinBot", language ?? "en", activity.Zone ?? "UTC");
        if (await speakers.Organisation(activity, newcomer, ToTheEnd) is not { } organisation) return false;
        var name = activity.TeamName ?? activity.TeamChannelName ?? "Teams";
        var isNew = await setUp.Of(organisation, new PlatformTeam(TeamsEdge.Edge, activity.Tenant!, PlaceOf.Channel(activity)!, activity.TeamId!, name, activity.TeamChannelName ?? name)
        {
            ServiceUrl = activity.ServiceUrl, Language = language, Zone = activity.Zone,
        }, all, ToTheEnd);
        if (isNew) await members.Meanwhile(organisation, TeamsEdge.Edge, activity.Tenant!, activity.TeamId!, all, await roster.Of(activity, ToTheEnd), ToTheEnd);
        return true;
    }

    private async Task Gone(Activity activity)
    {
        if (await speakers.Organisation(activity, null, ToTheEnd) is not { } organisation) return;
        await newcomers.Gone(organisation, TeamsEdge.Edge, activity.Tenant!, activity.ConversationId!, activity.IsPersonal ? null : activity.TeamId, ToTheEnd);
    }

    private async Task Renamed(Activity activity)
    {
        if (await speakers.Organisation(activity, null, ToTheEnd) is { } organisation
            && (activity.ChannelEvent == "teamRenamed" ? activity.TeamName : activity.TeamChannelName) is { } name)
            await setUp.Renamed(organisation, TeamsEdge.Edge, activity.Tenant!, PlaceOf.Channel(activity)!, name, ToTheEnd);
    }

    private async Task Members(Activity activity)
    {
        if (await speakers.Organisation(activity, null, ToTheEnd) is not { } organisation) return;
        var (tenant, team) = (activity.Tenant!, activity.TeamId!);
        if (activity.Added.ToList() is { Count: > 0 } added)
            await members.Joined(organisation, TeamsEdge.Edge, tenant, team, await roster.Of(activity, added, ToTheEnd), ToTheEnd);
        if (activity.Removed.ToList() is { Count: > 0 } removed)
            await members.Left(organisation, TeamsEdge.Edge, tenant, team, removed, ToTheEnd);
    }
}
