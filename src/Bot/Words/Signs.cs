using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Words;

/// <summary>The sign of a verdict. Colour and sign never stand alone: the word is always near.</summary>
public static class Signs
{
    public static string Sign(this Verdict verdict) => verdict switch
    {
        Verdict.OnPace => "●",
        Verdict.Watch => "◐",
        Verdict.Slipping => "▼",
        Verdict.OffTrack => "✕",
        Verdict.NoNews => "?",
        _ => "…",
    };

    public static TextColor Color(this Verdict verdict) => verdict switch
    {
        Verdict.OnPace => TextColor.Good,
        Verdict.Watch or Verdict.NoNews => TextColor.Warning,
        Verdict.Slipping or Verdict.OffTrack => TextColor.Attention,
        _ => TextColor.Default,
    };
}
