using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Linking;

/// <summary>Claire stands twice on the list of people, and the second row was trusted with something. Otto says that both are she.</summary>
public abstract class TwoRowsOfOnePerson : Opened
{
    private readonly Company nord = new();
    private readonly Person claire, second, marc, sofia, otto;

    protected TwoRowsOfOnePerson(Store store) : base(store) =>
        (claire, second, marc, sofia, otto) = (nord.Hire("Claire"), nord.Hire("Second"), nord.Hire("Marc"), nord.Hire("Sofia"), nord.Hire("Otto"));

    [Fact]
    public async Task What_the_second_row_was_trusted_with_is_hers_and_goes_back_with_the_link()
    {
        var sales = nord.Form("Sales", marc, DayOfWeek.Monday, "09:30", null, claire, second, sofia);
        var (calls, demos) = (nord.Promise(marc, sales, "Calls", but: k => k.PacedById = second.Id), nord.Promise(sofia, sales, "Demos"));
        await nord.MoveInto(Database);
        await Add(nord.Id, Away(second, sofia, "2026-11-23"));
        await Add(nord.Id, Away(sofia, second, "2026-12-01"));
        await Add(nord.Id, Away(claire, second, "2026-12-07"));
        await Add(nord.Id, Away(second, claire, "2026-12-14"));
        await Add(nord.Id, new StandIn { OrganisationId = nord.Id, PersonId = second.Id, KeyResultId = demos.Id, Period = "W2026-47" });
        foreach (var (person, reader) in new[] { (second, sofia), (marc, second), (claire, sofia), (claire, second) })
            await Add(nord.Id, new Grant { OrganisationId = nord.Id, PersonId = person.Id, ReaderId = reader.Id, ById = otto.Id, At = Day.At("2026-11-02 09:00") });
        var before = await Trusts();

        await Link();
        Assert.Equal(
        [
            "Claire away 2026-11-23 covered by Sofia, yes", "Claire away 2026-12-07 covered by nobody", "Claire away 2026-12-14 covered by nobody", "Sofia away 2026-12-01 covered by Claire, yes",
            "Claire gives Demos in W2026-47", "Claire paced Calls", "Claire reads Marc", "Sofia reads Claire",
        ], await Trusts());

        await Part();
        Assert.Equal(before, await Trusts());
        Assert.Equal(4, before.Count(b => b.Contains("reads", StringComparison.Ordinal)));
        Assert.Equal(calls.Id, (await All<CheckinBot.Objectives.Plan.KeyResult>(nord.Id)).Single(k => k.PacedById == second.Id).Id);
    }

    [Fact]
    public async Task What_the_second_row_was_to_see_to_and_had_switched_is_hers_and_goes_back_with_the_link()
    {
        var sales = nord.Form("Sales", marc, DayOfWeek.Monday, "09:30", null, claire, second, sofia);
        nord.Organisation.EscalationById = second.Id;
        await nord.MoveInto(Database);
        foreach (var (who, what) in new[] { (second, "Call the ten"), (sofia, "Write the page"), (claire, "Ask for a date") }) await Add(nord.Id, Decide(sales, who, what));
        string[] before = ["Claire: Ask for a date", "Second: Call the ten", "Sofia: Write the page", "Second switched"];
        Assert.Equal(before, await SeesTo());

        await Link();
        Assert.Equal(["Claire: Ask for a date", "Claire: Call the ten", "Sofia: Write the page", "Claire switched"], await SeesTo());

        await Part();
        Assert.Equal(before, await SeesTo());
    }

    [Fact]
    public async Task What_was_hers_already_or_was_switched_again_since_stays_when_they_part()
    {
        var sales = nord.Form("Sales", marc, DayOfWeek.Monday, "09:30", null, claire, second, sofia);
        nord.Organisation.EscalationById = second.Id;
        await nord.MoveInto(Database);
        await Link();
        await Add(nord.Id, Decide(sales, claire, "Ask for a date"));
        await Database.Write(nord.Id, async db => (await db.Organisations.SingleAsync()).EscalationById = sofia.Id);
        await Part();
        Assert.Equal(["Claire: Ask for a date", "Sofia switched"], await SeesTo());
    }

    private async Task<List<string>> SeesTo()
    {
        var names = (await All<Person>(nord.Id)).ToDictionary(p => p.Id, p => p.Name);
        var (decisions, by) = (await All<Decision>(nord.Id), (await All<Organisation>(nord.Id)).Single().EscalationById!.Value);
        var known = await Database.Read(nord.Id, db => KnownPeople.Of(db, decisions.ConvertAll(d => d.WhoId!.Value), default));
        return [.. decisions.Select(d => $"{known[d.WhoId!.Value].Name}: {d.What}").Order(StringComparer.Ordinal), $"{names[by]} switched"];
    }

    private Decision Decide(Team team, Person who, string what) =>
        new() { Id = Some.Id(), OrganisationId = nord.Id, TeamId = team.Id, What = what, WhoId = who.Id, ById = marc.Id, At = Day.At("2026-11-16 10:00") };

    private Task<Moved> Link() => Database.Write(nord.Id, async db =>
        await JoinPeople.Into(db, Said(), await db.People.SingleAsync(p => p.Id == second.Id), await db.People.SingleAsync(p => p.Id == claire.Id), Day.Of("2026-11-19"), default));

    private Task Part() => Database.Write(nord.Id, async db => await PartPeople.Of(db, await db.Links.SingleAsync(), default));

    private async Task<List<string>> Trusts()
    {
        var names = (await All<Person>(nord.Id)).ToDictionary(p => p.Id, p => p.Name);
        var titles = await All<CheckinBot.Objectives.Plan.KeyResult>(nord.Id);
        return
        [
            .. (await All<Leave>(nord.Id)).Select(l => $"{names[l.PersonId]} away {l.From:yyyy-MM-dd} covered by {(l.DelegateId is { } by ? names[by] : "nobody")}{(l.Accepted == true ? ", yes" : "")}").Order(StringComparer.Ordinal),
            .. (await All<StandIn>(nord.Id)).Select(s => $"{names[s.PersonId]} gives {titles.Single(k => k.Id == s.KeyResultId).Title} in {s.Period}"),
            .. titles.Where(k => k.PacedById is not null).Select(k => $"{names[k.PacedById!.Value]} paced {k.Title}"),
            .. (await All<Grant>(nord.Id)).Select(g => $"{names[g.ReaderId]} reads {names[g.PersonId]}").Order(StringComparer.Ordinal),
        ];
    }

    private Link Said() => new() { Id = Some.Id(), OrganisationId = nord.Id, ToId = claire.Id, FromId = second.Id, Email = second.Email, ById = otto.Id, At = Day.At("2026-11-19 12:00"), Moved = "" };

    private Leave Away(Person who, Person covers, string from) =>
        new() { Id = Some.Id(), OrganisationId = nord.Id, PersonId = who.Id, From = Day.Of(from), Until = Day.Of(from).AddDays(3), DelegateId = covers.Id, Accepted = true };
}
