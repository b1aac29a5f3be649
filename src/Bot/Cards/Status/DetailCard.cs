using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Status;

/// <param name="Voice">The reader's.</param>
/// <param name="Objective">The objective.</param>
/// <param name="Above">What it serves, from its parent up to the vision.</param>
/// <param name="Owner">The objective's owner; null when it has none.</param>
/// <param name="KeyResults">Those shown, with the names of who carries them.</param>
public sealed record DetailView(Voice Voice, Objective Objective, IReadOnlyList<string> Above, string? Owner, IReadOnlyList<CarriedLine> KeyResults)
{
    /// <summary>Of a key result alone, see <c>Charts/DetailChart.cs</c>; null leaves the words alone.</summary>
    public Picture? Chart { get; init; }

    /// <summary>Of a key result alone, while its lead hears nothing of it: until when, and for what reason; whoever carries it reads this.</summary>
    public GapMuted? Muted { get; init; }

    /// <summary>How it hangs together with others; null where that is not shown.</summary>
    public BondsView? Bonds { get; init; }

    /// <summary>All that was said of a key result alone, or of the objective; null when nothing was.</summary>
    public OfferView? Said { get; init; }

    /// <summary>What the reader may change; null when it is nothing.</summary>
    public DetailChange? Change { get; init; }

    /// <summary>Of a key result alone; null where that is not shown.</summary>
    public DetailPace? Pace { get; init; }

    /// <summary>Of a key result alone that was graded: its grades from the first on, each with who gave it.</summary>
    public DetailGrades? Grades { get; init; }

    /// <summary>Of a key result alone; null where that is not shown.</summary>
    public DetailTurn? Turn { get; init; }

    /// <summary>An address to pass on; null when the service has none.</summary>
    public string? Link { get; init; }
}

public sealed record CarriedLine(Standing Standing, string Owner);

/// <param name="About">The id of the key result or objective.</param>
/// <param name="Whole">Whether it is the objective.</param>
/// <param name="Paused">Whether it pauses.</param>
public sealed record DetailChange(Guid About, bool Whole, bool Paused);

/// <param name="By">The name of who chose its pace; null where nobody did in chat.</param>
/// <param name="Changes">Whether the reader may choose another.</param>
public sealed record DetailPace(string? By, bool Changes);

/// <param name="Said">Each in a line.</param>
/// <param name="Corrects">Whether the reader may correct the last.</param>
public sealed record DetailGrades(IReadOnlyList<string> Said, bool Corrects);

/// <param name="Stands">When its objective has done its work; null where nothing says so.</param>
/// <param name="Changes">Whether the reader may say it.</param>
public sealed record DetailTurn(Turn? Stands, bool Changes);

/// <summary>An objective with its key results, or one of them alone: the only level where an owner's name stands.</summary>
public static class DetailCard
{
    private const int Readings = 6, Most = 8;

    public static Card Render(DetailView view)
    {
        var voice = view.Voice;
        return voice.Card(view.Objective.Title,
        [
            Lines.Head(view.Objective.Title, Lists.Dots(voice["Level." + view.Objective.Level], view.Owner)),
            .. view.KeyResults.Take(Most).SelectMany(k => Of(voice, k, view.KeyResults.Count == 1, view.Pace?.By)),
            view.KeyResults.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", view.KeyResults.Count - Most)) : null,
            view.KeyResults.Count == 0 ? Lines.Plain(voice["Detail.NoKeyResult"]) : null,
            view is { KeyResults: [var one], Turn.Stands: { } turn } ? TurnForm.Line(voice, one.Standing.KeyResult, turn) : null,
            .. view.Grades?.Said.Select(said => Lines.Quiet(said) with { Spacing = Spacing.Small }) ?? [],
            view.Muted is { } muted ? Lines.Quiet(voice.Say("Gap.Muted", voice.Day(muted.Until), voice.Quoted(muted.Reason))) with { Spacing = Spacing.Small } : null,
            view.Chart,
            .. DetailThread.Of(view),
            view.Above.Count > 0 ? Lines.Quiet(voice.Say("Detail.Serves", string.Join(" › ", view.Above))) with { Separator = true, Spacing = Spacing.Medium } : null,
            .. BondLines.Of(voice, view.Bonds),
            view.Link is { } link ? Lines.Quiet(voice.Say("Detail.Link", link)) with { Spacing = Spacing.Small } : null,
        ]);
    }

    private static IEnumerable<Element> Of(Voice voice, CarriedLine carried, bool alone, string? pacedBy)
    {
        var (standing, keyResult) = (carried.Standing, carried.Standing.KeyResult);
        yield return Lines.Judged(standing.Verdict, voice.Where(standing), Lists.Dots(voice.Word(standing.Verdict), carried.Owner, voice.More(standing)),
            strong: true, also: voice.Was(standing, named: true));
        if (keyResult.PausedOn is { } paused) yield return Lines.Quiet(voice.Say("Detail.Paused", voice.Day(paused))) with { Spacing = Spacing.Small };
        if (keyResult.Agreement != Agreement.Agreed) yield return Lines.Quiet(voice["Detail." + keyResult.Agreement]) with { Spacing = Spacing.Small };
        if (!alone) yield break;
        yield return Lines.Quiet(Lists.Dots(voice.Sentence(voice.Say("Figure.Target", voice.Goal(keyResult))), Baseline(voice, keyResult))) with { Spacing = Spacing.Small };
        if (voice.PaceOf(keyResult, pacedBy) is { } pace) yield return Lines.Quiet(pace) with { Spacing = Spacing.Small };
        yield return Lines.Quiet(Lists.Dots(
            voice.Pay(keyResult.CountsForPay),
            keyResult.AgreedOn is { } agreed ? voice.Say("Detail.AgreedOn", voice.Day(agreed)) : null)) with { Spacing = Spacing.Small };
        if (GapLines.Arithmetic(voice, standing) is { Length: > 0 } arithmetic) yield return Lines.Plain(arithmetic);
        if (standing.Readings.All.LastOrDefault(c => c.Confidence is not null)?.Confidence is { } confidence)
            yield return Lines.Quiet(voice.Say("Detail.Confidence", voice.Word(confidence))) with { Spacing = Spacing.Small };
        if (standing.Readings.All.LastOrDefault(c => c.Note is not null) is { } noted)
            yield return Lines.Quiet(Lists.Dots(voice.Quoted(noted.Note!), voice.Day(noted.AsOf)));
        var last = standing.Readings.Valued.TakeLast(Readings).Select(c => $"{voice.Figure(keyResult, c.Value!.Value)} ({voice.Day(c.AsOf)})").ToList();
        if (last.Count > 1) yield return Lines.Quiet(voice.Say("Detail.Readings", string.Join(" → ", last))) with { Spacing = Spacing.Small };
    }

    private static string? Baseline(Voice voice, KeyResult keyResult) => keyResult.Kind is Kind.Cumulative or Kind.Milestone && keyResult.Baseline != 0
        ? voice.Say("Detail.From", voice.Figure(keyResult, keyResult.Baseline))
        : null;
}
