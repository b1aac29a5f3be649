using CheckinBot.Objectives.Drift;
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
    public async Task What_pauses_or_is_not_agreed_is_not_on_it_and_what_was_revised_knows_its_first_terms()
    {
        var (sales, claire) = Sales();
        var meetings = nord.Promise(claire, sales, "Meetings");
        nord.Promise(claire, sales, "Offered", but: k => k.Agreement = Agreement.Proposed);
        nord.Promise(claire, sales, "Resting", but: k => k.PausedOn = Day.Of("2026-11-02"));
        await nord.MoveInto(Database);
        var first = Terms.Of(meetings) with { Target = 80 };
        await Database.Write(nord.Id, db =>
        {
            Revision Change(Terms before, decimal target, string on, ProposalState state = ProposalState.Accepted) => new()
            {
                Id = Some.Id(), OrganisationId = nord.Id, KeyResultId = meetings.Id, ObjectiveId = meetings.ObjectiveId, Kind = RevisionKind.Changed, Before = before with { },
                After = before with { Target = target }, Reason = RevisionReason.Launch, ById = claire.Id, At = Day.At(on + " 09:00"), State = state, DecidedAt = Day.At(on + " 10:00"),
            };
            db.Revisions.AddRange(Change(first, 70, "2026-11-02"), Change(first with { Target = 70 }, 64, "2026-11-10"), Change(first with { Target = 64 }, 10, "2026-11-12", ProposalState.Declined));
            return Task.CompletedTask;
        });
        Assert.Equal("Meetings", await On(sales, "2026-11-20"));
        var board = await Database.Read(nord.Id, db => Board.Of(db, sales.Id, Day.Of("2026-11-20")));
        Assert.Equal(new Revised(first, "Claire", RevisionReason.Launch), board[0].Revised);
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

    [Fact]
    public async Task Of_many_read_at_once_each_is_what_it_is_by_itself()
    {
        var (sales, claire) = Sales();
        var care = nord.Form("Care", null, DayOfWeek.Monday, "09:30", null, claire);
        var spare = nord.Form("Spare", null, DayOfWeek.Monday, "09:30", null, claire);
        // Of another team, and what leads to it goes well in one and badly in the other.
        var renewals = nord.Promise(claire, care, "Renewals");
        var meetings = nord.Promise(claire, sales, "Meetings", but: k => (k.Title, k.LeadsToId) = ("Qualified meetings", renewals.Id));
        var visits = nord.Promise(claire, sales, "Visits", but: k => k.LeadsToId = renewals.Id);
        nord.Promise(claire, sales, "Calls", but: k => k.LeadsToId = meetings.Id);
        nord.Promise(claire, sales, "Ended", but: k => k.Due = Day.Of("2026-11-17"));
        nord.Promise(claire, sales, "Tomorrow", but: k => k.Start = Day.Of("2026-11-21"));
        nord.Promise(claire, care, "Resting", but: k => (k.PausedOn, k.LeadsToId) = (Day.Of("2026-11-02"), renewals.Id));
        foreach (var (keyResult, weekly) in new[] { (renewals, 3), (meetings, 2), (visits, 8) })
            foreach (var (day, week) in new[] { "2026-10-15", "2026-10-22", "2026-10-29", "2026-11-05", "2026-11-12", "2026-11-19" }.Select((day, week) => (day, week))) nord.Read(keyResult, day, weekly * week);
        await nord.MoveInto(Database);
        await Database.Write(nord.Id, db =>
        {
            var now = Terms.Of(meetings);
            db.Revisions.Add(new Revision
            {
                Id = Some.Id(), OrganisationId = nord.Id, KeyResultId = meetings.Id, ObjectiveId = meetings.ObjectiveId, Kind = RevisionKind.Changed, Before = now with { Target = 80 }, After = now with { },
                Reason = RevisionReason.Launch, ById = claire.Id, At = Day.At("2026-11-02 09:00"), State = ProposalState.Accepted, DecidedAt = Day.At("2026-11-02 10:00"),
            });
            return Task.CompletedTask;
        });

        (Guid Team, DateOnly Day, DateOnly Since)[] asked =
            [(sales.Id, Day.Of("2026-11-20"), Day.Of("2026-11-16")), (care.Id, Day.Of("2026-11-21"), Day.Of("2026-11-18")), (spare.Id, Day.Of("2026-11-21"), Day.Of("2026-11-16"))];
        var (together, each) = await Database.Read(nord.Id, async db =>
        {
            var (boards, alone) = (await GatherBoards.Of(db, asked, default), new List<string>());
            foreach (var (team, day, since) in asked) alone.Add(Told(await Board.Of(db, team, day, since)));
            return (asked.Select(a => Told(boards.Of(a.Team, a.Day, a.Since))).ToList(), alone);
        });
        Assert.Equal(each, together);
        Assert.Equal(["Calls, Ended, Qualified meetings, Visits", "Renewals", ""], each.Select(told => string.Join(", ", told.Split('\n').Select(line => line.Split(':')[0]).Order())));
        Assert.Equal(["Renewals", "Visits"], each.SelectMany(told => told.Split('\n')).Where(line => line.EndsWith("tied", StringComparison.Ordinal)).Select(line => line.Split(':')[0]).Order());
        Assert.Contains("Target = 80", each[0], StringComparison.Ordinal);
    }

    private static string Told(IEnumerable<Standing> board) => string.Join('\n', board.Select(s =>
        $"{s.KeyResult.Title}: {s.Day:O} {s.Expected} {s.Judgement} {s.Projection} {s.MissedCadences} {s.Revised} {s.Elsewhere} {(s.Tie is null ? "alone" : "tied")}"));
}
