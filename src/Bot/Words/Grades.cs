using CheckinBot.Objectives.Grading;

namespace CheckinBot.Bot.Words;

/// <summary>Grades in words.</summary>
public static class Grades
{
    /// <summary><c>0.7</c>, <c>0,7</c>.</summary>
    public static string Score(this Voice voice, decimal score) => score.ToString("0.0", voice.Culture);

    /// <summary><c>carried over</c>, within a line.</summary>
    public static string Ended(this Voice voice, Grade grade) => voice["Ended." + grade.Ending];

    /// <summary><c>Grade 0.9 · carried over · was 0.4</c></summary>
    public static string Graded(this Voice voice, GradeThread thread) =>
        Lists.Dots(voice.Sentence(voice.Say("Grade.Score", voice.Score(thread.Stands.Score))), voice.Ended(thread.Stands), voice.Was(thread));

    /// <summary>
    /// What it was before it was corrected, such as <c>was 0.4</c> or, where something else was to become of it, <c>was 0.4, closed</c>;
    /// null where it never was. Other words on what was learnt change neither.
    /// </summary>
    public static string? Was(this Voice voice, GradeThread thread)
    {
        var was = thread.Before.Zip(thread.All.Skip(1), (was, then) => (Was: was, Then: then)).Where(x => (x.Was.Score, x.Was.Ending) != (x.Then.Score, x.Then.Ending))
            .Select(x => x.Was.Ending == x.Then.Ending ? voice.Score(x.Was.Score) : voice.Score(x.Was.Score) + ", " + voice.Ended(x.Was)).ToList();
        return was.Count == 0 ? null : voice.Say("Grade.Was", string.Join(" → ", was));
    }
}
