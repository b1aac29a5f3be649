using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Pictures;

/// <summary>Gives the pictures of a card addresses from which a platform may fetch them for a while.</summary>
/// <param name="keep">Where they are kept.</param>
/// <param name="sign">What makes their addresses.</param>
/// <param name="publicUrl">Where this service is reached from outside, with https; null when it is not: then no picture has an address.</param>
public sealed class PictureAddresses(KeepPictures keep, SignPictures sign, Uri? publicUrl)
{
    /// <returns>The address of each picture of this card, or null; for <see cref="Teams.Cards.TeamsCard.Of"/>.</returns>
    public async Task<Func<Picture, string?>> Of(Guid organisation, Card card, CancellationToken cancel = default)
    {
        var pictures = card.Everything().OfType<Picture>().ToList();
        if (publicUrl is null || pictures.Count == 0) return _ => null;
        var until = await keep.Keep(organisation, [.. pictures.Select(p => p.Png)], cancel);
        var start = publicUrl.AbsoluteUri.TrimEnd('/') + PictureRoute.Path;
        return picture => $"{start}/{sign.Seal(new PictureTicket(organisation, KeepPictures.IdOf(picture.Png), until))}.png";
    }
}
