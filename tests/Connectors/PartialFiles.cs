using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>Files that hold a part, and lean on what is stored.</summary>
public sealed class PartialFiles : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task Check_ins_alone_find_their_key_results()
    {
        await story.Import(Sound.French());
        var imported = await story.Import(new Workbook().Sheet("Check-ins", ["key result", "as of", "value"], ["Rendez-vous", "2026-11-19", 24]));
        Assert.Equal(["Check-ins: 1 added, 0 changed, 0 unchanged", "Total: 1 added, 0 changed, 0 unchanged"], ImportStory.Read(imported));
    }

    [Fact]
    public async Task A_weight_is_taken_over_and_an_empty_cell_makes_it_count_as_any_other()
    {
        async Task<(decimal, decimal)> Weights(Guid organisation) => await story.Database.Read(organisation, async db =>
            ((await db.Objectives.SingleAsync(o => o.Title == "Grandir")).Weight, (await db.KeyResults.SingleAsync(k => k.Title == "Rendez-vous")).Weight));
        Workbook Part(object? objective, object? keyResult) => new Workbook()
            .Sheet("Objectifs", ["titre", "équipe", "cycle", "poids"], ["Grandir", "Direction", "T4 2026", objective])
            .Sheet("Résultats clés", ["titre", "objectif", "poids"], ["Rendez-vous", "Remplir l'agenda", keyResult]);
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        Assert.Equal((1, 1), await Weights(organisation));
        Assert.False((await story.Import(Part("2,5", 0))).Refused);
        Assert.Equal((2.5m, 0), await Weights(organisation));
        Assert.False((await story.Import(Sound.French())).Refused);
        Assert.Equal((2.5m, 0), await Weights(organisation));
        Assert.False((await story.Import(Part(null, null))).Refused);
        Assert.Equal((1, 1), await Weights(organisation));
    }

    [Fact]
    public async Task Check_ins_alone_in_an_empty_database_lead_nowhere()
    {
        var imported = await story.Import(new Workbook().Sheet("Check-ins", ["key result", "as of", "value"], ["Rendez-vous", "2026-11-19", 24]));
        Assert.Equal("- Check-ins · row 2 · key result: No key result goes by \"Rendez-vous\". Correct it, or add it to the Key results sheet.", ImportStory.Read(imported)[0]);
        Assert.Empty(await story.Database.Organisations());
    }

    [Fact]
    public async Task One_title_in_two_quarters_is_told_apart_by_the_date()
    {
        var organisation = (await story.Import(TwoQuarters())).Outcome!.Organisation;
        await story.Database.Read(organisation, async db =>
        {
            var byQuarter = await db.KeyResults.ToDictionaryAsync(k => k.Start.Month, k => k.Id);
            var checkins = await db.Checkins.OrderBy(c => c.AsOf).ToListAsync();
            Assert.Equal([byQuarter[7], byQuarter[10]], checkins.Select(c => c.KeyResultId));
            return true;
        });
    }

    [Fact]
    public async Task One_title_that_a_date_cannot_tell_apart_is_a_fault_with_the_keys_to_choose_from()
    {
        var imported = await story.Import(TwoQuarters().Add("Points", "Appels", "2026-06-20", 12));
        Assert.Equal(
            "- Points · ligne 4 · résultat clé : Plusieurs répondent à « Appels ». Écrire la clé du bon : "
            + "\"Appels / Vendre / Ventes / T3\", \"Appels / Vendre / Ventes / T4\".", ImportStory.Read(imported)[0]);
        Assert.False((await story.Import(TwoQuarters().Add("Points", "Appels / Vendre / Ventes / T3", "2026-06-20", 12))).Refused);
    }

    [Fact]
    public async Task Members_may_be_said_by_teams_or_by_people_and_a_list_is_the_whole_list()
    {
        Workbook Said(string? members, string? teams) => new Workbook()
            .Sheet("Personnes", ["nom", "e-mail", "équipes"], ["Ada", "ada@nord.example", teams], ["Bob", "bob@nord.example", null])
            .Sheet("Équipes", ["nom", "membres"], ["Ventes", members], ["Marketing", null]);
        var organisation = (await story.Import(Said("bob@nord.example", "Ventes; Marketing"))).Outcome!.Organisation;
        Assert.Equal(3, await Members(organisation));
        var imported = await story.Import(Said("ada@nord.example", null));
        Assert.Equal("Équipes : 0 en ajout, 1 en changement, 1 sans changement", ImportStory.Read(imported)[1]);
        Assert.Equal(2, await Members(organisation));
    }

    [Fact]
    public async Task Another_organisation_is_set_up_only_when_asked()
    {
        await story.Import(Sound.French());
        var path = Sound.English().Save(story.Directory);
        Assert.Equal("- Organisation · row 2 · name: The stored organisation is called \"Atelier Nord\". Write that name, or add --new-organisation to set up another one.",
            ImportStory.Read(await story.Import(path))[0]);
        Assert.False((await story.Import(path, another: true)).Refused);
        Assert.Equal(["Atelier Nord", "Northern Workshop"], (await story.Database.Organisations()).Select(o => o.Name));
        Assert.Equal("Total: 0 added, 0 changed, 10 unchanged", ImportStory.Read(await story.Import(path))[^1]);
    }

    private Task<int> Members(Guid organisation) => story.Database.Read(organisation, db => db.Memberships.CountAsync());

    private static Workbook TwoQuarters() => new Workbook()
        .Sheet("Personnes", ["nom", "e-mail"], ["Ada", "ada@nord.example"])
        .Sheet("Équipes", ["nom"], ["Ventes"])
        .Sheet("Cycles", ["nom", "début", "fin"], ["T3", "2026-07-01", "2026-09-30"], ["T4", "2026-10-01", "2026-12-31"])
        .Sheet("Objectifs", ["titre", "équipe", "cycle", "responsable"], ["Vendre", "Ventes", "T3", "Ada"], ["Vendre", "Ventes", "T4", "Ada"])
        .Sheet("Résultats clés", ["titre", "objectif", "cycle", "type", "cible", "chaque"],
            ["Appels", "Vendre", "T3", "par période", 40, "semaine"], ["Appels", "Vendre", "T4", "par période", 40, "semaine"])
        .Sheet("Points", ["résultat clé", "date", "valeur"], ["Appels", "2026-09-10", 38], ["Appels", "2026-10-15", 41]);
}
