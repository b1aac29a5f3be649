using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CheckinBot.Tests.Storage.Model;

public abstract class TwoCustomersNeverMeet(Store store) : Opened(store)
{
    private async Task<Company> Company(string name)
    {
        var company = new Company(name);
        var claire = company.Hire("Claire");
        company.Read(company.Promise(claire, company.Form("Sales", claire, DayOfWeek.Monday, "09:30", null, claire), "Meetings"), "2026-11-12", 24);
        await company.MoveInto(Database);
        return company;
    }

    [Fact]
    public async Task Each_sees_its_own_rows_and_no_others()
    {
        var (nord, sud) = (await Company("Atelier Nord"), await Company("Atelier Sud"));
        foreach (var company in new[] { nord, sud })
        {
            Assert.Equal(company.Organisation.Name, Assert.Single(await All<Organisation>(company.Id)).Name);
            Assert.Equal(company.Id, Assert.Single(await All<Person>(company.Id)).OrganisationId);
            Assert.Equal(company.Id, Assert.Single(await All<Team>(company.Id)).OrganisationId);
            Assert.Equal(company.Id, Assert.Single(await All<Membership>(company.Id)).OrganisationId);
            Assert.Equal(company.Id, Assert.Single(await All<Cycle>(company.Id)).OrganisationId);
            Assert.Equal(company.Id, Assert.Single(await All<Objective>(company.Id)).OrganisationId);
            Assert.Equal(company.Id, Assert.Single(await All<KeyResult>(company.Id)).OrganisationId);
            Assert.Equal(company.Id, Assert.Single(await All<Checkin>(company.Id)).OrganisationId);
        }
        Assert.Equal(2, (await Database.Organisations()).Count);
    }

    [Fact]
    public async Task A_row_of_the_other_is_not_found_by_its_id_either()
    {
        var (nord, sud) = (await Company("Atelier Nord"), await Company("Atelier Sud"));
        var theirs = Assert.Single(await All<KeyResult>(sud.Id));
        Assert.Null(await Database.Read(nord.Id, db => db.KeyResults.SingleOrDefaultAsync(k => k.Id == theirs.Id)));
        Assert.Null(await Database.Read(nord.Id, async db => await db.KeyResults.FindAsync(theirs.Id)));
    }

    [Fact]
    public async Task A_row_of_the_other_is_not_written_either()
    {
        var (nord, sud) = (await Company("Atelier Nord"), await Company("Atelier Sud"));
        var theirs = Assert.Single(await All<Team>(sud.Id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(nord.Id, db =>
        {
            db.Teams.Attach(theirs).Entity.Name = "Taken over";
            return Task.CompletedTask;
        }));
        Assert.Equal("Sales", Assert.Single(await All<Team>(sud.Id)).Name);
    }

    [Fact]
    public async Task A_context_is_lent_to_one_after_the_other_and_forgets_the_first()
    {
        var (nord, sud) = (await Company("Atelier Nord"), await Company("Atelier Sud"));
        for (var i = 0; i < 20; i++)
        {
            var company = i % 2 == 0 ? nord : sud;
            Assert.Equal(company.Id, Assert.Single(await All<Person>(company.Id)).OrganisationId);
        }
    }

    [Fact]
    public async Task Who_names_no_organisation_is_told_nothing()
    {
        await Company("Atelier Nord");
        await using var nameless = Nameless();
        await Assert.ThrowsAsync<InvalidOperationException>(() => nameless.People.ToListAsync());
    }

    [Fact]
    public void Every_table_names_the_organisation_and_filters_by_it()
    {
        using var db = Nameless();
        var tables = db.Model.GetEntityTypes().ToList();
        Assert.True(tables.Count >= 16, $"Only {tables.Count} tables were looked at.");
        Assert.Contains(tables, t => t.ClrType == typeof(Checkin));
        foreach (var table in tables)
        {
            Assert.True(table.ClrType == typeof(Organisation) || table.FindProperty("OrganisationId") is { IsNullable: false }, table.Name);
            Assert.Contains(table.GetDeclaredQueryFilters(), f => f.Expression!.ToString().Contains("Tenant", StringComparison.Ordinal));
        }
    }
}
