using CheckinBot.Objectives;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>
/// Julie leads the region, with Sales under it, of six people now, and Care, of three. Everything was answered on 12 November; it is Thursday the
/// 19th, and nobody answers any more. Sales and the region close on Mondays at nine.
/// </summary>
public abstract class AboveTheLead(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateTimeOffset FirstMonday = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero), NextCards = new(2026, 11, 26, 22, 0, 0, TimeSpan.Zero),
        SecondMonday = new(2026, 11, 30, 8, 30, 0, TimeSpan.Zero);

    private Task<Office> OpenRegion() => Open(company: clock => Company.Small(clock)
        .Person("Julie Martin", "fr").Person("Tom Garnier", "fr").Person("Lea Petit", "fr").Person("Max Blanc", "fr").Joins("Sales", "Tom", "Lea", "Max")
        .Team("Region", "Julie", DayOfWeek.Monday, new(9, 30), "Europe/Paris", "fr", "Julie").Under("Sales", "Region").Under("Care", "Region"));

    [Fact]
    public async Task The_lead_above_reads_figures_of_key_results_and_nobody_s_name()
    {
        await using var office = await OpenRegion();
        var julie = office.Person("Julie");
        await office.WalkTo(FirstMonday);
        await julie.Sees("Équipes rattachées · Region", "Sales", "4 chiffres non reçus");
        await office.Days(1);
        foreach (var unsaid in new[] { "Claire", "Sofia", "Marc", "Rendez-vous", "Demos" }) Assert.DoesNotContain(unsaid, await julie.Page(), StringComparison.Ordinal);
        await office.Days(7);
        Assert.Equal(1, await julie.Counts("Équipes rattachées · Region"));
        await julie.Presses("Pourquoi ?");
        await julie.Sees("sans le nom de personne");
        // Care's round ended the day after.
        await julie.Presses("Retour");
        await julie.Sees("1 équipe de moins de 5 personnes : pas de chiffres");
    }

    [Fact]
    public async Task An_admin_alone_switches_named_escalation_and_everybody_may_read_how_it_stands()
    {
        await using var office = await OpenRegion();
        await office.Marc.Says("escalade");
        await office.Marc.Sees("L’escalade nominative est inactive", "deux points de suite sans nouvelles");
        await office.Marc.Says("escalade on");
        await office.Marc.Sees("Seule l’administration");
        await office.Otto.Says("escalation maybe");
        await office.Otto.Sees("either on or off");
        await office.Otto.Says("/okr escalation on");
        await office.Otto.Sees("Named escalation is on", "On since 19 Nov, by Otto Weber.", "escalation off");
        await office.Marc.Says("escalation");
        await office.Marc.Sees("L’escalade nominative est active", "par Otto Weber");
        await office.Otto.Says("help");
        await office.Otto.Presses("Leads and admins");
        await office.Otto.Sees("escalation [on · off]");
        await office.Marc.Says("aide");
        await office.Marc.Presses("Responsables et admins");
        Assert.DoesNotContain("escalade", await office.Marc.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_news_twice_is_named_above_once_its_lead_and_its_owner_have_read_so()
    {
        await using var office = await OpenRegion();
        var julie = office.Person("Julie");
        await office.Otto.Says("escalation on");
        await office.AskNow();
        await office.Claire.Sees("Visible : équipe Sales", "Depuis le 19 nov. : un résultat clé resté deux points de suite sans nouvelles est signalé à Julie Martin, avec le nom de qui le porte");
        Assert.DoesNotContain("le prochain message", await office.Claire.Page(), StringComparison.Ordinal);
        await office.WalkTo(FirstMonday);
        await office.Marc.Sees("4 chiffres non reçus · Sales");
        Assert.DoesNotContain("Demos", await julie.Page(), StringComparison.Ordinal);

        await office.WalkTo(NextCards);
        await office.Claire.Sees("Rendez-vous : 22, sans nouvelles depuis le 12 nov.", "Sans réponse cette fois, le prochain message à Julie Martin le signale");
        await office.Sofia.Sees("Demos: 14, no news since 12 Nov", "Without an answer this time, the next report to Julie Martin names it and its owner.");
        foreach (var (title, value) in new[] { ("Rendez-vous", "24"), ("Appels", "41"), ("Taux", "21,4") }) await office.Claire.Fills(title, value);
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(SecondMonday);
        await julie.Sees("1 résultat clé deux fois de suite sans nouvelles · Region", "Demos : 14, sans nouvelles depuis le 12 nov.", "Sales · Sofia Roy", "Annoncé auparavant");
        Assert.DoesNotContain("Claire", await julie.Page(), StringComparison.Ordinal);

        await office.Otto.Says("escalation off");
        await office.Otto.Sees("Named escalation is off");
        await office.Walk.Settled();
        Assert.DoesNotContain("Sofia", await julie.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_stands_open_says_no_more_of_it_once_it_is_off()
    {
        await using var office = await OpenRegion();
        await office.Otto.Says("escalation on");
        await office.AskNow();
        await office.Claire.Sees("est signalé à Julie Martin");
        await office.Otto.Says("escalation off");
        await office.Walk.Settled();
        Assert.DoesNotContain("Julie Martin", await office.Claire.Page(), StringComparison.Ordinal);
        await office.Claire.Sees("Rendez-vous");
    }

    [Fact]
    public async Task The_first_message_says_to_whom_what_is_named_while_it_is_on()
    {
        await using var office = await OpenRegion();
        await Welcomes(office, "Tom");
        Assert.DoesNotContain("Julie", await office.Person("Tom").Page(), StringComparison.Ordinal);
        await office.Otto.Says("escalation on");
        await Welcomes(office, "Claire");
        await office.Claire.Sees("Bonjour Claire", "est signalé à Julie Martin, avec le nom de qui le porte");
    }

    private static async Task Welcomes(Office office, string person)
    {
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Add(new Delivery
            {
                Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, PersonId = office.Company.Ids[person], Kind = DeliveryKind.Welcome, Subject = "", Period = "once",
                NotBefore = office.Clock.GetUtcNow(), CreatedAt = office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        await office.Walk.Settled();
    }
}
