using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Waves;

/// <param name="Voice">The reader's.</param>
/// <param name="Readers">People and channels that are still to get something; nobody when nothing waits.</param>
/// <param name="Today">The reader's day.</param>
/// <param name="End">When the last has it, on the reader's clock.</param>
public sealed record WaveView(Voice Voice, int Readers, DateOnly Today, LocalTime End);

/// <summary>How many are still to get their message, and until when that takes.</summary>
public static class WaveCard
{
    public static Card Render(WaveView view)
    {
        var voice = view.Voice;
        if (view.Readers == 0) return voice.Card(voice["Wave.None"], Lines.Strong(voice["Wave.None"]));
        var end = view.End.Day == view.Today ? voice.Hour(view.End.Hour) : voice.DayAndHour(view.End);
        var title = view.Readers == 1 ? voice.Say("Wave.One", end) : voice.Say("Wave.Many", voice.Number(view.Readers), end);
        return voice.Card(title, Lines.Strong(title), Lines.Quiet(voice["Wave.Pace"]));
    }

    public static Card AdminsOnly(Voice voice) => voice.Card(voice["Wave.AdminsOnly"], Lines.Plain(voice["Wave.AdminsOnly"]));
}
