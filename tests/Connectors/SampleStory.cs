using CheckinBot.Objectives.Drift;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>The sample company, as the demo meets it on Thursday 19 November 2026.</summary>
public sealed class SampleStory : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 19);
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task The_folder_and_the_workbook_say_the_same()
    {
        SampleWorkbook.WriteIfAsked();
        var folder = await story.Import(Samples.Csv);
        Assert.False(folder.Refused, string.Join('\n', ImportStory.Read(folder)));
        Assert.Empty(folder.Faults);

        var before = story.Dump();
        var workbook = await story.Import(Samples.Xlsx);
        Assert.Equal("Total : 0 en ajout, 0 en changement, 179 sans changement", ImportStory.Read(workbook)[^1]);
        Assert.Equal(before, story.Dump());
    }

    [Theory]
    // Far behind its line for the first time: one more reading like it opens a gap that is new.
    [InlineData("Rendez-vous qualifiés", Verdict.Watch, 10.3, false)]
    [InlineData("Answers within 48 h", Verdict.OnPace, -2.3, false)]
    [InlineData("Churn", Verdict.OffTrack, 23.5, true)]
    [InlineData("NPS", Verdict.NoNews, 42.1, true)]
    [InlineData("Leads qualifiés", Verdict.Slipping, 4.6, true)]
    [InlineData("Appels", Verdict.OnPace, 5.0, false)]
    [InlineData("Taux de rendez-vous qualifiés", Verdict.OnPace, 0.3, false)]
    [InlineData("Nouveaux clients PME", Verdict.OnPace, 0.3, false)]
    [InlineData("Marge commerciale", Verdict.OnPace, 0.0, false)]
    [InlineData("Onboarding calls", Verdict.OnPace, -8.3, false)]
    public async Task Some_are_on_pace_some_slip_some_are_silent(string title, Verdict verdict, double points, bool drifting)
    {
        var organisation = (await story.Import(Samples.Csv)).Outcome!.Organisation;
        var standing = await story.Database.Read(organisation, async db =>
        {
            var keyResult = await db.KeyResults.SingleAsync(k => k.Title == title);
            var objective = await db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId);
            return Standing.Of(keyResult, objective, await db.Checkins.Where(c => c.KeyResultId == keyResult.Id).ToListAsync(), Today);
        });
        Assert.Equal((verdict, drifting), (standing.Verdict, standing.Judgement.Drifting));
        Assert.Equal(points, standing.Judgement.PointsBehind, 0.05);
    }

    [Fact]
    public async Task It_has_zones_languages_an_admin_and_someone_in_two_teams()
    {
        var organisation = (await story.Import(Samples.Csv)).Outcome!.Organisation;
        await story.Database.Read(organisation, async db =>
        {
            var people = await db.People.ToListAsync();
            var teams = await db.Teams.ToListAsync();
            var members = await db.Memberships.ToListAsync();
            Assert.True(people.Select(p => p.Zone ?? "Europe/Paris").Distinct().Count() >= 3);
            Assert.True(people.Count(p => p.Language == "en") >= 2);
            Assert.Single(people, p => p.Admin);
            Assert.Contains(teams, t => t.LeadId is { } lead && people.Single(p => p.Id == lead).Language == "en");
            Assert.Contains(people, p => members.Where(m => m.PersonId == p.Id).Select(m => teams.Single(t => t.Id == m.TeamId).MeetingDay).Distinct().Count() > 1);
            var checkins = await db.Checkins.ToListAsync();
            Assert.True(checkins.Select(c => c.Period).Distinct().Count() >= 12);
            Assert.All(checkins, c => Assert.InRange(c.AsOf, new DateOnly(2026, 6, 1), new DateOnly(2026, 11, 13)));
            return 0;
        });
    }
}
