using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Storage.Rounds;

public abstract class TheBoard(Store store) : Opened(store)
{
    private readonly Company nord = new();

    private async Task<string> On(Team team, string day, string? since = null)
    {
        var board = await Database.Read(nord.Id, db => Board.Of(db, team.Id, Day.Of(day), since is null ? null : Day.Of(since)));
        return string.Join(", ", board.Select(s => s.KeyResult.Title));
    }

    private (Team Sales, Person Claire) Sales()
    {
        var claire = nord.Hire("Claire");
        return (nord.Form("Sales", null, DayOfWeek.Monday, "09:30", null, claire), claire);
    }

    [Fact]
    public async Task The_worst_comes_first()
    {
        var (sales, claire) = Sales();
        void Read(string title, decimal before, decimal last)
        {
            var keyResult = nord.Promise(claire, sales, title);
            nord.Read(keyResult, "2026-11-12", before);
            nord.Read(keyResult, "2026-11-19", last);
        }
        Read("Leads", 29, 34);
        Read("Demos", 20, 25);
        Read("Meetings", 2, 3);
        Read("Offers", 20, 24);
        nord.Promise(claire, sales, "NPS");
        await nord.MoveInto(Database);
        Assert.Equal("Meetings, Offers, Demos, NPS, Leads", await On(sales, "2026-11-20"));
    }

    [Fact]
    public async Task It_holds_this_quarter_and_what_has_no_end()
    {
        var (sales, claire) = Sales();
        nord.Promise(claire, sales, "Meetings");
        nord.Promise(claire, sales, "NPS", but: k => k.Standing = true);
        nord.Promise(claire, sales, "Over", but: k => k.ClosedOn = Day.Of("2026-11-02"));
        nord.Promise(claire, sales, "Tomorrow", but: k => k.Start = Day.Of("2026-11-21"));
        nord.Promise(claire, nord.Form("Care", null, DayOfWeek.Monday, "09:30", null), "Answers");
        await nord.MoveInto(Database);
        Assert.Equal("Meetings, NPS", await On(sales, "2026-11-20"));
        Assert.Equal("NPS", await On(sales, "2027-01-04"));
    }

    [Fact]
    public async Task The_quarters_last_round_closes_in_the_next_and_still_sees_it()
    {
        var (sales, claire) = Sales();
        nord.Promise(claire, sales, "Meetings");
        await nord.MoveInto(Database);
        Assert.Equal("Meetings", await On(sales, "2027-01-04", since: "2026-12-28"));
        Assert.Equal("", await On(sales, "2027-01-11", since: "2027-01-04"));
    }
}
