using CheckinBot.Scheduling.Calendars;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Scheduling.Calendars;

public class ShippedHolidays
{
    [Theory]
    [InlineData("FR", null, "2026-05-08", true)] // Victoire
    [InlineData("FR", null, "2026-04-03", false)] // Good Friday, and the day after Christmas, in Alsace-Moselle alone
    [InlineData("FR", "57", "2026-04-03", true)]
    [InlineData("FR", "67", "2026-12-26", true)]
    [InlineData("FR", "57", "2026-05-08", true)]
    [InlineData("DE", "BY", "2026-06-04", true)] // Fronleichnam
    [InlineData("DE", "NI", "2026-06-04", false)]
    [InlineData("DE", "BY", "2026-08-15", false)] // Mariä Himmelfahrt, where most are Catholic
    [InlineData("DE", "BY-KATH", "2026-08-15", true)]
    [InlineData("DE", "SN", "2026-11-18", true)] // Buß- und Bettag
    [InlineData("DE", null, "2026-10-03", true)]
    [InlineData("DE", null, "2026-12-24", false)]
    [InlineData("CH", "GE", "2026-12-31", true)] // Restauration de la République
    [InlineData("CH", "VD", "2026-09-21", true)] // Lundi du Jeûne
    [InlineData("CH", "ZH", "2026-09-21", false)]
    [InlineData("GB", "ENG", "2026-04-06", true)] // Easter Monday
    [InlineData("GB", "SCT", "2026-04-06", false)]
    [InlineData("GB", "SCT", "2026-11-30", true)]
    [InlineData("GB", "ENG", "2026-12-28", true)] // Boxing Day falls on a Saturday
    [InlineData("US", null, "2026-11-26", true)]
    [InlineData("US", "CA", "2026-03-31", true)] // César Chávez Day
    [InlineData("US", "NY", "2026-03-31", false)]
    [InlineData("CA", "QC", "2026-06-24", true)]
    [InlineData("CA", "ON", "2026-06-24", false)]
    [InlineData("AU", "VIC", "2026-11-03", true)] // Melbourne Cup
    [InlineData("AU", "NSW", "2026-11-03", false)]
    [InlineData("ES", "CT", "2026-09-11", true)]
    [InlineData("ES", "MD", "2026-09-11", false)]
    [InlineData("FR", "ZZ", "2026-05-08", true)]
    [InlineData("XX", null, "2026-12-25", false)]
    [InlineData(null, null, "2026-12-25", false)]
    public void A_day_is_free_here_and_not_there(string? country, string? region, string day, bool free) =>
        Assert.Equal(free, ShippedCalendars.Free(country, region).Contains(Day.Of(day)));

    [Fact]
    public void Twenty_five_countries_are_known_from_2024_to_2032()
    {
        Assert.Equal(25, ShippedCalendars.Countries.Count);
        foreach (var country in ShippedCalendars.Countries)
            foreach (var region in ShippedCalendars.Of(country)!.Regions.Keys.Append(null))
                Assert.All(Enumerable.Range(2024, 9), year => Assert.InRange(ShippedCalendars.Free(country, region).Count(d => d.Year == year), country == "CA" ? 5 : 7, 30));
    }

    [Fact]
    public void Regions_have_the_names_that_people_there_give_them()
    {
        Assert.Equal("Bayern", ShippedCalendars.Of("DE")!.Regions["BY"]);
        Assert.Equal("Canton du Jura", ShippedCalendars.Of("CH")!.Regions["JU"]);
        Assert.Empty(ShippedCalendars.Of("PT")!.Regions);
    }
}
