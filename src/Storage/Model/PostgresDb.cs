using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CheckinBot.Storage.Model;

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        // Ordered by code point as on SQLite, whatever the server's language; and no update of its libraries reorders an index.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    /// <summary>The server takes UTC alone and keeps microseconds; a moment means the same on both databases, and SQLite keeps milliseconds.</summary>
    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        at => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()), at => at);
}

/// <summary>What <c>dotnet ef migrations add NAME -p src/Storage -c PostgresDb -o Migrations/Postgres</c> asks for.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost;Database=checkinbot").Options);
}
