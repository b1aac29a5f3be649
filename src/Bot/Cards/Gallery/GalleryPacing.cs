using CheckinBot.Bot.Cards.Pacing;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Charts;
using CheckinBot.Objectives.Pace;

namespace CheckinBot.Bot.Cards;

internal static class GalleryPacing
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var meetings = s.MeetingsExplained;
        yield return new("pace", "Another pace for a key result", PaceForm.Render(s.Voice, meetings.KeyResult, PaceText.PhasedName, "10 25 60"));
        var phased = s.MeetingsBy(new Phased([10, 25, 60]), GallerySample.Thursday);
        yield return new("detail-pace", "One key result that goes by steps, for who may choose", DetailCard.Render(new DetailView(
            s.Voice, phased.Objective, [], "Marc Lefèvre", [new CarriedLine(phased, "Claire Dubois")])
        {
            Chart = DetailChart.Draw(s.Voice, phased), Pace = new DetailPace("Claire Dubois", true),
        }));
    }
}
