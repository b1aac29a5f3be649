using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>The bot has just been added to the channel of Ventes, on a Wednesday morning in Paris. There is no workbook.</summary>
public abstract class ANewTeam(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private const string Four = """
        60 rendez-vous qualifiés @Claire Dubois
        Churn de 6 % à 5 %

        - 40 appels par semaine @Inès
        Refondre le site
        """;

    private Task<Office> Begin(DateTimeOffset? at = null) => Open(at ?? Wednesday, Company.Young);

    private static async Task<string> Channel(Actor actor, Office office) =>
        (await actor.Messages()).Last(m => m.Conversation == office.Channel("Ventes")).Words;

    private static async Task Answers(Actor actor, string lead, string meeting, string lines)
    {
        await actor.Picks("Qui mène", lead);
        await actor.Types("réunion d’équipe", meeting);
        await actor.Types("Objectifs", lines);
        await actor.Presses("Enregistrer");
    }

    private static async Task Reads(Office office, Actor actor, params string[] words)
    {
        var card = await Channel(actor, office);
        foreach (var word in words) Assert.Contains(word, card, StringComparison.Ordinal);
    }

    private static Task<List<KeyResult>> Lines(Office office) =>
        office.Database.Read(office.Company.Id, db => db.KeyResults.Where(k => k.ClosedOn == null).OrderBy(k => k.Key).ToListAsync());

    [Fact]
    public async Task Three_answers_on_Wednesday_ask_on_Thursday_and_sum_up_on_Monday()
    {
        await using var office = await Begin();
        var hugo = office.Person("Hugo");
        await Reads(office, hugo, "Trois questions pour Ventes", "Toute l’équipe peut répondre");
        await Answers(hugo, "Hugo Petit", "lundi 9h30", Four);
        await Reads(office, hugo,
            "Ventes : tout est prêt", "Mène l’équipe : Hugo Petit · Réunion : lundi 9 h 30",
            "Rendez-vous qualifiés\ntotal de 0 à 60 · au 31 déc. · Claire",
            "Churn\nde 6 % à 5 % · au 31 déc. · Hugo",
            "Appels\n40 par semaine · au 31 déc. · Inès",
            "Refondre le site\navancement de 0 % à 100 % · au 31 déc. · Hugo",
            "Premier point jeudi 26 nov. à 16 h", "Premier résumé ici lundi 30 nov. à 9 h");

        await office.WalkTo(new DateTimeOffset(2026, 11, 26, 14, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain("Point de la semaine", await office.Claire.Page(), StringComparison.Ordinal);
        await office.WalkTo(new DateTimeOffset(2026, 11, 26, 15, 0, 0, TimeSpan.Zero));
        await office.Claire.Sees("Point de la semaine 48", "Rendez-vous qualifiés · 60 au 31 déc.");
        await office.Person("Inès").Sees("Appels · 40 par semaine");
        await office.Claire.Fills("Rendez-vous", "4");
        await office.Claire.Presses("Enregistrer");

        await office.WalkTo(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await Reads(office, hugo, "Ventes · semaine 48", "Rendez-vous qualifiés +4 (4 sur 60)", "Chiffres reçus : 1 sur 4");
        var cycle = await office.Database.Read(office.Company.Id, db => db.Cycles.SingleAsync());
        Assert.Equal(("T4 2026", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (cycle.Name, cycle.Start, cycle.End));
    }

    /// <summary>Until it was set up the team had the days of one that does not meet.</summary>
    [Fact]
    public async Task A_meeting_on_Friday_asks_that_very_Wednesday_without_a_restart()
    {
        await using var office = await Begin();
        await Answers(office.Person("Hugo"), "Hugo Petit", "vendredi 11 h", "60 rendez-vous @Claire Dubois");
        await Reads(office, office.Person("Hugo"), "Premier point mercredi 25 nov. à 16 h", "Premier résumé ici vendredi 27 nov. à 10 h 30");
        await office.WalkTo(new DateTimeOffset(2026, 11, 25, 15, 0, 0, TimeSpan.Zero));
        await office.Claire.Sees("Point de la semaine 48", "avant vendredi 10 h 30");
        await office.Claire.Fills("Rendez-vous", "4");
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.Zero));
        await Reads(office, office.Person("Hugo"), "Ventes · semaine 48", "Chiffres reçus : 1 sur 1");
    }

    [Fact]
    public async Task A_team_that_begins_early_is_told_an_hour_at_which_it_works()
    {
        await using var office = await Begin();
        await office.Database.Write(office.Company.Id, async db =>
        {
            var team = await db.Teams.SingleAsync();
            (team.HoursFrom, team.HoursUntil) = (new(6, 0), new(14, 0));
        });
        await Answers(office.Person("Hugo"), "Hugo Petit", "lundi 9h30", "60 rendez-vous @Claire Dubois");
        await Reads(office, office.Person("Hugo"), "Premier point jeudi 26 nov. à 13 h");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_under_its_field_and_nothing_typed_is_lost()
    {
        await using var office = await Begin();
        var hugo = office.Person("Hugo");
        await hugo.Types("réunion d’équipe", "un lundi sur deux");
        await hugo.Types("Objectifs", "60 rendez-vous et 40 appels\nNPS 60\n12 clients @Zoé\n12 démos @Claire");
        await hugo.Presses("Enregistrer");
        await Reads(office, hugo, "Choisir quelqu’un de l’équipe.", "Illisible.", "[un lundi sur deux]",
            "« 60 rendez-vous et 40 appels » : trop de nombres", "« NPS 60 » : à partir de combien ?", "personne de l’équipe ne s’appelle Zoé", "12 démos @Claire]");
        Assert.Empty(await Lines(office));

        await hugo.Picks("Qui mène", "Inès Benali");
        await hugo.Types("réunion d’équipe", "aucune");
        await hugo.Types("Objectifs", "12 démos @Claire");
        await hugo.Presses("Enregistrer");
        await Reads(office, hugo, "plusieurs s’appellent Claire");
        await hugo.Types("Objectifs", "12 démos @Claire M\nNPS d'au moins 60");
        await hugo.Presses("Enregistrer");
        await Reads(office, hugo, "Pas de réunion", "Démos", "total de 0 à 12", "NPS\nau moins 60");
        Assert.Equal(office.Company.Ids["Claire M"], (await Lines(office))[0].OwnerId);
    }

    [Fact]
    public async Task Two_who_answer_at_once_set_it_up_once()
    {
        await using var office = await Begin();
        var (hugo, ines) = (office.Person("Hugo"), office.Person("Inès"));
        var form = (await ines.Messages()).Last(m => m.Buttons.ContainsKey("Enregistrer"));
        await Answers(hugo, "Hugo Petit", "lundi 9h30", "60 rendez-vous");
        var inputs = new Dictionary<string, string>
        {
            [form.Inputs[0].Id] = form.Inputs[0].Choices["Inès Benali"], [form.Inputs[1].Id] = "mardi 10h", [form.Inputs[2].Id] = "60 rendez-vous",
        };
        await ines.Press(form, form.Buttons["Enregistrer"], inputs);
        await Reads(office, ines, "Mène l’équipe : Hugo Petit", "lundi 9 h 30");
        Assert.Single(await Lines(office));
    }

    [Fact]
    public async Task An_edit_changes_adds_and_closes_by_the_words_of_a_line()
    {
        await using var office = await Begin();
        var hugo = office.Person("Hugo");
        await Answers(hugo, "Hugo Petit", "lundi 9h30", Four);
        var before = await Lines(office);
        await hugo.Presses("Modifier");
        await Reads(office, hugo, "[lundi 9\u00A0h\u00A030]", "60 rendez-vous qualifiés @Claire Dubois\nChurn de 6 % à 5 %\n40 appels par semaine @Inès\nRefondre le site]");

        await hugo.Types("réunion d’équipe", "jeudi 14 h");
        await hugo.Types("Objectifs", "80 rendez-vous qualifiés @Inès\nChurn de 6 % à 5 %\nRefondre le site\n12 démos");
        var edit = (await hugo.Messages()).Last(m => m.Buttons.ContainsKey("Retour"));
        await hugo.Presses("Enregistrer");
        await Reads(office, hugo, "Réunion : jeudi 14 h", "total de 0 à 80 · au 31 déc. · Inès", "Démos", "Premier point mardi 1er déc. à 16 h");
        var after = await Lines(office);
        Assert.Equal([before[0].Id, before[1].Id, before[3].Id], after.Take(3).Select(k => k.Id));
        Assert.Equal(4, after.Count);

        // The edit form was still open elsewhere: it tells instead of undoing.
        await hugo.Press(edit, edit.Buttons["Enregistrer"], edit.Inputs.ToDictionary(i => i.Id, i => i.Value));
        await Reads(office, hugo, "Quelqu’un a modifié cela entre-temps", "40 appels par semaine @Inès");
        Assert.Equal(after.Select(k => (k.Id, k.Target)), (await Lines(office)).Select(k => (k.Id, k.Target)));
        await hugo.Presses("Retour");
        await Reads(office, hugo, "tout est prêt");

        // What was closed comes back as itself, with its history.
        await hugo.Presses("Modifier");
        await hugo.Types("Objectifs", "45 appels par semaine");
        await hugo.Presses("Enregistrer");
        Assert.Equal((before[2].Id, 45), ((await Lines(office)).Single().Id, (await Lines(office)).Single().Target));
    }

    [Fact]
    public async Task Saving_an_edit_twice_is_saving_it_once()
    {
        await using var office = await Begin();
        var hugo = office.Person("Hugo");
        await Answers(hugo, "Hugo Petit", "lundi 9h30", "60 rendez-vous");
        await hugo.Presses("Modifier");
        var edit = (await hugo.Messages()).Last(m => m.Buttons.ContainsKey("Retour"));
        var inputs = edit.Inputs.ToDictionary(i => i.Id, i => i.Value);
        inputs[edit.Inputs[2].Id] = "70 rendez-vous\n12 démos";
        await hugo.Press(edit, edit.Buttons["Enregistrer"], inputs);
        await hugo.Press(edit, edit.Buttons["Enregistrer"], inputs);
        await Reads(office, hugo, "tout est prêt", "total de 0 à 70");
        Assert.Equal(2, (await Lines(office)).Count);
    }

    [Fact]
    public async Task Nobody_outside_the_team_sets_it_up_and_the_first_who_does_looks_after_the_bot()
    {
        await using var office = await Begin();
        await office.Otto.Says("help");
        var mine = (await office.Otto.Messages())[^1];
        foreach (var verb in new[] { "set-up", "set-up-edit", "set-up-back" })
        {
            await office.Otto.Press(mine, ActionText.Of(verb, office.Company.Ids["questions"]), []);
            await office.Otto.Sees("belongs to somebody else");
        }
        await Answers(office.Person("Hugo"), "Inès Benali", "lundi 9h30", "60 rendez-vous");
        await office.Person("Inès").Presses("Modifier");
        await office.Person("Inès").Presses("Enregistrer");
        Assert.Equal(["Hugo Petit"], await office.Database.Read(office.Company.Id, db => db.People.Where(p => p.Admin).Select(p => p.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_quarter_that_is_planned_already_is_joined()
    {
        await using var office = await Open(Wednesday, clock =>
        {
            var company = Company.Young(clock);
            company.Cycle("Année 2026", new(2026, 1, 1), new(2026, 12, 31)).Cycle("Fin d'année", new(2026, 11, 1), new(2026, 12, 18));
            return company;
        });
        await Answers(office.Person("Hugo"), "Hugo Petit", "lundi 9h30", "60 rendez-vous");
        await Reads(office, office.Person("Hugo"), "au 18 déc.");
        Assert.Equal(2, await office.Database.Read(office.Company.Id, db => db.Cycles.CountAsync()));
    }
}
