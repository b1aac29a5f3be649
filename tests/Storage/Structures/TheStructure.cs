using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Structures;

/// <summary>What every turn remembers of an organisation is what stands there at its very moment: who leads a team decides what they may see.</summary>
public abstract class TheStructure(Store store) : Opened(store)
{
    private readonly Company company = new();
    private Team sales = null!;
    private Person claire = null!, marc = null!;

    private async Task MoveIn()
    {
        (claire, marc) = (company.Hire("Claire"), company.Hire("Marc"));
        sales = company.Form("Sales", marc, DayOfWeek.Monday, "09:30", null, claire);
        await company.MoveInto(Database);
    }

    private Task<Structure> Seen(Database by) => by.Read(company.Id, Of);

    private static async Task<Structure> Of(AppDb db) =>
        await db.Structure(await db.Settings.Where(s => s.Name == StructureEdition.Name).Select(s => s.Value).FirstOrDefaultAsync(), default);

    private Task Lead(Database by, Person person) => by.Write(company.Id, async db => { (await db.Teams.SingleAsync()).LeadId = person.Id; });

    [Fact]
    public async Task It_is_read_once_for_all_turns_until_it_changes()
    {
        await MoveIn();
        var first = await Seen(Database);
        Assert.Same(first, await Seen(Database));
        Assert.Same(first, await Database.Write(company.Id, Of));
        await Database.Write(company.Id, async db => (await db.People.FirstAsync()).Name = "Somebody");
        Assert.Same(first, await Seen(Database));
        // A first sweep notes of each of ten thousand teams that it was judged.
        await Database.Write(company.Id, async db => { var team = await db.Teams.SingleAsync(); (team.FirstSweptAt, team.JudgedBy) = (Day.At("2026-11-18 12:00"), 7); });
        Assert.Same(first, await Seen(Database));
    }

    [Fact]
    public async Task Whoever_leads_a_team_since_another_process_said_so_leads_it_at_the_next_look()
    {
        await MoveIn();
        using var other = await Database.Open(Settings);
        Assert.Equal(sales.Id, Assert.Single((await Seen(Database)).LedBy(marc.Id)).Id);
        await Lead(other, claire);
        Assert.Empty((await Seen(Database)).LedBy(marc.Id));
        Assert.Equal(sales.Id, Assert.Single((await Seen(Database)).LedBy(claire.Id)).Id);
        await other.Write(company.Id, async db => (await db.Organisations.SingleAsync()).Language = "fr");
        Assert.Equal("fr", (await Seen(Database)).Organisation.Language);
        await other.Write(company.Id, async db => (await db.Cycles.SingleAsync()).Name = "Automne");
        Assert.Equal("Automne", (await Seen(Database)).CycleOn(Day.Of("2026-11-19"))!.Name);
    }

    [Fact]
    public async Task The_days_on_which_a_team_works_follow_its_country_and_the_organisation_s_own_calendar()
    {
        Database.Holidays = (country, _) => country == "FR" ? new HashSet<DateOnly> { Day.Of("2026-11-11") } : new HashSet<DateOnly>();
        await MoveIn();
        Assert.True((await Seen(Database)).Works(sales.Id).Works(Day.Of("2026-11-11")));
        await Database.Write(company.Id, async db => (await db.Teams.SingleAsync()).Country = "FR");
        Assert.False((await Seen(Database)).Works(sales.Id).Works(Day.Of("2026-11-11")));
        Assert.True((await Seen(Database)).Works(sales.Id).Works(Day.Of("2026-11-12")));
        using var other = await Database.Open(Settings);
        await other.Write(company.Id, async db => db.Add(new OwnHoliday { OrganisationId = company.Id, Calendar = "own", Day = Day.Of("2026-11-12"), Name = "Founders' day" }));
        Assert.False((await Seen(Database)).Works(sales.Id).Works(Day.Of("2026-11-12")));
    }

    [Fact]
    public async Task What_is_changed_and_not_kept_is_remembered_by_nobody()
    {
        await MoveIn();
        await Seen(Database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(company.Id, async db =>
        {
            (await db.Teams.SingleAsync()).LeadId = claire.Id;
            await db.SaveChangesAsync();
            Assert.Single((await Of(db)).LedBy(claire.Id));
            throw new InvalidOperationException("The lights go out.");
        }));
        Assert.Empty((await Seen(Database)).LedBy(claire.Id));
        Assert.Single((await Seen(Database)).LedBy(marc.Id));
    }
}
