namespace CheckinBot.Objectives.Checkins;

/// <summary>What stands of a key result's check-ins, oldest first: what was superseded is left out.</summary>
public sealed class Readings
{
    private readonly List<Checkin> standing;

    public Readings(IEnumerable<Checkin> checkins)
    {
        var all = checkins.ToList();
        var superseded = all.Exists(c => c.SupersedesId is not null) ? all.Where(c => c.SupersedesId is not null).Select(c => c.SupersedesId!.Value).ToHashSet() : null;
        if (superseded is not null) all.RemoveAll(c => superseded.Contains(c.Id));
        all.Sort(InOrder);
        standing = all;
    }

    private static int InOrder(Checkin one, Checkin other) =>
        one.AsOf != other.AsOf ? one.AsOf.CompareTo(other.AsOf) : one.At != other.At ? one.At.CompareTo(other.At) : one.Id.CompareTo(other.Id);

    public IReadOnlyList<Checkin> All => standing;

    public IEnumerable<Checkin> Valued => standing.Where(c => c.Value is not null);

    public Checkin? Last => standing.Count == 0 ? null : standing[^1];

    public Checkin? LastValued => standing.FindLast(c => c.Value is not null);

    /// <summary>The value before the last one; null when there is none.</summary>
    public Checkin? Before(Checkin checkin) => Valued.TakeWhile(c => c.Id != checkin.Id).LastOrDefault();

    public Checkin? In(string period) => standing.LastOrDefault(c => c.Period == period);

    /// <summary>How many check-ins in a row, counted from the last, said <i>Nothing new</i>.</summary>
    public int QuietInARow => Enumerable.Reverse(standing).TakeWhile(c => c.Origin == Origin.NothingNew).Count();

    public Readings Until(DateOnly day) => Last is not { } last || last.AsOf <= day ? this : new(standing.Where(c => c.AsOf <= day));
}
