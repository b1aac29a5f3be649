using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Storage;

/// <summary>What holds on every database, in real SQLite files.</summary>
public static class OnSqlite
{
    public sealed class CheckinsStay() : Model.CheckinsStay(Store.Sqlite);

    public sealed class EndsStay() : Model.EndsStay(Store.Sqlite);

    public sealed class OneLedgerRowAKey() : Model.OneLedgerRowAKey(Store.Sqlite);

    public sealed class TwoCustomersNeverMeet() : Model.TwoCustomersNeverMeet(Store.Sqlite);

    public sealed class TheText() : Model.TheText(Store.Sqlite);

    public sealed class TheStructure() : Structures.TheStructure(Store.Sqlite);

    public sealed class TheModel() : Opening.TheModel(Store.Sqlite);

    public sealed class WritersTakeTurns() : Opening.WritersTakeTurns(Store.Sqlite);

    public sealed class OneStatement() : Opening.OneStatement(Store.Sqlite);

    public sealed class TheClock() : Opening.TheClock(Store.Sqlite);

    public sealed class FoundByWords() : Finding.FoundByWords(Store.Sqlite);

    public sealed class TheBoard() : Rounds.TheBoard(Store.Sqlite);

    public sealed class TheMarks() : Boards.TheMarks(Store.Sqlite);

    public sealed class WhoSpeaks() : Speakers.WhoSpeaks(Store.Sqlite);

    public sealed class WhatIsAsked() : Rounds.WhatIsAsked(Store.Sqlite);
    public sealed class WhatWasSaid() : Rounds.WhatWasSaid(Store.Sqlite);
    public sealed class RowsByHand() : Model.RowsByHand(Store.Sqlite);

    public sealed class TwoRowsOfOnePerson() : Linking.TwoRowsOfOnePerson(Store.Sqlite);
    public sealed class MessagesOfTwoRows() : Linking.MessagesOfTwoRows(Store.Sqlite);
    public sealed class TheReplay() : Rehearsing.TheReplay(Store.Sqlite);
}
