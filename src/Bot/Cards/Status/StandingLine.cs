using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>One key result in a list: its sign and value, and below, when it is not on pace, what was expected and where it is heading.</summary>
public static class StandingLine
{
    public static ColumnSet Of(Voice voice, Standing standing) =>
        Lines.Judged(standing.Verdict, voice.Where(standing), standing.Verdict is Verdict.OnPace or Verdict.TooEarly ? null : voice.More(standing));
}
