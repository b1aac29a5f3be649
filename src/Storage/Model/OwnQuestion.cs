using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CheckinBot.Storage.Model;

/// <summary>A question that is written by hand and whose rows are read by hand, on the context's connection and in its transaction. No filter is added to it: it names the tenant itself.</summary>
internal static class OwnQuestion
{
    /// <param name="db">Whose connection.</param>
    /// <param name="sql">With <c>{0}</c>, <c>{1}</c> ... where values stand.</param>
    /// <param name="values">Sent beside it as parameters.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static Task<RelationalDataReader> Rows(AppDb db, string sql, object[] values, CancellationToken cancel)
    {
        var asked = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        return asked.RelationalCommand.ExecuteReaderAsync(new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), asked.ParameterValues, readerColumns: null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery), cancel);
    }
}
