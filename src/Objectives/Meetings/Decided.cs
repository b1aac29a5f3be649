namespace CheckinBot.Objectives.Meetings;

/// <summary>A decision and what became of it.</summary>
/// <param name="Decision">As it was written down.</param>
/// <param name="Ended">The row that told its end; null while it is open.</param>
public sealed record Decided(Decision Decision, Decision? Ended)
{
    public DecisionState State => Ended?.State ?? DecisionState.Open;

    /// <summary>Whether its day has gone by and nobody has said that it is done.</summary>
    public bool Late(DateOnly day) => Ended is null && Decision.Until < day;

    /// <summary>The oldest first.</summary>
    public static IReadOnlyList<Decided> All(IEnumerable<Decision> rows)
    {
        var all = rows.OrderBy(d => d.At).ThenBy(d => d.Id).ToList();
        var ends = all.Where(d => d.OfId is not null).ToLookup(d => d.OfId!.Value);
        return [.. all.Where(d => d.OfId is null).Select(d => new Decided(d, ends[d.Id].FirstOrDefault()))];
    }
}
