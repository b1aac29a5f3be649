using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>What a key result serves beside its own objective, and at which value that one has done its work. Rendez-vous belongs to Ventes, Grandir to Direction.</summary>
public sealed class AlsoServing : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    private static Workbook Contributes(string? to, string keyResult = "Rendez-vous", string objective = "Remplir l'agenda") =>
        new Workbook().Sheet("Résultats clés", ["titre", "objectif", "contribue à"], [keyResult, objective, to]);

    private static Workbook Tips(object? at, string? then, string keyResult = "Rendez-vous") =>
        new Workbook().Sheet("Résultats clés", ["titre", "objectif", "valeur de bascule", "ensuite"], [keyResult, "Remplir l'agenda", at, then]);

    [Fact]
    public async Task A_contribution_written_in_the_file_is_accepted_and_one_that_is_left_out_is_taken_back()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        Assert.Equal("Résultats clés : 0 en ajout, 1 en changement, 0 sans changement", ImportStory.Read(await story.Import(Contributes("Grandir")))[0]);
        Assert.Equal("Résultats clés : 0 en ajout, 0 en changement, 1 sans changement", ImportStory.Read(await story.Import(Contributes("grandir")))[0]);
        Assert.Equal((ProposalState.Accepted, "Grandir"), await Kept(organisation));
        // A file without the column leaves it as it is; an empty cell takes it back; named again it counts again.
        Assert.False((await story.Import(Sound.French())).Refused);
        Assert.Equal(ProposalState.Accepted, (await Kept(organisation)).State);
        Assert.False((await story.Import(Contributes(null))).Refused);
        Assert.Equal(ProposalState.Withdrawn, (await Kept(organisation)).State);
        Assert.False((await story.Import(Contributes("Grandir; GRANDIR"))).Refused);
        Assert.Equal(ProposalState.Accepted, (await Kept(organisation)).State);
    }

    [Theory]
    [InlineData("Lune", "Aucun objectif ne répond à « Lune ». Corriger, ou ajouter l'objectif à la feuille Objectifs.")]
    [InlineData("Remplir l'agenda", "« Remplir l'agenda » est un objectif de la même équipe. Un résultat clé contribue à ceux d'autres équipes ; le sien est dans la colonne « objectif ».")]
    public async Task A_wrong_one_is_told_by_its_row_and_column(string to, string fault)
    {
        await story.Import(Sound.French());
        Assert.Equal($"- Résultats clés · ligne 2 · contribue à : {fault}", ImportStory.Read(await story.Import(Contributes(to)))[0]);
    }

    [Fact]
    public async Task What_is_private_contributes_to_nobody()
    {
        await story.Import(Sound.French());
        await story.Import(new Workbook().Sheet("Objectifs", ["titre", "équipe", "cycle", "privé"], ["Grandir", "Direction", "T4 2026", "oui"]));
        Assert.Equal("- Résultats clés · ligne 2 · contribue à : « Grandir » est privé, et ce qui est privé ne contribue à personne. L'enlever, ou écrire « non » dans la colonne « privé » de la feuille Objectifs.",
            ImportStory.Read(await story.Import(Contributes("Grandir")))[0]);
    }

    [Fact]
    public async Task A_tipping_value_is_kept_moved_to_another_key_result_and_taken_away()
    {
        var organisation = (await story.Import(Sound.French())).Outcome!.Organisation;
        Assert.Equal("Résultats clés : 0 en ajout, 1 en changement, 0 sans changement", ImportStory.Read(await story.Import(Tips(45, "optimisation")))[0]);
        Assert.Equal("Résultats clés : 0 en ajout, 0 en changement, 1 sans changement", ImportStory.Read(await story.Import(Tips(45, "optimisation")))[0]);
        Assert.Equal((45m, Orientation.Optimisation), await Turn(organisation));
        Assert.Equal("- Résultats clés · ligne 2 · valeur de bascule : L'objectif « Remplir l'agenda » a déjà sa valeur de bascule, avec « Rendez-vous ». En garder une seule.", ImportStory.Read(await story.Import(Tips(22, "croissance", "Taux")))[0]);
        Assert.False((await story.Import(new Workbook().Sheet("Résultats clés", ["titre", "objectif", "valeur de bascule", "ensuite"],
            ["Taux", "Remplir l'agenda", 22, "croissance"], ["Rendez-vous", "Remplir l'agenda", null, null]))).Refused);
        Assert.Equal((22m, Orientation.Growth), await Turn(organisation));
        Assert.False((await story.Import(Tips(null, null, "Taux"))).Refused);
        Assert.Null(await Turn(organisation));
    }

    [Theory]
    [InlineData(45, null, "valeur de bascule", "La valeur de bascule demande l'orientation proposée alors. L'écrire dans la colonne « ensuite ».")]
    [InlineData(null, "optimisation", "ensuite", "Une orientation se propose à une valeur de bascule, et il n'y en a pas. L'écrire dans la colonne « valeur de bascule », ou laisser les deux vides.")]
    [InlineData(0, "optimisation", "valeur de bascule", "0 est déjà atteint au départ 0. Écrire une valeur plus loin, vers la cible 60.")]
    public async Task Half_of_one_is_told_too(int? at, string? then, string column, string fault)
    {
        await story.Import(Sound.French());
        Assert.Equal($"- Résultats clés · ligne 2 · {column} : {fault}", ImportStory.Read(await story.Import(Tips(at, then)))[0]);
    }

    [Fact]
    public async Task In_English_the_same()
    {
        await story.Import(Sound.English());
        var part = new Workbook().Sheet("Key results", ["title", "objective", "contributes to", "tipping value"], ["Meetings", "Fill the diary", "Moon", 30]);
        Assert.Equal(["- Key results · row 2 · tipping value: The tipping value needs the orientation that is proposed then. Write it in the column \"then\".",
            "- Key results · row 2 · contributes to: No objective goes by \"Moon\". Correct it, or add the objective to the Objectives sheet."], ImportStory.Read(await story.Import(part))[..2]);
    }

    private Task<(ProposalState State, string Objective)> Kept(Guid organisation) => story.Database.Read(organisation, async db =>
    {
        var kept = await db.Contributions.SingleAsync();
        return (kept.State, (await db.Objectives.SingleAsync(o => o.Id == kept.ObjectiveId)).Title);
    });

    private Task<(decimal, Orientation)?> Turn(Guid organisation) => story.Database.Read(organisation, async db =>
        await db.TurningPoints.SingleOrDefaultAsync() is { } turn ? (turn.At, turn.Then) : ((decimal, Orientation)?)null);
}
