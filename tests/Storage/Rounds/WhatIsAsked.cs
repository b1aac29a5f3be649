using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Rounds;

public abstract class WhatIsAsked(Store store) : Opened(store)
{
    private readonly Company nord = new();

    private async Task<string> Asked(Person person, string week = "W2026-47", bool openOnly = false)
    {
        var period = Period.Parse(week);
        var asked = await Database.Read(nord.Id, db => CheckinBot.Storage.Rounds.Asked.Of(db, person.Id, period, period.End));
        return string.Join(", ", asked.Where(s => !openOnly || CheckinBot.Storage.Rounds.Asked.IsOpen(period, s)).Select(s => s.KeyResult.Title).Order());
    }

    [Fact]
    public async Task Sofia_is_asked_for_what_she_carries_in_both_her_teams_and_for_nothing_else()
    {
        var (sofia, marc) = (nord.Hire("Sofia"), nord.Hire("Marc"));
        var sales = nord.Form("Sales", marc, DayOfWeek.Monday, "09:30", null, sofia, marc);
        var care = nord.Form("Care", marc, DayOfWeek.Tuesday, "14:00", null, sofia);
        nord.Promise(sofia, sales, "Demos");
        nord.Promise(sofia, care, "Answers");
        nord.Promise(marc, sales, "Meetings");
        nord.Promise(sofia, sales, "Closed", but: k => k.ClosedOn = Day.Of("2026-11-02"));
        nord.Promise(sofia, sales, "Brand", Level.Tactical);
        await nord.MoveInto(Database);
        Assert.Equal("Answers, Demos", await Asked(sofia));
        Assert.Equal("Answers, Brand, Demos", await Asked(sofia, "W2026-48"));
    }

    [Fact]
    public async Task What_is_answered_stays_on_the_card_and_is_no_longer_open()
    {
        var claire = nord.Hire("Claire");
        var sales = nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire);
        nord.Promise(claire, sales, "Calls");
        nord.Read(nord.Promise(claire, sales, "Meetings"), "2026-11-19", 35);
        // Given for the week although only the month asks for it.
        nord.Read(nord.Promise(claire, sales, "Brand", Level.Tactical), "2026-11-19", 3);
        await nord.MoveInto(Database);
        Assert.Equal("Brand, Calls, Meetings", await Asked(claire));
        Assert.Equal("Calls", await Asked(claire, openOnly: true));
    }

    [Fact]
    public async Task Not_mine_holds_for_that_person_and_that_week()
    {
        var claire = nord.Hire("Claire");
        var calls = nord.Promise(claire, nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire), "Calls");
        await nord.MoveInto(Database);
        await Add(nord.Id, new Exemption { OrganisationId = nord.Id, PersonId = claire.Id, KeyResultId = calls.Id, Period = "W2026-47", Reason = "not mine" });
        Assert.Equal("", await Asked(claire));
        Assert.Equal("Calls", await Asked(claire, "W2026-48"));
    }

    [Fact]
    public async Task What_is_paused_declined_still_offered_or_under_a_closed_objective_is_not_asked_for()
    {
        var (claire, marc) = (nord.Hire("Claire"), nord.Hire("Marc"));
        var (sales, care) = (nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire, marc), nord.Form("Care", null, DayOfWeek.Monday, "09:30", null, claire));
        nord.Promise(claire, sales, "Calls");
        nord.Promise(claire, sales, "Paused", but: k => k.PausedOn = Day.Of("2026-11-02"));
        nord.Promise(claire, sales, "Declined", but: k => k.Agreement = Agreement.Declined);
        nord.Promise(claire, sales, "Offered", but: k => k.Agreement = Agreement.Proposed);
        nord.Promise(claire, care, "Answers");
        await nord.MoveInto(Database);
        Assert.Equal("Answers, Calls", await Asked(claire));
        await Database.Write(nord.Id, async db => (await db.Objectives.SingleAsync(o => o.TeamId == care.Id)).PausedOn = Day.Of("2026-11-16"));
        Assert.Equal("Calls", await Asked(claire));
        await Database.Write(nord.Id, async db => (await db.Objectives.SingleAsync(o => o.TeamId == sales.Id)).ClosedOn = Day.Of("2026-11-16"));
        Assert.Equal("", await Asked(claire));
    }

    [Fact]
    public async Task Marc_stands_in_for_Claire_that_week_and_several_are_told_apart_at_once()
    {
        var (claire, marc, sofia) = (nord.Hire("Claire"), nord.Hire("Marc"), nord.Hire("Sofia"));
        var sales = nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire, marc, sofia);
        var calls = nord.Promise(claire, sales, "Calls");
        nord.Promise(claire, sales, "Demos");
        nord.Promise(marc, sales, "Meetings");
        var closed = nord.Promise(claire, sales, "Closed", but: k => k.ClosedOn = Day.Of("2026-11-02"));
        nord.Read(calls, "2026-11-12", 31);
        await nord.MoveInto(Database);
        foreach (var lent in new[] { calls, closed })
            await Add(nord.Id, new StandIn { OrganisationId = nord.Id, PersonId = marc.Id, KeyResultId = lent.Id, Period = "W2026-47" });
        await Add(nord.Id, new Exemption { OrganisationId = nord.Id, PersonId = claire.Id, KeyResultId = calls.Id, Period = "W2026-47", Reason = "away" });
        Assert.Equal("Calls, Meetings", await Asked(marc));
        Assert.Equal("Meetings", await Asked(marc, "W2026-48"));

        var week = Period.Parse("W2026-47");
        var all = await Database.Read(nord.Id, db => CheckinBot.Storage.Rounds.Asked.Of(db, [claire.Id, marc.Id, sofia.Id, marc.Id], week, default));
        Assert.Equal(["Demos | Calls, Meetings | "], [string.Join(" | ", new[] { claire, marc, sofia }.Select(p => string.Join(", ", all.By(p.Id, week.End).Select(s => s.KeyResult.Title).Order())))]);
        Assert.Equal(31, Assert.Single(all.By(marc.Id, week.End), s => s.KeyResult.Id == calls.Id).Readings.Last?.Value);
        Assert.Equal("Claire", all.For(marc.Id, calls));
    }

    [Fact]
    public async Task The_rounds_of_their_teams_come_along_and_no_other_organisation_is_told_anything()
    {
        var (claire, marc) = (nord.Hire("Claire"), nord.Hire("Marc"));
        var (sales, care) = (nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire), nord.Form("Care", null, DayOfWeek.Monday, "09:30", null, claire, marc));
        nord.Promise(claire, sales, "Calls");
        await nord.MoveInto(Database);
        foreach (var (team, period) in new[] { (sales, "W2026-47"), (care, "W2026-47"), (care, "W2026-48") })
            await Add(nord.Id, new Round { Id = Some.Id(), OrganisationId = nord.Id, TeamId = team.Id, Period = period, OpenedAt = Day.At("2026-11-19 10:00"), ClosesAt = Day.At("2026-11-20 18:00") });
        var week = Period.Parse("W2026-47");
        Task<CheckinBot.Storage.Rounds.Asked> Of(Guid organisation, params Guid[] people) => Database.Read(organisation, db => CheckinBot.Storage.Rounds.Asked.Of(db, people, week, default));
        Assert.Equal(new[] { sales.Id, care.Id }.Order(), (await Of(nord.Id, claire.Id)).Rounds(claire.Id).Select(r => r.TeamId).Order());
        var both = await Of(nord.Id, claire.Id, marc.Id);
        Assert.Equal((2, care.Id), (both.Rounds(claire.Id).Count(), Assert.Single(both.Rounds(marc.Id)).TeamId));

        Company other = new("Atelier Sud");
        await other.MoveInto(Database);
        foreach (var people in new[] { new[] { claire.Id }, [claire.Id, marc.Id] })
        {
            var told = await Of(other.Id, people);
            Assert.Empty(told.By(claire.Id, week.End));
            Assert.Empty(told.Rounds(claire.Id));
        }
    }

    [Fact]
    public async Task What_the_team_measured_by_the_same_name_before_comes_along_unless_it_was_private_or_declined()
    {
        var claire = nord.Hire("Claire");
        var (sales, care) = (nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire), nord.Form("Care", null, DayOfWeek.Monday, "09:30", null, claire));
        nord.Promise(claire, sales, "Calls");
        KeyResult Before(Team team, string key, Level level, Action<KeyResult>? but = null) => nord.Promise(claire, team, key, level, k =>
        {
            (k.Title, k.Start, k.Due, k.ClosedOn) = ("Calls", new(2025, 10, 6), new(2025, 12, 31), new(2026, 1, 5));
            but?.Invoke(k);
        });
        var before = Before(sales, "2025", Level.Operational);
        Before(sales, "declined", Level.Operational, k => k.Agreement = Agreement.Declined);
        Before(sales, "other", Level.Operational, k => k.Title = "Meetings");
        Before(sales, "hidden", Level.Strategic);
        Before(care, "care", Level.Operational);
        await nord.MoveInto(Database);
        await Database.Write(nord.Id, async db => (await db.Objectives.SingleAsync(o => o.Level == Level.Strategic)).Private = true);
        var rows = await Database.Read(nord.Id, db => ReadAsked.Of(db, [claire.Id], "W2026-47", default));
        Assert.Equal((before.Id, sales.Id), Assert.Single(rows.Namesakes!.Select(n => (n.Then.Id, n.Team))));

        // Of many they are asked for when it is known of which key results.
        Assert.Null((await Database.Read(nord.Id, db => ReadAsked.Of(db, [claire.Id, Some.Id()], "W2026-47", default))).Namesakes);
    }
}
