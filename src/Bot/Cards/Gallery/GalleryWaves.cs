using CheckinBot.Bot.Cards.Waves;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards;

internal static class GalleryWaves
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);

    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        yield return new("wave", "wave, for an admin", WaveCard.Render(new WaveView(s.Voice, 38_000, Thursday, new LocalTime(Thursday, new TimeOnly(9, 41)))));
        yield return new("wave-one", "wave, with the last one still waiting until the next day", WaveCard.Render(
            new WaveView(s.Voice, 1, Thursday, new LocalTime(Thursday.AddDays(1), new TimeOnly(9, 0)))));
        yield return new("wave-none", "wave, with nothing waiting", WaveCard.Render(new WaveView(s.Voice, 0, Thursday, default)));
        yield return new("wave-not-yours", "wave, for somebody else", WaveCard.AdminsOnly(s.Voice));
    }
}
