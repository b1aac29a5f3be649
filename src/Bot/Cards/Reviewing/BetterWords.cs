using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <summary>A change in the few words of a button, and in the line that says it is made.</summary>
public static class BetterWords
{
    private const int Button = 32;

    public static string Title(Voice voice, Better better, KeyResult? keyResult) => Cut.To(better is Better.Worded ? voice["Better.Adopt"] : Said(voice, better, keyResult), Button);

    /// <summary><c>Propose target 62</c>, <c>Propose 31 Dec</c></summary>
    public static string Proposed(Voice voice, Better better, KeyResult? keyResult) => better switch
    {
        Better.To to => voice.Say("Better.ProposeTarget", voice.Figure(to.Target, keyResult?.Unit ?? "")),
        Better.By by => voice.Say("Better.ProposeDue", voice.Day(by.Due)),
        _ => throw new ArgumentOutOfRangeException(nameof(better), better, "It is not proposed."),
    };

    /// <summary><c>Target: 62</c>, <c>Leads to: New customers</c></summary>
    public static string Said(Voice voice, Better better, KeyResult? keyResult) => better switch
    {
        Better.Worded worded => voice.Say("Better.Worded", Cut.To(worded.Title, Cut.Title)),
        Better.Through through => voice["Lever." + through.Lever],
        Better.Serves serves => voice.Say("Better.Serves", Cut.To(serves.Title, Cut.Title)),
        Better.Follows follows => voice["Orientation." + follows.Orientation],
        Better.LeadsTo leads => voice.Say("Better.LeadsTo", Cut.To(leads.Title, Cut.Title)),
        Better.Measured measured => voice.Say("Better.Unit", measured.Unit),
        Better.From from => voice.Say("Better.Baseline", voice.Figure(from.Baseline, keyResult?.Unit ?? "")),
        Better.To to => voice.Say("Better.Target", voice.Figure(to.Target, keyResult?.Unit ?? "")),
        Better.By by => voice.Say("Better.Due", voice.Day(by.Due)),
        _ => throw new ArgumentOutOfRangeException(nameof(better), better, "No words for it."),
    };
}
