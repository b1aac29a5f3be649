namespace CheckinBot.Objectives.Checkins;

/// <summary>What stands of a key result's check-ins, oldest first: what was superseded is left out.</summary>
public sealed class Readings
{
    private readonly IReadOnlyList<Checkin> standing;

    public Readings(IEnumerable<Checkin> checkins)
    {
        var all = checkins.ToList();
        var superseded = all.Where(c => c.SupersedesId is not null).Select(c => c.SupersedesId!.Value).ToHashSet();
        standing = [.. all.Where(c => !superseded.Contains(c.Id)).OrderBy(c => c.AsOf).ThenBy(c => c.At).ThenBy(c => c.Id)];
    }

    public IReadOnlyList<Checkin> All => standing;

    public IEnumerable<Checkin> Valued => standing.Where(c => c.Value is not null);

    public Checkin? Last => standing.Count == 0 ? null : standing[^1];

    public Checkin? LastValued => Valued.LastOrDefault();

    /// <summary>The value before the last one; null when there is none.</summary>
    public Checkin? Before(Checkin checkin) => Valued.TakeWhile(c => c.Id != checkin.Id).LastOrDefault();

    public Checkin? In(string period) => standing.LastOrDefault(c => c.Period == period);

    /// <summary>How many check-ins in a row, counted from the last, said <i>Nothing new</i>.</summary>
    public int QuietInARow => standing.Reverse().TakeWhile(c => c.Origin == Origin.NothingNew).Count();

    public Readings Until(DateOnly day) => new(standing.Where(c => c.AsOf <= day));
}
