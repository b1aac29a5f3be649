using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Storage;

/// <summary>What holds on every database, on a real PostgreSQL server.</summary>
public static class OnPostgres
{
    public sealed class CheckinsStay() : Model.CheckinsStay(Store.Postgres);

    public sealed class EndsStay() : Model.EndsStay(Store.Postgres);

    public sealed class OneLedgerRowAKey() : Model.OneLedgerRowAKey(Store.Postgres);

    public sealed class TwoCustomersNeverMeet() : Model.TwoCustomersNeverMeet(Store.Postgres);

    public sealed class TheText() : Model.TheText(Store.Postgres);

    public sealed class TheStructure() : Structures.TheStructure(Store.Postgres);

    public sealed class TheModel() : Opening.TheModel(Store.Postgres);

    public sealed class WritersTakeTurns() : Opening.WritersTakeTurns(Store.Postgres);

    public sealed class OneStatement() : Opening.OneStatement(Store.Postgres);

    public sealed class TheClock() : Opening.TheClock(Store.Postgres);

    public sealed class FoundByWords() : Finding.FoundByWords(Store.Postgres);

    public sealed class TheBoard() : Rounds.TheBoard(Store.Postgres);

    public sealed class TheMarks() : Boards.TheMarks(Store.Postgres);

    public sealed class WhoSpeaks() : Speakers.WhoSpeaks(Store.Postgres);

    public sealed class WhatIsAsked() : Rounds.WhatIsAsked(Store.Postgres);
    public sealed class WhatWasSaid() : Rounds.WhatWasSaid(Store.Postgres);
    public sealed class RowsByHand() : Model.RowsByHand(Store.Postgres);

    public sealed class TwoRowsOfOnePerson() : Linking.TwoRowsOfOnePerson(Store.Postgres);
    public sealed class MessagesOfTwoRows() : Linking.MessagesOfTwoRows(Store.Postgres);
    public sealed class TheReplay() : Rehearsing.TheReplay(Store.Postgres);
}
