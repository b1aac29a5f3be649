using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Claire's meetings have fallen behind this week, and she has said why. Marc leads Sales; Ada is in Care. It is Thursday 19 November.</summary>
public abstract class TheCauses(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static Company Five(TimeProvider clock) => Company.Small(clock).Person("Hugo Petit", "fr").Person("Inès Benali", "fr").Joins("Sales", "Hugo", "Inès");

    private async Task<Office> Begin(Func<TimeProvider, Company>? company = null)
    {
        var office = await Open(company: company);
        var day = new DateOnly(2026, 11, 19);
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Checkins.Add(new Checkin
            {
                Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, KeyResultId = office.Company.Ids["Rendez-vous"], PersonId = office.Claire.Id,
                Period = Period.Week(day).ToString(), AsOf = day, Value = 23, Note = "un poste vacant", Cause = Cause.Resources, At = office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        return office;
    }

    [Fact]
    public async Task A_team_reads_what_cost_most_in_whose_words_but_not_whose_they_are_and_the_summary_names_the_same()
    {
        await using var office = await Begin();
        await office.Marc.Says("causes");
        await office.Marc.Sees("Causes · Sales", "du 1er oct. au 19 nov.", "1. Moyens", "1 résultat clé freiné · 1 semaine en retrait", "« un poste vacant » · Rendez-vous · 19 nov.");
        await office.Marc.DoesNotSee("Claire");
        await office.Marc.Says("résumé");
        await office.Marc.Sees("Cause n° 1", "moyens");
    }

    [Fact]
    public async Task Whoever_may_not_see_the_key_results_reads_counts_and_of_a_small_team_none()
    {
        await using var office = await Begin(Five);
        await office.Ada.Says("causes Sales");
        await office.Ada.Sees("1. Resources", "1 key result held back · 1 week behind");
        await office.Ada.DoesNotSee("poste");
        await office.Ada.DoesNotSee("Rendez-vous");

        await using var small = await Begin();
        await small.Ada.Says("causes Sales");
        await small.Ada.DoesNotSee("Resources");
        await small.Ada.Sees("5");
    }

    [Fact]
    public async Task A_team_whose_causes_nobody_gave_is_told_so()
    {
        await using var office = await Begin();
        await office.Emma.Says("causes");
        await office.Emma.Sees("Causes · Care", "No cause has been given since the cycle began.");
        await office.Emma.Says("causes Moon");
        await office.Emma.Sees("Nothing here is called");
    }
}
