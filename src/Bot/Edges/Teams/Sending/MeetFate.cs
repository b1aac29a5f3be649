using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>Does what a failed send calls for, and says what becomes of the message.</summary>
public sealed class MeetFate(StopSending stop, TeamsAddresses addresses)
{
    /// <summary>How long a message waits for somebody to mend our set-up.</summary>
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(15);

    public async Task<Outcome> Of(Fate fate, Address address, CancellationToken cancel)
    {
        switch (fate)
        {
            case Fate.Again again:
                return new Outcome.Retry(again.After) { Stops = again.FromAll ? (address.Edge, address.Workspace) : null };
            case Fate.InDoubt doubt:
                return new Outcome.Ambiguous(doubt.Code);
            case Fate.Gone when address.TeamId is null:
                return new Outcome.Retry(TimeSpan.FromSeconds(2));
            case Fate.StopHere here:
                await stop.At(address.OrganisationId, address.Id, here.Code, here.TellAdmin, cancel);
                return new Outcome.Failed(here.Code);
            case Fate.StopTenant tenant:
                await stop.Workspace(address.OrganisationId, address.Edge, address.Workspace, tenant.Code, cancel);
                return new Outcome.Failed(tenant.Code);
            case Fate.Alarm alarm:
                await stop.Alarm(address.OrganisationId, address.Edge, alarm.Code, cancel);
                return new Outcome.Retry(UntilMended);
            case Fate.OtherCloud when await addresses.SwitchCloud(address, cancel):
                return new Outcome.Retry(TimeSpan.FromSeconds(2));
            case Fate.OtherCloud:
                await stop.Workspace(address.OrganisationId, address.Edge, address.Workspace, "InvalidBotApiHost", cancel);
                return new Outcome.Failed("InvalidBotApiHost");
            default:
                return new Outcome.Failed(fate.Word);
        }
    }
}
