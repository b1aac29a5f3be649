using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Status;

/// <param name="Voice">The team's.</param>
/// <param name="Objective">Its title.</param>
/// <param name="Team">The team's name.</param>
/// <param name="Cycle">The one that holds <paramref name="AsOf"/>; null when none does.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Standings">Worst first; one when a key result was passed on alone.</param>
public sealed record SharedView(Voice Voice, string Objective, string Team, Cycle? Cycle, DateOnly AsOf, IReadOnlyList<Standing> Standings);

/// <summary>What stands under a link that somebody passed on in the team's channel: no more than <see cref="TeamStatusCard"/> says there, and nothing to press.</summary>
public static class SharedCard
{
    private const int Most = 8;

    public static Card Render(SharedView view)
    {
        var voice = view.Voice;
        return voice.Card(view.Objective,
        [
            Lines.Head(view.Objective, Lists.Dots(view.Team, CycleLine.Of(voice, view.Cycle, view.AsOf))),
            .. view.Standings.Take(Most).Select(s => StandingLine.Of(voice, s)),
            view.Standings.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.Standings.Count - Most)) : null,
            view.Standings.Count == 0 ? Lines.Plain(voice["Detail.NoKeyResult"]) : null,
        ]);
    }
}
