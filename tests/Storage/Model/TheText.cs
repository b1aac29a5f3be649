using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Model;

public abstract class TheText(Store store) : Opened(store)
{
    private readonly Company nord = new();

    [Fact]
    public async Task What_no_database_can_hold_is_left_out()
    {
        nord.Hire("Cla\0ire").Email = "half \uD83D of a sign, a whole 🎯";
        await nord.MoveInto(Database);
        var person = Assert.Single(await All<Person>(nord.Id));
        Assert.Equal(("Claire", "half \uFFFD of a sign, a whole 🎯"), (person.Name, person.Email));
        await Database.Write(nord.Id, async db => (await db.People.SingleAsync()).Email = "\0\0");
        Assert.Equal("", Assert.Single(await All<Person>(nord.Id)).Email);
    }

    [Fact]
    public void What_can_be_held_is_left_as_it_is()
    {
        foreach (var text in new[] { "", "Écarts : 1 234 €", "🎯👩‍🚀", "\t\n\u200B" }) Assert.Equal(text, StorableText.Of(text));
    }

    /// <summary>By code point, whatever language the server was set up in.</summary>
    [Fact]
    public async Task Names_come_in_the_same_order_everywhere()
    {
        foreach (var name in new[] { "émile", "Zoé", "adèle", "Bob", "_x", "Émile" }) nord.Hire(name);
        await nord.MoveInto(Database);
        var names = await Database.Read(nord.Id, db => db.People.OrderBy(p => p.Name).Select(p => p.Name).ToListAsync());
        Assert.Equal(["Bob", "Zoé", "_x", "adèle", "Émile", "émile"], names);
    }

    [Fact]
    public async Task Capitals_tell_two_keys_apart()
    {
        nord.Hire("claire");
        nord.Hire("Claire");
        await nord.MoveInto(Database);
        Assert.Equal(1, await Database.Read(nord.Id, db => db.People.CountAsync(p => p.Key == "claire")));
    }
}
