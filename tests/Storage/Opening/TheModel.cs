using CheckinBot.Storage;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Opening;

public abstract class TheModel(Store store) : Opened(store)
{
    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using var db = Nameless();
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task What_was_written_is_there_after_opening_again()
    {
        await new Company("Atelier Nord").MoveInto(Database);
        using var again = await Database.Open(Settings);
        Assert.Equal("Atelier Nord", Assert.Single(await again.Organisations()).Name);
    }
}
