using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Checkins;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The prompt that was put off.</param>
/// <param name="RemindAt">When it comes back; null when the round closes before.</param>
public sealed record LaterView(Voice Voice, Guid Delivery, LocalTime? RemindAt);

/// <summary>What is left of a prompt that was put off: one line and the way back.</summary>
public static class LaterCard
{
    public static Card Render(LaterView view)
    {
        var line = view.RemindAt is { } at
            ? view.Voice.Say("Later.ReminderAt", view.Voice.Weekday(at.Day), view.Voice.Hour(at.Hour))
            : view.Voice["Later.NoReminder"];
        return view.Voice.Card(line, Lines.Plain(line), Buttons.Row(view.Voice.Press("Later.AnswerNow", "open", view.Delivery)));
    }
}

/// <summary>What is left of a prompt that nobody answered in time.</summary>
public static class RoundClosedCard
{
    public static Card Render(Voice voice, Period period)
    {
        var line = voice.Say("RoundClosed.Line", voice.Name(period));
        return voice.Card(line, Lines.Plain(line));
    }
}
