using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

/// <summary>Whether a key result makes sense as a whole; a cell that is a fault already is not blamed twice.</summary>
internal static class CheckKeyResult
{
    public static void Of(Book book, KeyResultRow row, KeyResult keyResult, Cycle cycle, bool isNew)
    {
        void Blame(Field field, Sentence sentence, params object[] with)
        {
            if (!row.At.IsBroken(field)) book.Blame(row.At, field, sentence, with);
        }

        if (keyResult.OwnerId == Guid.Empty) Blame(Field.Owner, Sentence.OwnerMissing);
        if (isNew && row.Kind is null && FillKeyResult.Guess(row, keyResult) is null)
        {
            Blame(Field.Kind, Sentence.KindMissing);
            return;
        }
        Span(book, row, keyResult, cycle, Blame);
        if (keyResult.Kind == Kind.Band) Band(keyResult, Blame);
        else Way(book, row, keyResult, isNew, Blame);
        Pace(row, keyResult, Blame);
    }

    /// <summary>Only as the file says it: one chosen in chat follows what the file changes else.</summary>
    private static void Pace(KeyResultRow row, KeyResult keyResult, Action<Field, Sentence, object[]> blame)
    {
        if (row.Pace is not { } pace || new[] { Field.Kind, Field.Baseline, Field.Target, Field.Start, Field.Due }.Any(row.At.IsBroken) || keyResult.Due < keyResult.Start) return;
        if (CheckPace.On(keyResult, pace) is { } problem) blame(Field.Pace, Wording.Of(problem.Fault), problem.With);
    }

    private static void Span(Book book, KeyResultRow row, KeyResult keyResult, Cycle cycle, Action<Field, Sentence, object[]> blame)
    {
        if (row.At.IsBroken(Field.Start) || cycle.End < cycle.Start) return;
        if (keyResult.Due < keyResult.Start) blame(Field.Due, Sentence.DueBeforeStart, [keyResult.Due, keyResult.Start]);
        else if (row.Due is { } due && !cycle.Holds(due)) book.Warn(row.At, Field.Due, Sentence.DueOutsideCycle, due, cycle.Name, cycle.Start, cycle.End);
    }

    private static void Band(KeyResult keyResult, Action<Field, Sentence, object[]> blame)
    {
        if (keyResult.BandLow is null && keyResult.BandHigh is null) blame(Field.BandLow, Sentence.BandMissing, []);
        else if (keyResult is { BandLow: { } low, BandHigh: { } high } && low > high) blame(Field.BandLow, Sentence.BandUpsideDown, [low, high]);
    }

    private static void Way(Book book, KeyResultRow row, KeyResult keyResult, bool isNew, Action<Field, Sentence, object[]> blame)
    {
        if ((isNew || row.Has(Field.Target)) && row.Target is null)
        {
            blame(Field.Target, Sentence.TargetMissing, []);
            return;
        }
        if (row.At.IsBroken(Field.Baseline) || keyResult.Kind == Kind.PerPeriod) return;
        var (from, to) = (keyResult.Baseline, keyResult.Target);
        if (from == to) blame(Field.Target, Sentence.TargetIsBaseline, [from]);
        else if (to > from != (keyResult.Direction == Direction.Increase)) blame(Field.Direction, Sentence.TargetWrongWay, [from, to]);
        else if (keyResult.Unit == "%" && Math.Abs(from) <= 1 && Math.Abs(to) <= 1)
            book.Warn(row.At, Field.Target, Sentence.PercentSmall, to, to * 100);
    }
}
