using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Troubles;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Words;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Troubles;

/// <summary>Something that only an admin can mend. Subject: the platform and its code, <c>teams/BotDisabledByAdmin</c>; once a week for each.</summary>
public sealed class RenderTrouble : IRender
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Trouble];

    /// <summary>Nothing to whoever is no admin any more.</summary>
    public Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        if (scene.To is not { Person.Admin: true }) return Task.FromResult<Card?>(null);
        var parts = scene.Delivery.Subject.Split('/', 2);
        var platform = scene.Voice.Sentence(parts[0]);
        return Task.FromResult<Card?>(TroubleCard.Render(new TroubleView(scene.Voice, scene.Delivery.Id, platform, parts.Length > 1 ? parts[1] : parts[0])));
    }
}
