using System.Data.Common;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CheckinBot.Storage.Model;

/// <summary>
/// Rows of one kind for a question that is written by hand: what its columns are called, and how a row is read, as the model maps it. The code that reads is put together once for a
/// provider. What it spares is that the model works out each question anew, which costs more than the few rows that most of them bring.
/// </summary>
internal sealed class RowsOf<T> where T : class
{
    private static readonly ConditionalWeakTable<IModel, RowsOf<T>> ByModel = [];

    private readonly IProperty[] properties;
    private readonly Func<DbDataReader, int, T> read;

    private RowsOf(IEntityType type)
    {
        properties = [.. type.GetProperties()];
        var (row, from) = (Expression.Parameter(typeof(DbDataReader)), Expression.Parameter(typeof(int)));
        var set = properties.Select((p, at) => Expression.Bind(p.PropertyInfo!, Value(p, row, Expression.Add(from, Expression.Constant(at)))));
        read = Expression.Lambda<Func<DbDataReader, int, T>>(Expression.MemberInit(Expression.New(typeof(T)), set), row, from).Compile();
    }

    public static RowsOf<T> In(IModel model) => ByModel.GetValue(model, m => new RowsOf<T>(m.FindEntityType(typeof(T))!));

    /// <summary>How many columns a row takes.</summary>
    public int Width => properties.Length;

    /// <param name="alias">What the table is called in the question.</param>
    public string Columns(string alias) => string.Join(", ", properties.Select(p => $"{alias}.\"{p.GetColumnName()}\""));

    /// <param name="row">Where the reader stands.</param>
    /// <param name="from">The first of its columns.</param>
    /// <returns>What nobody follows: a change to it is never saved.</returns>
    public T Read(DbDataReader row, int from = 0) => read(row, from);

    /// <param name="db">Follows what becomes of the row, where it follows what it reads.</param>
    /// <param name="row">Where the reader stands.</param>
    /// <param name="from">The first of its columns.</param>
    /// <returns>What the context knows already under that key, if it does.</returns>
    public T Read(AppDb db, DbDataReader row, int from = 0)
    {
        var one = read(row, from);
        if (db.ChangeTracker.QueryTrackingBehavior != QueryTrackingBehavior.TrackAll) return one;
        // Each question to the tracker would else compare all that it knows with what it was.
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var entry = db.Entry(one);
            if (db.Set<T>().Local.FindEntryUntyped(entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p).CurrentValue)) is { } known) return known.Entity;
            entry.State = EntityState.Unchanged;
            return one;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    private static Expression Value(IProperty property, ParameterExpression row, Expression at)
    {
        var mapping = property.GetRelationalTypeMapping();
        var method = mapping.GetDataReaderMethod();
        var read = mapping.CustomizeDataReaderExpression(Expression.Call(Expression.Convert(row, method.DeclaringType!), method, at));
        if (mapping.Converter?.ConvertFromProviderExpression is { } convert)
            read = ReplacingExpressionVisitor.Replace(convert.Parameters[0], As(read, convert.Parameters[0].Type), convert.Body);
        read = As(read, property.ClrType);
        return property.IsNullable ? Expression.Condition(Expression.Call(row, nameof(DbDataReader.IsDBNull), null, at), Expression.Default(property.ClrType), read) : read;
    }

    private static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
