using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>One objective with its key results and what it serves.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Objective">The objective.</param>
/// <param name="Owner">The owner's full name; null when it has none.</param>
/// <param name="TeamName">The team's name.</param>
/// <param name="Chain">The objectives above it, the vision last.</param>
/// <param name="Standings">Its key results, worst first.</param>
public sealed record ObjectiveView(Voice Voice, Objective Objective, string? Owner, string TeamName, IReadOnlyList<string> Chain, IReadOnlyList<Standing> Standings);

public static class ObjectiveCard
{
    private const int MaxShown = 6;

    public static Card Render(ObjectiveView view)
    {
        var voice = view.Voice;
        var hidden = view.Standings.Count - MaxShown;
        return voice.Card(view.Objective.Title,
        [
            Lines.Head(view.Objective.Title, Lists.Dots(view.Owner, view.TeamName, voice["Level." + view.Objective.Level])),
            view.Standings.Count == 0 ? Lines.Plain(voice["Status.NoKeyResult"]) : Lines.Plain(voice.Counts(view.Standings)),
            .. view.Standings.Take(MaxShown).Select((s, at) => StandingLine.Of(voice, s) with { Separator = at == 0 ? true : null }),
            hidden > 0 ? Lines.Quiet(voice.Count("Status.AndMore", hidden)) : null,
            view.Chain.Count > 0 ? Lines.Strong(voice["Detail.Serves"]) with { Separator = true, Spacing = Spacing.Medium } : null,
            .. view.Chain.Select((title, at) => Lines.Quiet(at == 0 ? title : "↳ " + title)),
        ]);
    }
}
