using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>The answer to an action that names what is not the presser's: forged, or a card that somebody else was sent.</summary>
public static class NotYours
{
    public static Reply Reply(Visit visit) => new Reply.New(TalkCards.NotAllowed(visit.Voice), Privately: true);
}
