using CheckinBot.Objectives.Pace;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>The pace of a key result as a file says it. Rendez-vous goes from 0 to 60 in the last quarter of 2026.</summary>
public sealed class PaceCells : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    private static Workbook French(string? pace, string keyResult = "Rendez-vous", string header = "rythme prévu") => new Workbook()
        .Sheet("Résultats clés", ["titre", "objectif", header], [keyResult, keyResult == "Marge" ? "Grandir" : "Remplir l'agenda", pace]);

    private async Task<string?> Kept(Guid organisation, string keyResult = "Rendez-vous") =>
        (await story.Database.Read(organisation, db => db.KeyResults.SingleAsync(k => k.Title == keyResult))).Pace is { } pace ? PaceText.Write(pace) : null;

    [Fact]
    public async Task Each_pace_is_taken_over_and_an_empty_cell_leaves_it_to_past_years()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        Assert.Null(await Kept(organisation));
        foreach (var (cell, kept) in new[]
        {
            ("linéaire", "straight"), ("saisonnier", "seasonal"), ("courbe en S", "s-curve"), ("par étapes 10, 25, 60", "phased 10 25 60"),
            ("phased 10 25 60", "phased 10 25 60"), ("profil 5 6 9 8 8 8 4 2 8 10 12 20", "profile 5 6 9 8 8 8 4 2 8 10 12 20"),
        })
        {
            Assert.False((await story.Import(French(cell))).Refused);
            Assert.Equal(kept, await Kept(organisation));
        }
        Assert.Equal("Résultats clés : 0 en ajout, 0 en changement, 1 sans changement", ImportStory.Read(await story.Import(French("profil 5 6 9 8 8 8 4 2 8 10 12 20")))[0]);
        Assert.False((await story.Import(Sound.French())).Refused);
        Assert.NotNull(await Kept(organisation));
        Assert.False((await story.Import(French("saisonnière", header: "allure"))).Refused);
        Assert.Equal("seasonal", await Kept(organisation));
        Assert.False((await story.Import(French(null))).Refused);
        Assert.Null(await Kept(organisation));
    }

    [Theory]
    [InlineData("Rendez-vous", "saisonier", "« saisonier » n'est pas un rythme prévu. Peut-être « saisonnier » ? Écrire linéaire, saisonnier, courbe en S, par étapes suivi des cibles (par étapes 10 25 45 60), ou profil suivi de douze parts mensuelles.")]
    [InlineData("Rendez-vous", "par étapes 10 beaucoup 60", "« beaucoup » n'est pas un nombre unique. Écrire les nombres sans séparer les milliers, avec une espace entre eux : 1200 2500 4000.")]
    [InlineData("Rendez-vous", "par étapes 10 25 55", "La dernière des cibles par étapes est 55 et la cible 60. Les rendre égales.")]
    [InlineData("Rendez-vous", "par étapes 25 10 60", "Ce total reviendrait de 25 à 10. Écrire les cibles par étapes en totaux à ce jour, chacune plus proche de la cible.")]
    [InlineData("Rendez-vous", "profil 1 2 3", "Un profil compte douze parts, janvier en premier ; il y en a ici 3. Écrire 0 pour un mois sans part.")]
    [InlineData("Rendez-vous", "profil 1 1 1 1 1 1 1 1 1 0 0 0", "Aucun mois du 2026-10-01 au 2026-12-31 n'a de part dans ce profil. En donner une à l'un d'eux, ou corriger les dates.")]
    [InlineData("Marge", "saisonnier", "Seul ce qui va d'un départ à une cible a un rythme prévu : une fourchette se tient tout le temps, et chaque période a sa propre cible. Laisser vide.")]
    public async Task A_wrong_one_is_told_in_French(string keyResult, string pace, string fault)
    {
        await story.Import(Sound.French());
        Assert.Equal($"- Résultats clés · ligne 2 · rythme prévu : {fault}", ImportStory.Read(await story.Import(French(pace, keyResult)))[0]);
    }

    [Theory]
    [InlineData("sesonal", "\"sesonal\" is no pace. Did you mean \"seasonal\"? Write straight, seasonal, S-curve, phased with its targets (phased 10 25 45 60), or profile with twelve monthly shares.")]
    [InlineData("straight 5", "Numbers belong to the paces phased and profile alone. Leave them out, or choose one of these.")]
    [InlineData("phased", "Phased needs the target of each part, two at least, the last one being the target itself: phased 10 25 45 60.")]
    [InlineData("profile 0 0 0 0 0 0 0 0 0 0 0 0", "All monthly shares are 0: nothing would ever be expected. Give at least one month a share.")]
    [InlineData("profile 1 -2 1 1 1 1 1 1 1 1 1 1", "A monthly share cannot be below 0, as -2 is. Write 0 for a month without any.")]
    public async Task And_in_English(string pace, string fault)
    {
        await story.Import(Sound.English());
        var part = new Workbook().Sheet("Key results", ["title", "objective", "pace"], ["Meetings", "Fill the diary", pace]);
        Assert.Equal($"- Key results · row 2 · pace: {fault}", ImportStory.Read(await story.Import(part))[0]);
    }
}
