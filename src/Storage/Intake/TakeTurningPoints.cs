using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

/// <summary>At which value of a key result its objective has done its work, and what is proposed then. One for each objective.</summary>
internal static class TakeTurningPoints
{
    public static void Into(Book book, IReadOnlyList<(KeyResultRow Row, KeyResult KeyResult)> taken)
    {
        var (told, sayIt) = (taken.Where(t => t.Row.Has(Field.TippingValue) || t.Row.Has(Field.Then)).ToList(), new Dictionary<Guid, KeyResult>());
        // First what goes: the value of an objective may move from one of its key results to another.
        foreach (var (row, keyResult) in told.Where(t => t.Row is { TippingValue: null, Then: null } && !Broken(t.Row))) Clear(book, keyResult);
        foreach (var (row, keyResult) in told.Where(t => t.Row is not { TippingValue: null, Then: null } && !Broken(t.Row))) Take(book, row, keyResult, sayIt);
    }

    private static bool Broken(KeyResultRow row) => row.At.IsBroken(Field.TippingValue) || row.At.IsBroken(Field.Then);

    private static void Clear(Book book, KeyResult keyResult)
    {
        if (Of(book, keyResult) is not { } turn) return;
        book.Db.Remove(turn);
        book.TurningPoints.Remove(turn.ObjectiveId);
        book.Rebound.Add(keyResult.Id);
    }

    private static void Take(Book book, KeyResultRow row, KeyResult keyResult, Dictionary<Guid, KeyResult> said)
    {
        var stands = Of(book, keyResult);
        // A column that is not there leaves what it holds.
        var at = row.Has(Field.TippingValue) ? row.TippingValue : stands?.At;
        var then = row.Has(Field.Then) ? row.Then : stands?.Then;
        var objective = book.ObjectiveOf[keyResult.ObjectiveId];
        if (at is null || then is null)
        {
            var (missing, sentence) = at is null ? (Field.TippingValue, Sentence.ThenAlone) : (Field.Then, Sentence.TippingAlone);
            book.Blame(row.At, at is null ? Field.Then : Field.TippingValue, sentence, row.At.Sheet.Called(missing));
        }
        else if (said.TryGetValue(objective.Id, out var other)
            || (book.TurningPoints.GetValueOrDefault(objective.Id) is { } its
                && (other = book.KeyResults.All.First(k => k.Id == its.KeyResultId)) != keyResult))
            book.Blame(row.At, Field.TippingValue, Sentence.TippingTwice, objective.Title, other.Title);
        else if (TurningPoint.PassedFrom(keyResult, at.Value))
            book.Blame(row.At, Field.TippingValue, Sentence.TippingPassed, at, keyResult.Baseline, keyResult.Target);
        else
        {
            said[objective.Id] = keyResult;
            Keep(book, stands, keyResult, at.Value, then.Value);
        }
    }

    private static void Keep(Book book, TurningPoint? turn, KeyResult keyResult, decimal at, Orientation then)
    {
        if (turn is not null && turn.At == at && turn.Then == then) return;
        if (turn is null)
        {
            turn = new TurningPoint { OrganisationId = book.Organisation.Id, ObjectiveId = keyResult.ObjectiveId, KeyResultId = keyResult.Id };
            book.Db.Add(turn);
            book.TurningPoints[turn.ObjectiveId] = turn;
        }
        turn.Set(at, then);
        book.Rebound.Add(keyResult.Id);
    }

    private static TurningPoint? Of(Book book, KeyResult keyResult) => book.TurningPoints.GetValueOrDefault(keyResult.ObjectiveId) is { } turn && turn.KeyResultId == keyResult.Id ? turn : null;
}
