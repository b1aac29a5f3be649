using System.Data.Common;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CheckinBot.Bench.Company;

/// <summary>Writes very many rows as the model maps them, by the quickest way of each database. Nothing of it is measured.</summary>
internal static class Pour
{
    /// <param name="db">In a transaction.</param>
    /// <param name="rows">Of one kind.</param>
    public static async Task Into<T>(AppDb db, IEnumerable<T> rows) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().Select(p => new Column(p)).ToList();
        var (table, names) = (type.GetTableName()!, string.Join(", ", columns.Select(c => $"\"{c.Name}\"")));
        if (db.Database.GetDbConnection() is NpgsqlConnection server)
        {
            await using var copy = await server.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows) await copy.WriteRowAsync(CancellationToken.None, [.. columns.Select(c => c.Of(row))]);
            await copy.CompleteAsync();
            return;
        }
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
        var values = columns.Select((_, at) => Parameter(insert, $"@p{at}")).ToList();
        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Count; at++) values[at].Value = columns[at].Of(row);
            await insert.ExecuteNonQueryAsync();
        }
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?> convert = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider : value => value;

        public string Name { get; } = property.GetColumnName();

        public object Of(object row) => convert(property.GetGetter().GetClrValue(row)) ?? DBNull.Value;
    }
}
