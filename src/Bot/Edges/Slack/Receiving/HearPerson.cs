using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Somebody whom we know lives or speaks otherwise now, has been deactivated, or is back. Slack tells of everybody in the workspace; nothing is kept of those
/// whom we do not know. Source: https://docs.slack.dev/reference/events/user_change.
/// </summary>
public sealed class HearPerson(FindSlackSpeaker speakers, Recognise recognise, StopSending stop, Database database)
{
    /// <summary>As Slack calls a reader who is no member any more.</summary>
    private const string Deactivated = "user_disabled";

    public async Task Changed(SlackInput input, CancellationToken cancel)
    {
        if (input.Json.At("event", "user") is not { } user || user.Text("id") is not { } id || await speakers.Organisation(input, null, cancel) is not { } organisation) return;
        var known = await database.Read(organisation, db => db.Addresses
            .SingleOrDefaultAsync(a => a.Edge == SlackEdge.Edge && a.Workspace == input.Workspace && a.UserId == id && a.PersonId != null, cancel), cancel);
        if (known is null) return;
        if (user.Is("deleted"))
        {
            if (known.Stopped is null) await stop.At(organisation, known.Id, Deactivated, tellAdmin: false, cancel);
            return;
        }
        if (ReadUser.Of(user, input.Workspace!) is not { } member) return;
        await recognise.Known(organisation, member.Seen, cancel);
        if (known.Stopped == Deactivated) await stop.NoLonger(organisation, known.Id, cancel);
    }
}
