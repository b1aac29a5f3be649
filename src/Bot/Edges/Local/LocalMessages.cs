using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Objectives;
using CheckinBot.Storage;
using CheckinBot.Storage.Local;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>The conversations of the Local page, kept so that a restart finds them. Writing one message twice writes it once.</summary>
public sealed class LocalMessages(Database database, LocalPictures pictures, LocalFeed feed, TimeProvider clock)
{
    public async Task Post(Guid organisation, string conversation, Guid id, Card card)
    {
        var message = new LocalMessage
        {
            Id = id,
            OrganisationId = organisation,
            Conversation = conversation,
            FromId = Guid.Empty,
            Card = await Draw(card),
            Summary = card.Summary,
            At = clock.GetUtcNow(),
        };
        await Keep(message);
    }

    public Task Say(Guid organisation, string conversation, Guid from, string text) => Keep(new LocalMessage
    {
        Id = Ids.New(clock),
        OrganisationId = organisation,
        Conversation = conversation,
        FromId = from,
        Text = text,
        At = clock.GetUtcNow(),
    });

    /// <summary>False when there is no such message.</summary>
    public async Task<bool> Replace(Guid organisation, Guid id, Card card)
    {
        var drawn = await Draw(card);
        var now = clock.GetUtcNow();
        var changed = await database.Write(organisation, async db =>
        {
            if (await db.LocalMessages.SingleOrDefaultAsync(m => m.Id == id) is not { } message) return null;
            (message.Card, message.Summary, message.EditedAt) = (drawn, card.Summary, now);
            return message;
        });
        if (changed is not null) Tell(changed);
        return changed is not null;
    }

    public Task<bool> Has(Guid organisation, Guid id) =>
        database.Read(organisation, db => db.LocalMessages.AnyAsync(m => m.Id == id));

    public Task<List<LocalMessage>> In(Guid organisation, IReadOnlyCollection<string> conversations) =>
        database.Read(organisation, db => db.LocalMessages.Where(m => conversations.Contains(m.Conversation))
            .OrderBy(m => m.Number).ToListAsync());

    private async Task Keep(LocalMessage message)
    {
        var isNew = await database.Write(message.OrganisationId, async db =>
        {
            if (await db.LocalMessages.AnyAsync(m => m.Id == message.Id)) return false;
            message.Number = (await db.LocalMessages.MaxAsync(m => (long?)m.Number) ?? 0) + 1;
            db.LocalMessages.Add(message);
            return true;
        });
        if (isNew) Tell(message);
    }

    private void Tell(LocalMessage message)
    {
        feed.Tell(new("message", message.Conversation, LocalView.Of(message)));
        // A dot beside those who just received something shows the visitor whom to be next.
        if (message.FromId == Guid.Empty && message.Conversation.StartsWith(LocalEdge.Chats, StringComparison.Ordinal))
            feed.Tell(new("news", null, new { people = new[] { message.Conversation[LocalEdge.Chats.Length..] } }));
    }

    private async Task<string> Draw(Card card) => CardJson.Of(CardMarkdown.Escape(await pictures.Place(card)));
}
