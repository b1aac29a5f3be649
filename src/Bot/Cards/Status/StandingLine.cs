using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>One key result in a list: its sign and value, and below, when it is not on pace, what was expected and where it is heading.</summary>
public static class StandingLine
{
    /// <param name="voice">The reader's.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="named">Whether who revised it is named; a team's list names nobody.</param>
    public static ColumnSet Of(Voice voice, Standing standing, bool named = false) => Lines.Judged(
        standing.Verdict, voice.Where(standing), standing.Verdict is Verdict.OnPace or Verdict.TooEarly ? voice.FirstPlan(standing) : voice.More(standing), also: voice.Was(standing, named));
}
