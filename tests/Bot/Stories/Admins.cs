using CheckinBot.Bot.Hosting;
using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>The configuration may name the admins, <c>Organisation__Admins</c>.</summary>
public class Admins
{
    private static AdminsFromSettings Named(string? emails) =>
        new(ReadServiceSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Organisation:Admins", emails)]).Build(), "Demo", "", []).Admins);

    [Theory]
    [InlineData("ada@nord.example", true)]
    [InlineData("emma@nord.example, ADA@nord.example", true)]
    [InlineData("emma@nord.example;ada@nord.example ;", true)]
    [InlineData("ada@nord.example.evil", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_named_or_not(string? emails, bool named)
    {
        Assert.Equal(named, Named(emails).Is(" Ada@Nord.example"));
        Assert.False(Named(emails).Is(null));
        Assert.False(Named(emails).Is(""));
        Assert.Equal(!string.IsNullOrEmpty(emails), Named(emails).AreNamed);
    }

    [Fact]
    public async Task At_start_they_are_given_the_rights_and_nobody_loses_any()
    {
        await using var office = await Office.Open();
        await new NameAdmins(office.Database, Named("ada@nord.example")).StartAsync(default);
        Assert.Equal(["Ada Byron", "Otto Weber"], await office.Database.Read(office.Company.Id, db => db.People.Where(p => p.Admin).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync()));
    }
}
