using System.Reflection;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Model;

/// <summary>What a question that is written by hand reads of a row is what the model reads, whatever stands in it.</summary>
public abstract class RowsByHand(Store store) : Opened(store)
{
    private readonly Company nord = new();

    [Fact]
    public async Task Every_column_is_read_full_or_empty()
    {
        await nord.MoveInto(Database);
        await Same<Person>();
        await Same<Objective>();
        await Same<KeyResult>();
        await Same<Round>();
        await Same<Delivery>();
    }

    [Fact]
    public async Task What_is_changed_in_a_row_that_was_read_is_saved_and_a_row_is_known_once()
    {
        var claire = nord.Hire("Claire");
        await nord.MoveInto(Database);
        await Database.Write(nord.Id, async db =>
        {
            var first = Assert.Single(await Read<Person>(db));
            first.Zone = "Europe/Lisbon";
            Assert.Same(first, Assert.Single(await Read<Person>(db)));
            Assert.Same(first, await db.People.SingleAsync());
        });
        Assert.Equal("Europe/Lisbon", Assert.Single(await All<Person>(nord.Id)).Zone);
        await Database.Write(nord.Id, async db =>
        {
            var stored = await db.People.SingleAsync();
            stored.Name = "Clara";
            Assert.Same(stored, Assert.Single(await Read<Person>(db)));
        });
        Assert.Equal(("Clara", claire.Id), Assert.Single((await All<Person>(nord.Id)).Select(p => (p.Name, p.Id))));
    }

    private async Task Same<T>() where T : class
    {
        await Add(nord.Id, Filled<T>(full: true));
        await Add(nord.Id, Filled<T>(full: false));
        var (stored, read) = ((await All<T>(nord.Id)).OrderBy(Id).ToList(), (await Database.Read(nord.Id, Read<T>)).OrderBy(Id).ToList());
        Assert.Equal(2, read.Count);
        foreach (var (one, other) in stored.Zip(read))
            Assert.All(typeof(T).GetProperties(), p => Assert.True(Equals(p.GetValue(one), p.GetValue(other)), $"{typeof(T).Name}.{p.Name}: {p.GetValue(one)} and not {p.GetValue(other)}"));

        static object Id(T row) => typeof(T).GetProperty("Id")!.GetValue(row)!;
    }

    private async Task<List<T>> Read<T>(AppDb db) where T : class
    {
        var (kind, all) = (RowsOf<T>.In(db.Model), new List<T>());
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        await using var rows = await OwnQuestion.Rows(db, $$"""SELECT 7, {{kind.Columns("x")}} FROM "{{table}}" AS x WHERE x."OrganisationId" = {0}""", [nord.Id], default);
        while (await rows.DbDataReader.ReadAsync()) all.Add(kind.Read(db, rows.DbDataReader, 1));
        return all;
    }

    private T Filled<T>(bool full)
    {
        var row = Activator.CreateInstance<T>();
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite && p.Name != "Words"))
            if (full || !MayBeEmpty(property)) property.SetValue(row, property.Name == "OrganisationId" ? nord.Id : Value(property));
        return row;
    }

    private static bool MayBeEmpty(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private static object Value(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var t when t == typeof(Guid) => Some.Id(),
        var t when t == typeof(string) => $"« Élodie » {property.Name} {Some.Id()}",
        var t when t == typeof(bool) => true,
        var t when t == typeof(int) => 41,
        var t when t == typeof(decimal) => 1234.567891m,
        var t when t == typeof(DateOnly) => new DateOnly(2027, 1, 31),
        var t when t == typeof(TimeOnly) => new TimeOnly(9, 30),
        var t when t == typeof(DateTimeOffset) => Day.At("2026-11-19 10:00").AddMilliseconds(7),
        var t when t == typeof(Tally) => new Tally(1, 2, 3, 4, 5, 6, 7),
        var t when t == typeof(PaceShape) => new Seasonal(),
        var t when t == typeof(Weekdays) => Weekdays.Monday | Weekdays.Friday,
        var t when t.IsEnum => Enum.GetValues(t).GetValue(Enum.GetValues(t).Length - 1)!,
        var t => throw new NotSupportedException($"Say what a {t.Name} may be."),
    };
}
