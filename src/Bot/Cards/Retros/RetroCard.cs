using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Grading;

namespace CheckinBot.Bot.Cards.Retros;

/// <summary>Grades, how well confidence foretold the end, what held back, and what was revised on the way.</summary>
public static class RetroCard
{
    private const int MostLines = 12, MostCauses = 2, MostRevised = 3, MostCycles = 6;
    private const decimal Middling = 0.4m;

    public static Card Render(RetroView view)
    {
        var voice = view.Voice;
        var title = Lists.Dots(voice.Say("Retro.Of", view.Cycle.Name), view.TeamName);
        return voice.Card(Lists.Dots(title, Average(view)),
        [
            Lines.Head(title, Lists.Dots(voice.Days(view.Cycle.Start, view.Cycle.End), view.AsOf <= view.Cycle.End ? voice["Retro.StillRuns"] : null)),
            Lines.Plain(Average(view) ?? voice["Retro.Nothing"]),
            .. view.Detailed ? view.Lines.Take(MostLines).Select(l => Of(voice, l)) : [],
            view.Detailed && view.Lines.Count > MostLines ? Lines.Quiet(voice.Count("Status.AndMore", view.Lines.Count - MostLines)) : null,
            Confidence(view) is { } confidence ? Lines.Plain(confidence) with { Separator = true, Spacing = Spacing.Medium } : null,
            .. view.Causes.Take(MostCauses).Select((c, at) => Lines.Plain(voice.Say("Retro.Cause", at + 1,
                voice.Word(c.Cause), voice.Count("Causes.KeyResults", c.KeyResults), voice.Count("Causes.Weeks", c.Weeks)))),
            .. Revised(view),
            view.Detailed ? null : Lines.Quiet(voice["Status.CountsOnly"]),
        ]);
    }

    /// <summary>Neither a team nor a cycle is called so; the cycles that have begun, the last first.</summary>
    public static Card NoSuch(Voice voice, string typed, IReadOnlyList<string> cycles)
    {
        var said = voice.Say("Retro.NoSuch", typed);
        return voice.Card(said,
        [
            Lines.Strong(said),
            cycles.Count == 0 ? null : Lines.Plain(voice.Say("Retro.Cycles", string.Join(", ", cycles.Take(MostCycles)))),
            cycles.Count == 0 ? null : Lines.Quiet(voice.Say("Retro.NoSuchDo", cycles[0])),
        ]);
    }

    /// <summary><c>Average grade 0.6 · 2 of 4 delivered</c>; null without a grade.</summary>
    public static string? Average(RetroView view) => view.Average is { } average
        ? Lists.Dots(view.Voice.Say("Retro.Average", view.Voice.Score(average)), view.Voice.Say("Retro.Delivered", view.Delivered, view.Graded.Count()))
        : null;

    /// <summary><c>Confidence foretold the end 7 of 9 times</c>; null where nobody foretold anything.</summary>
    public static string? Confidence(RetroView view) => view.Foretold is { Of: > 0 } foretold ? view.Voice.Say("Retro.Confidence", foretold.Right, foretold.Of) : null;

    private static ColumnSet Of(Voice voice, RetroLine line)
    {
        var (sign, color) = line.Score switch
        {
            null => ("?", TextColor.Warning),
            >= GradeOf.Delivered => ("●", TextColor.Good),
            >= Middling => ("◐", TextColor.Warning),
            _ => ("▼", TextColor.Attention),
        };
        return Lines.Marked(sign, color,
            Lists.Dots(voice.Where(line.Standing), line.Score is { } score ? voice.Say("Grade.Score", voice.Score(score)) : null),
            Lists.Dots(
                line.Foretold is { Of: > 0 } foretold ? voice.Say("Retro.Foretold", foretold.Right, foretold.Of) : null,
                line.Grades is { } grades ? voice.Ended(grades.Stands) : null,
                line.Grades is { } thread ? voice.Was(thread) : null,
                voice.Was(line.Standing, named: false)),
            also: line.Grades?.Stands.Reflection is { } said ? voice.Quoted(said) : null);
    }

    private static IEnumerable<Element> Revised(RetroView view)
    {
        if (view.Revised.Count == 0) yield break;
        yield return Lines.Plain(view.Voice.Count("Retro.Revised", view.Revised.Count));
        if (!view.Detailed) yield break;
        foreach (var line in view.Revised.Take(MostRevised)) yield return Lines.Quiet(line);
    }
}
