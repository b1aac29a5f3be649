using CheckinBot.Tests.Cast.Data;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

public abstract class TheWords(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Theory]
    [InlineData("status")]
    [InlineData("/okr status")]
    [InlineData("okr STATUT")]
    [InlineData("état")]
    public async Task A_lead_who_types_status_sees_the_team(string words)
    {
        await using var office = await Open();
        await office.Marc.Says(words);
        await office.Marc.Sees("Sales", "T4, semaine 8 sur 14 · au 19 nov.", "Rendez-vous : 22 sur 60");
        await office.Marc.DoesNotSee("Claire");
    }

    [Fact]
    public async Task Others_see_their_own()
    {
        await using var office = await Open();
        await office.Ada.Says("status");
        await office.Ada.Sees("My key results", "Churn: 5.6%");
    }

    [Fact]
    public async Task A_lead_sees_a_person_of_the_team_and_a_stranger_to_it_sees_the_team_s_counts()
    {
        await using var office = await Open();
        await office.Marc.Says("status @Claire");
        await office.Marc.Sees("Claire", "Rendez-vous : 22 sur 60");
        await office.Ada.Says("status @Claire Dubois");
        await office.Ada.Sees("Sales");
        Assert.DoesNotContain("Claire", await office.Ada.Last(), StringComparison.Ordinal);
        await office.Ada.DoesNotSee("Rendez-vous");
    }

    [Fact]
    public async Task Figures_of_a_few_people_stay_among_them()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Person("Lou Petit", "fr").Person("Max Roux", "fr")
            .Team("Grands comptes", "Marc", DayOfWeek.Wednesday, new(10, 0), "Europe/Paris", "fr", "Marc", "Claire", "Sofia", "Lou", "Max")
            .Objective("Win big", "Grands comptes", Level.Operational).KeyResult("Contrats", "Win big", "Lou", Kind.Cumulative, 0, 10));
        foreach (var word in new[] { "status Sales", "drift Sales", "summary Sales" })
        {
            await office.Ada.Says(word);
            await office.Ada.Sees("Sales", "Figures of a team of fewer than 5 people stay in the team.");
            await office.Ada.DoesNotSee("slipping", "on pace", "gap");
        }
        await office.Ada.Says("status Grands comptes");
        await office.Ada.Sees("Grands comptes", "Key results are shown to the team.");
        await office.Marc.Says("status Sales");
        await office.Marc.Sees("Rendez-vous : 22 sur 60");
    }

    [Fact]
    public async Task A_key_result_by_name_shows_its_owner_and_what_it_serves()
    {
        await using var office = await Open();
        await office.Marc.Says("statut rendez");
        await office.Marc.Sees("Claire Dubois", "Win more meetings", "PME", "Every small firm sells like a great one");
    }

    [Fact]
    public async Task Among_hundreds_that_begin_alike_the_one_that_is_called_just_so_is_meant()
    {
        await using var office = await Open(company: clock =>
        {
            var company = Company.Small(clock);
            foreach (var n in Enumerable.Range(1, 230)) company.Objective($"Alpha vente {n}", "Care", Level.Operational);
            return company.Objective("Vente", "Care", Level.Operational);
        });
        await office.Otto.Says("status vente");
        await office.Otto.Sees("Vente", "Operational");
        await office.Otto.DoesNotSee("Alpha");
    }

    [Fact]
    public async Task A_slip_of_the_finger_is_understood_as_a_question()
    {
        await using var office = await Open();
        await office.Emma.Says("stauts");
        await office.Emma.Sees("Did you mean status?");
        await office.Emma.Says("abracadabra");
        await office.Emma.Sees("Type help");
    }

    [Fact]
    public async Task What_no_database_can_hold_is_passed_over()
    {
        await using var office = await Open();
        await office.Ada.Says("sta\0tus");
        await office.Ada.Sees("My key results", "Churn: 5.6%");
    }

    [Fact]
    public async Task Help_is_made_of_the_words_and_of_the_place()
    {
        await using var office = await Open();
        await office.Emma.Says("help");
        await office.Emma.Sees("status [me", "checkin", "drift [team]", "meeting [team]");
        await office.Emma.Presses("Objectives");
        await office.Emma.Sees("review [team | objective]", "align A under B");
        await office.Emma.DoesNotSee("allow [off]");
        await office.Emma.Presses("My week");
        await office.Emma.Sees("update meetings 24", "away [24 Dec");
        await office.Emma.Presses("The first words");
        await office.Emma.Sees("The words to begin with", "drift [team]");
        await office.Ada.Says("help réviser");
        await office.Ada.Sees("revise meetings", "Change a target, date, scope or owner, with a reason");
        await office.Emma.SaysIn(office.Channel("Care"), "@CheckinBot help");
        var answer = (await office.Emma.Messages())[^1];
        Assert.Equal(office.Channel("Care"), answer.Conversation);
        Assert.Contains("@CheckinBot status", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("update", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_only_its_team_is_answered_and_the_rest_goes_to_the_person()
    {
        await using var office = await Open();
        var sales = office.Channel("Sales");
        await office.Sofia.SaysIn(sales, "@CheckinBot status Care");
        await office.Sofia.Sees("Care", "Churn");
        Assert.DoesNotContain(await office.Claire.Messages(), m => m.Words.Contains("Churn", StringComparison.Ordinal));
        await office.Sofia.SaysIn(sales, "@CheckinBot status");
        Assert.Equal(sales, (await office.Claire.Messages())[^1].Conversation);
        await office.Sofia.SaysIn(sales, "hello everybody");
        Assert.Equal("hello everybody", (await office.Claire.Messages())[^1].Words);
    }

    [Fact]
    public async Task Update_takes_a_number_a_confidence_and_a_note_in_one_line()
    {
        await using var office = await Open();
        await office.Claire.Says("maj rendez 25 risque un poste vacant");
        await office.Claire.Sees("Rendez-vous : 22 → 25 sur 60");
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("Incertain", "un poste vacant");
        await office.Claire.Says("maj churn 5");
        await office.Claire.Sees("Rien ici ne s’appelle");
    }

    [Fact]
    public async Task Pending_drift_and_summary_answer()
    {
        await using var office = await Open();
        await office.Claire.Says("en attente");
        await office.Claire.Sees("Rendez-vous", "Répondre maintenant");
        await office.Claire.Says("écarts");
        await office.Claire.Sees("Sales");
        await office.Claire.Says("résumé");
        await office.Claire.Sees("Sales");
    }
}
