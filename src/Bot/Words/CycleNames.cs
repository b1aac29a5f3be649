using CheckinBot.Objectives.Cycles;

namespace CheckinBot.Bot.Words;

/// <summary>Cycles as people call them.</summary>
public static class CycleNames
{
    /// <summary><c>Q1 2027</c>, <c>January 2027</c>, <c>2027</c>, <c>Cycle from 4 Jan 2027</c>.</summary>
    public static string Called(this Voice voice, CycleSpan span) => span.Shape switch
    {
        CycleShape.Month => voice.Sentence(span.Start.ToString("MMMM yyyy", voice.Culture)),
        CycleShape.Quarter => voice.Say("SetUp.Quarter", (span.Start.Month + 2) / 3, span.Start.Year),
        CycleShape.Year => span.Start.ToString("yyyy", voice.Culture),
        _ => voice.Say("Cycle.Own", voice.Date(span.Start)),
    };

    /// <summary><c>1 Oct to 31 Dec</c>.</summary>
    public static string Days(this Voice voice, DateOnly start, DateOnly end) => voice.Say("Cycle.FromTo", voice.Date(start), voice.Date(end));
}
