using System.Text.Json;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>Whose organisation an activity concerns, and who speaks. The activity gives ids that Teams vouches for; everything else is asked of the directory.</summary>
public sealed class FindSpeaker(Workspaces.Workspaces workspaces, Recognise recognise, BotConnector connector, TeamsSettings settings)
{
    /// <summary>Null when the tenant belongs to no organisation yet.</summary>
    /// <param name="activity">What came.</param>
    /// <param name="newcomer">What to set up when there is no organisation at all; null sets up nothing.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Guid?> Organisation(Activity activity, Newcomer? newcomer, CancellationToken cancel)
    {
        var tenant = activity.Tenant!;
        if (await workspaces.OrganisationOf(TeamsEdge.Edge, tenant, settings.AllowedTenants.GetValueOrDefault(tenant), newcomer, cancel) is not { } organisation) return null;
        await workspaces.Heard(organisation, TeamsEdge.Edge, tenant, activity.ServiceUrl, cancel);
        return organisation;
    }

    /// <summary>Null when the organisation does not know them.</summary>
    public async Task<Guid?> Person(Guid organisation, Activity activity, CancellationToken cancel)
    {
        if (SightingOf(activity) is not { } seen) return null;
        if (await recognise.Known(organisation, seen, cancel) is { } known) return known;
        return await Ask(activity, seen.UserId, cancel) is { } entry ? await recognise.Meet(organisation, seen, entry, cancel) : null;
    }

    public static Sighting? SightingOf(Activity activity) => activity.FromId is not { } user ? null : new Sighting(TeamsEdge.Edge, activity.Tenant!, user)
    {
        DirectoryId = activity.FromDirectoryId,
        Acts = activity.Type is "message" or "invoke",
        OwnChat = activity.IsPersonal ? activity.ConversationId : null,
        ServiceUrl = activity.IsPersonal ? activity.ServiceUrl : null,
        Locale = activity.Locale,
        Zone = activity.Zone,
    };

    private async Task<DirectoryEntry?> Ask(Activity activity, string user, CancellationToken cancel)
    {
        var answer = await connector.Member(PlaceOf.Conversation(activity), user, cancel);
        return answer is { Ok: true, Body: { } member } ? Entry(member, activity.Tenant!) : null;
    }

    /// <summary>Guests have an address that another company gave them, so they prove none of ours.</summary>
    public static DirectoryEntry Entry(JsonElement member, string tenant)
    {
        var signIn = member.Text("userPrincipalName");
        var guest = member.Text("userRole") is "guest" or "anonymous"
            || signIn?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true
            || (member.Text("tenantId") is { } home && !home.Equals(tenant, StringComparison.OrdinalIgnoreCase));
        return new DirectoryEntry(
            member.Text("name") ?? signIn ?? "",
            guest ? [] : [.. new[] { member.Text("email"), signIn }.OfType<string>().Select(e => e.ToLowerInvariant()).Distinct()]);
    }
}
