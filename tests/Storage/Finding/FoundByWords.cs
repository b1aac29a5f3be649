using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Finding;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Finding;

/// <summary>The database finds by some words of a name what it is asked for, and nothing else leaves it.</summary>
public abstract class FoundByWords(Store store) : Opened(store)
{
    private readonly Company nord = new();

    private Task<List<string>> Find(string typed) => Database.Read(nord.Id, db => db.People.Named(typed).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync());

    private async Task Hire(params string[] names)
    {
        foreach (var name in names) nord.Hire(name);
        await nord.MoveInto(Database);
    }

    [Theory]
    [InlineData("claire", "Claire Dubois", "Éloïse Clairet")]
    [InlineData("CLAIRE d", "Claire Dubois")]
    [InlineData("dubois claire", "Claire Dubois")]
    [InlineData("eloise", "Éloïse Clairet")]
    [InlineData("noel", "Jean-Noël O’Hara")]
    [InlineData("o'hara", "Jean-Noël O’Hara")]
    [InlineData("ubois")]
    [InlineData("100%")]
    [InlineData("_")]
    [InlineData("  ")]
    public async Task Each_word_typed_begins_a_word_of_the_name(string typed, params string[] found)
    {
        await Hire("Claire Dubois", "Éloïse Clairet", "Jean-Noël O’Hara");
        Assert.Equal(found, await Find(typed));
    }

    [Fact]
    public async Task A_new_name_is_found_and_the_old_one_no_longer()
    {
        await Hire("Claire Dubois");
        await Database.Write(nord.Id, async db => (await db.People.SingleAsync()).Name = "Claire Moreau");
        Assert.Empty(await Find("dubois"));
        Assert.Equal(["Claire Moreau"], await Find("moreau"));
    }

    [Fact]
    public async Task Rows_from_before_words_were_kept_get_theirs_at_the_next_start()
    {
        await Hire([.. Enumerable.Range(1, 1203).Select(n => $"Personne {n}"), "« »", "Claire Dubois"]);
        await Database.Write(nord.Id, db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Words, "")));
        Assert.Empty(await Find("claire"));
        using var again = await Database.Open(Settings);
        Assert.Equal(["Claire Dubois"], await Find("claire"));
        Assert.Equal(1203, (await Find("personne")).Count);
        Assert.Equal(1, await Database.Read(nord.Id, db => db.People.CountAsync(p => p.Words == "")));
    }
}
