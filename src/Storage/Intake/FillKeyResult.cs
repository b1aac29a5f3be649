using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Storage.Intake;

/// <summary>From a row to a key result, with what is sensible where the row is silent.</summary>
internal static class FillKeyResult
{
    public static void From(Book book, KeyResultRow row, KeyResult keyResult, Cycle cycle, bool isNew)
    {
        bool Says(Field field) => isNew || row.Has(field);

        if (Says(Field.Unit)) keyResult.Unit = row.Unit ?? "";
        if (Says(Field.BandLow)) keyResult.BandLow = row.BandLow;
        if (Says(Field.BandHigh)) keyResult.BandHigh = row.BandHigh;
        if (Says(Field.Kind)) keyResult.Kind = row.Kind ?? Guess(row, keyResult) ?? keyResult.Kind;
        if (Says(Field.Baseline)) keyResult.Baseline = row.Baseline ?? 0;
        if (Says(Field.Target)) keyResult.Target = row.Target ?? Middle(keyResult);
        if (Says(Field.Direction)) keyResult.Direction = row.Direction ?? (keyResult.Kind != Kind.PerPeriod && keyResult.Target < keyResult.Baseline ? Direction.Decrease : Direction.Increase);
        if (Says(Field.Every)) keyResult.Every = row.Every ?? Cadence.Weekly;
        if (Says(Field.Cadence)) keyResult.Cadence = row.Cadence ?? (keyResult.Kind == Kind.PerPeriod ? keyResult.Every : null);
        if (Says(Field.Indicator)) keyResult.Indicator = row.Indicator;
        if (Says(Field.Pace) && keyResult.Pace != row.Pace) (keyResult.Pace, keyResult.PacedById, keyResult.PacedOn) = (row.Pace, null, null);
        if (Says(Field.Standing)) keyResult.Standing = row.Standing ?? false;
        if (Says(Field.CountsForPay)) keyResult.CountsForPay = row.CountsForPay ?? false;
        if (Says(Field.Weight)) keyResult.Weight = row.Weight ?? Weights.Usual;

        // What came from the cycle follows the cycle; a day of its own stays.
        var was = book.CycleWas.GetValueOrDefault(cycle.Id, (cycle.Start, cycle.End));
        if (Says(Field.Start) || keyResult.Start == was.Start) keyResult.Start = row.Start ?? cycle.Start;
        if (Says(Field.Due) || keyResult.Due == was.End) keyResult.Due = row.Due ?? cycle.End;
    }

    /// <summary>Null when a number says too little of what it means: a wrong guess would judge it by the wrong line.</summary>
    public static Kind? Guess(KeyResultRow row, KeyResult keyResult) =>
        row.At.IsBroken(Field.Kind) ? Kind.Level
        : keyResult.BandLow is not null || keyResult.BandHigh is not null ? Kind.Band
        : row.Every is not null ? Kind.PerPeriod
        : keyResult.Unit == "%" ? Kind.Level
        : null;

    private static decimal Middle(KeyResult keyResult) => keyResult.Kind != Kind.Band ? 0
        : keyResult is { BandLow: { } low, BandHigh: { } high } ? (low + high) / 2
        : keyResult.BandLow ?? keyResult.BandHigh ?? 0;
}
