using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Causes;

/// <summary>What has held a team back since its cycle began. Key results are counted, nobody is named.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Team">The team's id.</param>
/// <param name="TeamName">Its name.</param>
/// <param name="Since">The first day that counts.</param>
/// <param name="AsOf">The reader's day.</param>
/// <param name="Costs">The dearest first.</param>
/// <param name="Unexplained">How many are behind without a cause.</param>
public sealed record CausesView(Voice Voice, Guid Team, string TeamName, DateOnly Since, DateOnly AsOf, IReadOnlyList<CauseCost> Costs, int Unexplained)
{
    /// <summary>False keeps what was said to itself, for those who may see only the counts.</summary>
    public bool Detailed { get; init; } = true;
}

public static class CausesCard
{
    private const int MostNotes = 2;

    public static Card Render(CausesView view)
    {
        var voice = view.Voice;
        var title = voice.Say("Causes.Title", view.TeamName);
        return voice.Card(view.Costs.Count == 0 ? Lists.Dots(title, voice["Causes.NoneShort"]) : Lists.Dots(title, voice.Word(view.Costs[0].Cause)),
        [
            Lines.Head(title, voice.Say("Causes.Since", voice.Day(view.Since), voice.Day(view.AsOf))),
            .. view.Costs.SelectMany((cost, at) => Of(view, cost, at + 1)),
            view.Costs.Count == 0 ? Lines.Plain(voice["Causes.None"]) : null,
            view.Unexplained > 0 ? Lines.Quiet(voice.Count("Causes.Unexplained", view.Unexplained)) with { Spacing = Spacing.Medium } : null,
            view.Detailed ? Buttons.Row(voice.Press("Causes.Gaps", "gaps", view.Team)) : null,
        ]);
    }

    private static IEnumerable<Element> Of(CausesView view, CauseCost cost, int rank)
    {
        var voice = view.Voice;
        yield return Lines.Strong(voice.Say("Causes.Line", rank, voice["Cause." + cost.Cause])) with { Spacing = Spacing.Medium };
        yield return Lines.Plain(Lists.Dots(voice.Count("Causes.KeyResults", cost.KeyResults), voice.Count("Causes.Weeks", cost.Weeks))) with { Spacing = Spacing.None };
        if (!view.Detailed) yield break;
        foreach (var (standing, said) in cost.Notes.Take(MostNotes))
            yield return Lines.Quiet(Lists.Dots(voice.Quoted(Cut.To(said.Note!, Cut.Title)), standing.KeyResult.Called(), voice.Day(said.AsOf)));
    }
}
