using CheckinBot.Bot.Import;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Intake;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>What an import changes, and what it leaves alone.</summary>
public sealed class ImportStories : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task Twice_changes_nothing()
    {
        Assert.Equal("Total : 16 en ajout, 0 en changement, 0 sans changement", ImportStory.Read(await story.Import(Sound.French()))[^1]);
        var before = story.Dump();
        Assert.Equal("Total : 0 en ajout, 0 en changement, 16 sans changement", ImportStory.Read(await story.Import(Sound.French()))[^1]);
        Assert.Equal(before, story.Dump());
    }

    [Fact]
    public async Task A_changed_row_updates_what_is_stored()
    {
        await story.Import(Sound.French());
        var imported = await story.Import(Sound.French().With("Résultats clés", 2, "cible", 70).With("Personnes", 2, "nom", "Ada Morel-Petit").With("Équipes", 3, "heure de réunion", "10h"));
        Assert.Equal("Total : 0 en ajout, 3 en changement, 13 sans changement", ImportStory.Read(imported)[^1]);
        await See(imported.Outcome!.Organisation, async db =>
        {
            Assert.Equal(70, (await KeyResult(db, "Rendez-vous")).Target);
            Assert.Equal(new TimeOnly(10, 0), (await db.Teams.SingleAsync(t => t.Name == "Ventes")).MeetingTime);
            Assert.Equal("Ada Morel-Petit", (await db.People.SingleAsync(p => p.Admin)).Name);
        });
    }

    /// <summary>The file does not know that an admin has made one person of two of its rows.</summary>
    [Fact]
    public async Task A_row_that_is_linked_means_the_person_it_is()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        var today = DateOnly.FromDateTime(story.Clock.GetUtcNow().UtcDateTime);
        await story.Database.Write(organisation, async db =>
        {
            var (ada, bob) = (await db.People.SingleAsync(p => p.Email == "ada@nord.example"), await db.People.SingleAsync(p => p.Email == "bob@nord.example"));
            var link = new Link { Id = Ids.New(story.Clock), OrganisationId = organisation, ToId = ada.Id, FromId = bob.Id, Email = bob.Email, ById = ada.Id, At = story.Clock.GetUtcNow(), Moved = "" };
            await JoinPeople.Into(db, link, bob, ada, today, default);
        });
        var before = story.Dump();
        Assert.Equal("Total : 0 en ajout, 0 en changement, 16 sans changement", ImportStory.Read(await story.Import(Sound.French()))[^1]);
        Assert.Equal(before, story.Dump());
        await See(organisation, async db => Assert.Equal("Ada Morel", (await db.People.SingleAsync(p => p.Id == db.KeyResults.Single(k => k.Title == "Rendez-vous").OwnerId)).Name));
    }

    [Fact]
    public async Task A_row_gone_from_the_file_changes_nothing()
    {
        await story.Import(Sound.French());
        var before = story.Dump();
        await story.Import(new Workbook()
            .Sheet("Personnes", ["nom", "e-mail"], ["Ada Morel", "ada@nord.example"])
            .Sheet("Points", ["résultat clé", "date", "valeur"], ["Rendez-vous", "2026-11-12", 22]));
        Assert.Equal(before, story.Dump());
    }

    [Fact]
    public async Task A_changed_past_check_in_supersedes_the_old_one()
    {
        await story.Import(Sound.French());
        var imported = await story.Import(Sound.French().With("Points", 3, "valeur", 24));
        Assert.Equal("Points : 0 en ajout, 1 en changement, 2 sans changement", ImportStory.Read(imported)[^2]);
        await See(imported.Outcome!.Organisation, async db =>
        {
            var chain = await db.Checkins.Where(c => c.AsOf == new DateOnly(2026, 11, 12) && c.Note != null).OrderBy(c => c.At).ToListAsync();
            Assert.Equal([22m, 24m], chain.Select(c => c.Value!.Value));
            Assert.Equal(chain[0].Id, chain[1].SupersedesId);
            Assert.Equal((Origin.Imported, "W2026-46", Confidence.AtRisk, Cause.Resources), (chain[1].Origin, chain[1].Period, chain[1].Confidence!.Value, chain[1].Cause!.Value));
        });
        var before = story.Dump();
        await story.Import(Sound.French().With("Points", 3, "valeur", 24));
        Assert.Equal(before, story.Dump());
    }

    [Fact]
    public async Task What_was_corrected_in_chat_outlives_the_same_file()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        await story.Database.Write(organisation, async db =>
        {
            var imported = await db.Checkins.SingleAsync(c => c.Value == 21);
            db.Add(new Checkin
            {
                Id = Ids.New(story.Clock), OrganisationId = organisation, KeyResultId = imported.KeyResultId, Period = imported.Period, AsOf = imported.AsOf,
                Value = 20, Origin = Origin.Typed, At = story.Clock.GetUtcNow(), SupersedesId = imported.Id,
            });
        });
        var before = story.Dump();
        await story.Import(Sound.French());
        Assert.Equal(before, story.Dump());
    }

    [Fact]
    public async Task A_key_of_its_own_lets_a_title_change()
    {
        Workbook Keyed(string title) => new Workbook()
            .Sheet("Cycles", ["clé", "nom", "début", "fin"], ["C4", title, "2026-10-01", "2026-12-31"]);
        await story.Import(Sound.French());
        var imported = await story.Import(new Workbook().Sheet("Cycles", ["clé", "nom", "début", "fin"], ["C4", "T4 2026", "2026-10-01", "2026-12-31"]));
        imported = await story.Import(Keyed("Trimestre 4"));
        Assert.Equal("Cycles : 0 en ajout, 1 en changement, 0 sans changement", ImportStory.Read(imported)[0]);
        await See(imported.Outcome!.Organisation, async db =>
            Assert.Equal(["T3 2026", "Trimestre 4"], (await db.Cycles.ToListAsync()).Select(c => c.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Silence_takes_what_is_sensible()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        await See(organisation, async db =>
        {
            var bob = (await db.People.SingleAsync(p => p.Email == "bob@nord.example")).Id;
            var calls = await KeyResult(db, "Appels");
            Assert.Equal((bob, Cadence.Weekly, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (calls.OwnerId, calls.Cadence!.Value, calls.Start, calls.Due));
            var rate = await KeyResult(db, "Taux");
            Assert.Equal((20.5m, Direction.Increase, null), (rate.Baseline, rate.Direction, rate.Cadence));
            Assert.Equal((await KeyResult(db, "Rendez-vous")).Id, rate.LeadsToId);
        });
    }

    [Fact]
    public async Task A_cycle_that_moves_takes_along_what_followed_it()
    {
        await story.Import(Sound.French().With("Résultats clés", 2, "échéance", "2026-12-15"));
        var imported = await story.Import(new Workbook()
            .Sheet("Cycles", ["nom", "début", "fin"], ["T4 2026", "2026-10-01", "2026-12-18"])
            .Sheet("Résultats clés", ["titre", "objectif"], ["Taux", "Remplir l'agenda"], ["Rendez-vous", "Remplir l'agenda"]));
        await See(imported.Outcome!.Organisation, async db =>
        {
            Assert.Equal(new DateOnly(2026, 12, 18), (await KeyResult(db, "Taux")).Due);
            Assert.Equal(new DateOnly(2026, 12, 15), (await KeyResult(db, "Rendez-vous")).Due);
        });
    }

    [Fact]
    public async Task A_team_whose_figures_changed_is_looked_at_anew()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        await story.Database.Write(organisation, async db => (await db.Teams.ToListAsync()).ForEach(t => t.FirstSweptAt = story.Clock.GetUtcNow()));
        await story.Import(Sound.French());
        await See(organisation, async db => Assert.All(await db.Teams.ToListAsync(), t => Assert.NotNull(t.FirstSweptAt)));
        await story.Import(Sound.French().With("Points", 3, "valeur", 24));
        await See(organisation, async db =>
            Assert.Equal(["Ventes"], (await db.Teams.ToListAsync()).Where(t => t.FirstSweptAt is null).Select(t => t.Name)));
    }

    [Fact]
    public async Task Progress_goes_up_step_by_step_to_the_end()
    {
        var told = new Told();
        await ImportFile.Into(story.Database, Sound.French().Save(story.Directory), story.Clock, done: told);
        Assert.Equal(Enumerable.Range(1, ApplyRows.Steps), told.Steps);
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Steps { get; } = [];

        public void Report(int value) => Steps.Add(value);
    }

    private Task<bool> See(Guid organisation, Func<AppDb, Task> look) => story.Database.Read(organisation, async db => { await look(db); return true; });

    private static Task<KeyResult> KeyResult(AppDb db, string title) => db.KeyResults.SingleAsync(k => k.Title == title);
}
