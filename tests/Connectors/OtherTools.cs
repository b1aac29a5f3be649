using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>Exports of the tools that people come from.</summary>
public sealed class OtherTools : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task An_export_of_Viva_Goals_is_known_and_keeps_its_history()
    {
        var imported = await story.Import(Viva());
        Assert.Equal(
        [
            "Recognised as an export of Viva Goals.",
            "People: 2 added, 0 changed, 0 unchanged", "Teams: 2 added, 0 changed, 0 unchanged", "Cycles: 1 added, 0 changed, 0 unchanged",
            "Objectives: 2 added, 0 changed, 0 unchanged", "Key results: 3 added, 0 changed, 0 unchanged", "Check-ins: 4 added, 0 changed, 0 unchanged",
            "Total: 14 added, 0 changed, 0 unchanged",
            "To check (imported all the same):",
            "- classeur: No time zone is given for the organisation: UTC is taken.",
            "Not taken over:",
            "- Columns without a place here, on Explorer: Manager, Tags.",
            "- Dates such as 12/31/2026 are read with the month first.",
            "- Objectives of no team stand under a team \"Company\".",
            "- Key results taken as levels, for the export does not say which are running totals (1): Qualified leads. Where one is, import its title and objective again with the kind \"cumulative\".",
            "- Projects, initiatives and tasks (1): New website.",
            "- Check-ins of what is not in this export (1).",
            "- Authors of check-ins who are not among the people: Gone Person.",
            "- Statuses without a counterpart: Postponed.",
        ], ImportStory.Read(imported));
        await See(imported.Outcome!.Organisation, async db =>
        {
            var leads = await db.KeyResults.SingleAsync(k => k.Key == "KR-1");
            Assert.Equal((0m, 300m, new DateOnly(2026, 12, 31)), (leads.Baseline, leads.Target, leads.Due));
            var history = await db.Checkins.Where(c => c.KeyResultId == leads.Id).OrderBy(c => c.AsOf).ToListAsync();
            Assert.Equal([(new DateOnly(2026, 10, 31), 92m, Confidence.OnTrack), (new DateOnly(2026, 11, 12), 127m, Confidence.AtRisk)],
                history.Select(c => (c.AsOf, c.Value!.Value, c.Confidence!.Value)));
            Assert.Equal("Two fairs postponed", history[1].Note);
            Assert.Equal((await db.People.SingleAsync(p => p.Name == "Ada Hill")).Id, history[1].PersonId);

            var churn = await db.KeyResults.SingleAsync(k => k.Key == "KR-2");
            Assert.Equal((Kind.Band, 5m, "%"), (churn.Kind, churn.BandHigh!.Value, churn.Unit));
            var byProgress = await db.KeyResults.SingleAsync(k => k.Key == "KR-3");
            Assert.Equal((0m, 100m, "%"), (byProgress.Baseline, byProgress.Target, byProgress.Unit));
            Assert.Equal(40, (await db.Checkins.SingleAsync(c => c.KeyResultId == byProgress.Id)).Value);
            var child = await db.Objectives.SingleAsync(o => o.Key == "O-2");
            Assert.Equal((await db.Objectives.SingleAsync(o => o.Key == "O-1")).Id, child.ParentId);
        });
        var before = story.Dump();
        await story.Import(Viva());
        Assert.Equal(before, story.Dump());
    }

    [Fact]
    public async Task An_export_of_Quantive_is_known_and_keeps_its_history()
    {
        var imported = await story.Import(Quantive());
        Assert.Equal(
        [
            "Recognised as an export of Quantive.",
            "People: 1 added, 0 changed, 0 unchanged", "Teams: 1 added, 0 changed, 0 unchanged", "Cycles: 1 added, 0 changed, 0 unchanged",
            "Objectives: 1 added, 0 changed, 0 unchanged", "Key results: 1 added, 0 changed, 0 unchanged", "Check-ins: 2 added, 0 changed, 0 unchanged",
            "Total: 7 added, 0 changed, 0 unchanged",
            "To check (imported all the same):",
            "- classeur: No time zone is given for the organisation: UTC is taken.",
            "Not taken over:",
            "- Key results taken as levels, for the export does not say which are running totals (1): Meetings. Where one is, import its title and objective again with the kind \"cumulative\".",
        ], ImportStory.Read(imported));
        await See(imported.Outcome!.Organisation, async db =>
        {
            var meetings = await db.KeyResults.SingleAsync();
            Assert.Equal(("m1", 60m, new DateOnly(2026, 10, 1)), (meetings.Key, meetings.Target, meetings.Start));
            Assert.Equal("Ada Hill", (await db.People.SingleAsync(p => p.Id == meetings.OwnerId)).Name);
            Assert.Equal([19m, 22m], (await db.Checkins.OrderBy(c => c.AsOf).ToListAsync()).Select(c => c.Value!.Value));
        });
    }

    [Fact]
    public async Task A_fault_in_an_export_names_the_export_s_own_headers()
    {
        var imported = await story.Import(Viva().With("Explorer", 4, "Target value", "a lot").With("Explorer", 2, "Time period", null));
        Assert.Equal(
        [
            "Recognised as an export of Viva Goals.",
            "- Explorer · row 2 · Time period: This cell is required. Fill it in.",
            "- Explorer · row 4 · Target value: \"a lot\" is not a number. Write, for example, 1234.5.",
            "2 faults: nothing was imported.",
        ], ImportStory.Read(imported));
    }

    private Task<bool> See(Guid organisation, Func<AppDb, Task> look) => story.Database.Read(organisation, async db => { await look(db); return true; });

    private static Workbook Viva() => new Workbook()
        .Sheet("Explorer",
            ["OKR ID", "Title", "Object type", "Owner", "Owner Email", "Team", "Time period", "Start date", "Due date", "Parent OKR", "Metric type", "Metric unit",
             "Start value", "Target value", "Current value", "Progress", "Status", "Last updated", "Manager", "Tags"],
            ["O-1", "Be known", "Objective", "Ada Hill", "Ada@north.example", null, "Q4 2026", "10/1/2026", "12/31/2026", null, null, null, null, null, null, "45%", "On Track", null, "Zoe", "x"],
            ["O-2", "Fill the funnel", "Objective", "Ada Hill", "ada@north.example", "Marketing", "Q4 2026", "10/1/2026", "12/31/2026", "O-1", null, null, null, null, null, "42%", "Behind", null, null, null],
            ["KR-1", "Qualified leads", "Key Result", "Bob Roy", "bob@north.example", "Marketing", "Q4 2026", "10/1/2026", "12/31/2026", "O-2", "Increase from", "Number", 0, "300", 127, "42%", "Behind", "11/12/2026", null, null],
            ["KR-2", "Churn", "Key Result", "Bob Roy", "bob@north.example", "Marketing", "Q4 2026", "10/1/2026", "12/31/2026", "O-2", "Stay below", "%", null, 5, 4.6, null, "Postponed", "11/10/2026", null, null],
            ["KR-3", "Brand book", "Key Result", "Bob Roy", "bob@north.example", "Marketing", "Q4 2026", "10/1/2026", "12/31/2026", "O-2", null, null, null, null, null, "40%", "On Track", "11/10/2026", null, null],
            ["P-1", "New website", "Project", "Bob Roy", "bob@north.example", "Marketing", "Q4 2026", null, null, "O-2", null, null, null, null, null, null, null, null, null, null])
        .Sheet("Check-ins history",
            ["OKR ID", "Check-in date", "Check-in value", "Status", "Check-in note", "Checked in by"],
            ["KR-1", "11/12/2026 16:20", 127, "Behind", "Two fairs postponed", "Ada Hill"],
            ["KR-1", "11/12/2026 09:05", 125, "On Track", null, "Ada Hill"],
            ["KR-1", "10/31/2026", 92, "On Track", null, "Gone Person"],
            ["KR-9", "10/31/2026", 1, null, null, null]);

    private static Workbook Quantive() => new Workbook()
        .Sheet("Sessions", ["id", "parentid", "title", "start", "end", "status"], ["s1", null, "Autumn", "2026-10-01", "2026-12-31", "open"])
        .Sheet("Users", ["id", "name", "email"], ["u1", "Ada Hill", "ada@north.example"])
        .Sheet("Teams", ["id", "name"], ["t1", "Sales"])
        .Sheet("Objectives", ["id", "title", "sessionid", "ownerid", "teamid", "parentid"], ["g1", "Fill the diary", "s1", "u1", "t1", null])
        .Sheet("Key results", ["id", "goalid", "name", "ownerid", "initialvalue", "target", "actual"], ["m1", "g1", "Meetings", "u1", 0, 60, 22])
        .Sheet("Check-ins", ["metricid", "date", "value", "comment", "user"], ["m1", "2026-10-29T10:00:00Z", 19, null, "u1"], ["m1", "2026-11-12T10:00:00Z", 22, "slow", "u1"]);
}
