using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Starting;

/// <param name="Voice">The reader's.</param>
/// <param name="For">The role, the way and the kind of company, in a few words.</param>
/// <param name="Lens">The way of seeing that is proposed.</param>
/// <param name="Maturity">Why.</param>
/// <param name="Objectives">What is served before what serves it.</param>
public sealed record ProposalView(Voice Voice, string For, Lens Lens, Maturity Maturity, IReadOnlyList<ProposedObjective> Objectives)
{
    /// <summary>Whether the reader says whose words everybody reads.</summary>
    public bool MayChoose { get; init; }
}

/// <param name="Title">In the reader's language.</param>
/// <param name="Serves">The title of what it serves; null for nothing.</param>
/// <param name="TurnsAt">When the next orientation is to be proposed, in a line; null for never.</param>
public sealed record ProposedObjective(string Title, Perspective Perspective, string? Serves, string? TurnsAt, IReadOnlyList<ProposedMeasure> Measures);

/// <param name="Id">What its button names.</param>
/// <param name="KeyResult">As it would be written.</param>
/// <param name="LeadsTo">The title of the measure that it moves; null for none.</param>
/// <param name="Written">It is there already.</param>
public sealed record ProposedMeasure(Guid Id, KeyResult KeyResult, string? LeadsTo, bool Written);

/// <summary>A cascade to begin with. Nothing is kept until a measure's form was looked through and saved.</summary>
public static class ProposalCard
{
    private const int Button = 28;

    public static Card Render(ProposalView view)
    {
        var voice = view.Voice;
        return voice.Card(voice.Say("Start.Proposal", view.For),
        [
            Lines.Head(voice.Say("Start.Proposal", view.For), voice["Start.Edit"]),
            Lines.Plain(voice.Say("Start.Lens", voice["Lens.Short" + view.Lens], voice["Lens.Because" + view.Maturity])),
            .. view.Objectives.SelectMany(o => Objective(voice, o)),
            Lines.Quiet(voice["Start.Signs"]) with { Spacing = Spacing.Medium },
            Buttons.Row(
                view.MayChoose && view.Lens != voice.Lens ? Buttons.Press(voice.Say("Start.UseWords", voice["Lens.Short" + view.Lens]), LensCard.Verb(view.Lens)) : null,
                voice.Press("Start.OtherLens", "lens"), voice.Press("Start.Again", "start")),
        ]);
    }

    private static IEnumerable<Element?> Objective(Voice voice, ProposedObjective objective)
    {
        yield return new Container(
        [
            Lines.Strong(objective.Title),
            Lines.Quiet(Lists.Dots(voice["Perspective." + objective.Perspective], objective.TurnsAt)),
            .. objective.Measures.Select(m => Lines.Marked(
                m.Written ? "✓" : m.KeyResult.Indicator == Indicator.Leading ? "→" : "◎", m.Written ? TextColor.Good : TextColor.Default,
                voice.Say("Standing.Line", m.KeyResult.Called(), voice.Goal(m.KeyResult)))),
        ]) { Separator = true, Spacing = Spacing.Medium };
        if (objective.Measures.Where(m => !m.Written).ToList() is { Count: > 0 } open) yield return Buttons.Row(open.Select(m => Buttons.Press(Cut.To(m.KeyResult.Title, Button), "start-edit", m.Id)));
    }
}
