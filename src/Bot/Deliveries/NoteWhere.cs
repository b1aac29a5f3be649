using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Deliveries;

/// <summary>A card of the ledger that went out as an answer, and not by the dispatcher: notes where it stands, so that it can be replaced later.</summary>
public sealed class NoteWhere(Database database)
{
    public Task Of(Guid organisation, Guid delivery, string edge, string? workspace, string conversation, string message, CancellationToken cancel) =>
        database.Write(organisation, async db =>
        {
            if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == delivery, cancel) is not { } row) return;
            (row.Edge, row.Workspace, row.Conversation, row.Message) = (edge, workspace, conversation, message);
        }, cancel);
}
