namespace CheckinBot.Objectives.Grading;

/// <summary>All grades of one key result: the one that stands, and those it replaced.</summary>
/// <param name="Stands">The last that was said.</param>
/// <param name="Before">The oldest first.</param>
public sealed record GradeThread(Grade Stands, IReadOnlyList<Grade> Before)
{
    /// <summary>Whether somebody has said another one than the numbers gave.</summary>
    public bool Corrected => Before.Count > 0;

    /// <summary>All of it, the oldest first.</summary>
    public IEnumerable<Grade> All => Before.Append(Stands);

    /// <param name="grades">Of one key result; one at least.</param>
    public static GradeThread Of(IEnumerable<Grade> grades)
    {
        var all = grades.OrderBy(g => g.At).ThenBy(g => g.Id).ToList();
        var superseded = all.Select(g => g.SupersedesId).OfType<Guid>().ToHashSet();
        var stands = all.FindLast(g => !superseded.Contains(g.Id))!;
        return new(stands, all.FindAll(g => g != stands));
    }
}
