using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using CheckinBot.Storage.Speakers;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>Who speaks, in whose organisation.</summary>
/// <param name="Workspace">The installation's key.</param>
/// <param name="User">Slack's id of the person.</param>
/// <param name="Person">Null when the organisation does not know them.</param>
public sealed record SlackSpeaker(Guid Organisation, string Workspace, string User, Guid? Person)
{
    /// <summary>Who it is and what belongs to them, where that was just read: a word that only looks does not read it twice.</summary>
    public Speaker? Met { get; init; }
}

/// <summary>Whose organisation a request concerns, and who made it. Slack vouches for the ids; e-mail, zone and language are asked of it.</summary>
public sealed class FindSlackSpeaker(ServedWorkspaces served, Workspaces.Workspaces workspaces, Recognise recognise, SlackPeople people, Database database)
{
    /// <summary>Null when the workspace belongs to no organisation, or to none yet.</summary>
    public async Task<Guid?> Organisation(SlackInput input, Newcomer? newcomer, CancellationToken cancel)
    {
        if (input.Workspace is not { } workspace) return null;
        if (await served.OrganisationOf(workspace, newcomer, cancel) is not { } organisation) return null;
        await workspaces.Heard(organisation, SlackEdge.Edge, workspace, null, cancel);
        return organisation;
    }

    /// <summary>Whether it may belong to one: nothing is asked or done for a workspace that does not.</summary>
    public Task<bool> Serves(string workspace, CancellationToken cancel) => served.Has(workspace, cancel);

    public async Task<SlackSpeaker?> Of(SlackInput input, CancellationToken cancel)
    {
        if (input is not { User: { } user, Workspace: { } workspace }) return null;
        var seen = new Sighting(SlackEdge.Edge, workspace, user)
        {
            Acts = true,
            // Only the bot's own conversation with somebody is one: a slash command may be typed in anybody's.
            OwnChat = input.Json.Text("event", "channel_type") == "im" ? input.Channel : null,
        };
        if (await recognise.AsKnown(seen, cancel) is { Person: var known } met) return new SlackSpeaker(known.OrganisationId, workspace, user, known.Id) { Met = met };
        if (await Organisation(input, null, cancel) is not { } organisation) return null;
        var person = await recognise.Known(organisation, seen, cancel) ?? await Meet(organisation, seen, cancel);
        return new SlackSpeaker(organisation, workspace, user, person);
    }

    /// <summary>Where it was said: with the person alone, in the channel of a team that is set up, or among several.</summary>
    public async Task<Place> Place(SlackSpeaker speaker, string? channel, CancellationToken cancel)
    {
        if (channel is null || channel.StartsWith('D')) return Turns.Place.Own;
        return await database.Read(speaker.Organisation, db => db.Addresses
            .Where(a => a.Edge == SlackEdge.Edge && a.Workspace == speaker.Workspace && a.TeamId != null && a.Conversation == channel)
            .Select(a => a.TeamId).FirstOrDefaultAsync(cancel), cancel) is { } team ? new Place.Channel(team) : new Place.Group();
    }

    /// <summary>Asked once in a while of a stranger: somebody may be added to the list meanwhile.</summary>
    private async Task<Guid?> Meet(Guid organisation, Sighting seen, CancellationToken cancel) =>
        await people.One(seen.Workspace, seen.UserId, cancel) is { } member
            ? await recognise.Meet(organisation, member.Seen with { OwnChat = seen.OwnChat, Acts = seen.Acts }, member.Entry, cancel)
            : null;
}
