using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;

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
}
