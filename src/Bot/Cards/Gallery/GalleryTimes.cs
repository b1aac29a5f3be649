using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Times;
using CheckinBot.Objectives.Calendars;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryTimes
{
    private static readonly DaySpan Christmas = new(new(2026, 12, 24), new(2027, 1, 3)), Friday = new(new(2026, 11, 27), new(2026, 11, 28)), August = new(new(2027, 8, 1), new(2027, 9, 1));

    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var away = new FreeDaysView(s.Voice, "Away.", []);
        yield return new("away-none", "away, with nothing planned", FreeDaysCard.Render(away));
        yield return new("away", "away, with what is planned", FreeDaysCard.Render(away with { Coming = [Friday, Christmas] }));
        yield return new("away-noted", "away 24/12-02/01", FreeDaysCard.Render(away with { Coming = [Friday, Christmas], Noted = Christmas }));
        yield return new("away-off", "away off", FreeDaysCard.Render(away with { TakenBack = [Friday, Christmas] }));
        var waits = away with { Coming = [Friday, Christmas], Noted = Christmas, Beside = d => d == Christmas ? s.Voice.Say("Delegate.Waits", "Sofia") : null };
        yield return new("away-delegate", "away 24/12-02/01 delegate @Sofia", FreeDaysCard.Render(waits));
        var asked = new DelegationView(s.Voice, Delivery, "Claire", Christmas, null);
        yield return new("delegation", "Somebody asks for their numbers to be given", DelegationCards.Ask(asked));
        yield return new("delegation-yes", "The same, accepted", DelegationCards.Ask(asked with { Accepted = true }));
        yield return new("delegated-no", "To who is away: declined", DelegationCards.Told(asked with { Name = "Sofia", Accepted = false }));
        yield return new("delegation-gone", "The days have changed since", DelegationCards.Gone(s.Voice, Delivery));
        yield return new("away-unreadable", "away someday", NoDaysCard.Render(s.Voice, "Away.", DaysFault.Unreadable, s.Voice.Language == "fr" ? "un jour" : "someday"));
        yield return new("pause-noted", "pause 01/08-31/08, for an admin", FreeDaysCard.Render(new FreeDaysView(s.Voice, "Pause.", [August]) { Noted = August }));
        yield return new("pause-neither", "pause, with neither days nor a name, for an admin", TalkCards.Incomplete(s.Voice, "Pause.Neither", "vacances"));
        yield return new("pause", "pause, for somebody else", FreeDaysCard.Render(new FreeDaysView(s.Voice, "Pause.", [August]) { Changeable = false }));
        yield return new("pause-not-yours", "pause 01/08-31/08, for somebody else", NoDaysCard.AdminsOnly(s.Voice));
    }
}
