namespace CheckinBot.Objectives.Calendars;

/// <summary>What becomes of a list of free days when more are noted, or all that are left are taken back.</summary>
public static class Spans
{
    /// <summary>The added days with those of the list that overlap or touch them, as one; the others stay as they are.</summary>
    public static (DaySpan Joined, IReadOnlyList<DaySpan> Swallowed) Join(IEnumerable<DaySpan> spans, DaySpan added)
    {
        var joined = added;
        var swallowed = new List<DaySpan>();
        foreach (var span in spans.OrderBy(s => s.From).Where(s => s.From <= added.Until && added.From <= s.Until))
        {
            swallowed.Add(span);
            joined = new DaySpan(span.From < joined.From ? span.From : joined.From, span.Until > joined.Until ? span.Until : joined.Until);
        }
        return (joined, swallowed);
    }

    /// <summary>What is left of a span of which only the days before that one have been: null when it had not begun.</summary>
    public static DaySpan? Before(this DaySpan span, DateOnly day) =>
        day <= span.From ? null : day < span.Until ? span with { Until = day } : span;
}
