using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

internal static class CheckCheckin
{
    /// <summary>Before this a date is a slip of the hand.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public static void Of(Book book, CheckinRow row, KeyResult keyResult)
    {
        var day = row.AsOf!.Value;
        if (day > book.Today) book.Blame(row.At, Field.AsOf, Sentence.CheckinFuture, book.Today);
        else if (day < Earliest) book.Blame(row.At, Field.AsOf, Sentence.CheckinAncient);
        else if (day < keyResult.Start && !keyResult.Standing) book.Warn(row.At, Field.AsOf, Sentence.CheckinBeforeStart, keyResult.Start);

        var broken = row.At.IsBroken(Field.Value) || row.At.IsBroken(Field.Confidence) || row.At.IsBroken(Field.Note) || row.At.IsBroken(Field.Cause);
        if (row is { Value: null, Confidence: null, Note: null, Cause: null } && !broken) book.Blame(row.At, Field.Value, Sentence.CheckinEmpty);
    }

    /// <summary>Warns of running totals of the file that fall from one day to the next.</summary>
    public static void Totals(Book book, IEnumerable<(CheckinRow Row, KeyResult? Of)> rows)
    {
        var totals = rows.Where(r => r is { Of: { Kind: Kind.Cumulative, Direction: Direction.Increase }, Row: { Value: not null, AsOf: not null } });
        foreach (var one in totals.GroupBy(r => r.Of!.Id))
        {
            var inOrder = one.Select(r => r.Row).OrderBy(r => r.AsOf).ToList();
            foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
                if (after.Value < before.Value) book.Warn(after.At, Field.Value, Sentence.CumulativeFalls, before.Value!.Value, before.AsOf!.Value);
        }
    }
}
