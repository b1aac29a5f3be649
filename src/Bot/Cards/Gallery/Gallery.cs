using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards;

/// <summary>Every card there is, with sample data, in one language: for the snapshots, the Local page's <c>/gallery</c> and the docs.</summary>
public static class Gallery
{
    /// <param name="Name">Short, unique, fit for a file name.</param>
    /// <param name="About">When it is seen, in English.</param>
    /// <param name="Card">The card.</param>
    public sealed record Item(string Name, string About, Card Card);

    public static IReadOnlyList<Item> All(Voice voice)
    {
        var sample = new GallerySample(voice);
        return
        [
            .. GalleryCheckins.Of(sample), .. GalleryStatus.Of(sample), .. GalleryGaps.Of(sample), .. GalleryReasons.Of(new GallerySample(voice)),
            .. GalleryBeginnings.Of(sample), .. GalleryTalk.Of(sample), .. GalleryTimes.Of(sample), .. GallerySettings.Of(sample),
            .. GalleryWaves.Of(sample), .. GalleryEscalation.Of(sample), .. GalleryReviews.Of(sample), .. GalleryCascade.Of(sample),
            .. GalleryWriting.Of(sample), .. GalleryAgreeing.Of(new GallerySample(voice)), .. GalleryPacing.Of(new GallerySample(voice)),
            .. GalleryCycles.Of(new GallerySample(voice)), .. GalleryLenses.Of(new GallerySample(voice)), .. GalleryStarting.Of(new GallerySample(voice)),
        ];
    }
}
