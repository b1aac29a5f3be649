using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Sales meets on Mondays at 9:30. Marc leads, Claire's meetings are behind; Ada is in Care. The story begins on Thursday 19 November.</summary>
public abstract class TheMeeting(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static Task<T> Look<T>(Office office, Func<AppDb, Task<T>> look) => office.Database.Read(office.Company.Id, look);

    private static readonly DateTimeOffset OnMonday = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private async Task<Office> AtTheMeeting()
    {
        var office = await Open();
        await office.AskNow();
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Presses("Moyens");
        await office.Claire.Presses("Arrêter");
        await office.WalkTo(OnMonday);
        return office;
    }

    private static async Task<string> Summary(Office office) => (await office.Marc.Messages()).Last(m => m.Conversation == office.Channel("Sales")).Words;

    [Fact]
    public async Task A_point_is_settled_and_the_next_summary_says_what_became_of_it()
    {
        await using var office = await AtTheMeeting();
        Assert.Contains("Rendez-vous, arrêter ?", await Summary(office), StringComparison.Ordinal);
        await office.Marc.Says("réunion");
        await office.Marc.Sees("Réunion · Sales", "Point 1 sur 1", "Rendez-vous : 24 sur 60", "moyens", "À mi-parcours, la proposition est d’arrêter");
        await office.Marc.Presses("Noter la décision");
        Assert.Contains("Quelques mots suffisent", await office.Marc.Page(), StringComparison.Ordinal);
        await office.Marc.Types("Décision", "Recruter un renfort");
        await office.Marc.Picks("Qui", "Claire Dubois");
        await office.Marc.Types("Pour quand", "30 novembre 2026");
        await office.Marc.Presses("Noter la décision");
        Assert.Contains("Rendez-vous : Recruter un renfort · Claire · avant le 30 nov.", await office.Marc.Page(), StringComparison.Ordinal);
        Assert.Contains("Tout est tranché.", await office.Marc.Page(), StringComparison.Ordinal);
        Assert.Equal(("Recruter un renfort", office.Company.Ids["Rendez-vous"], office.Claire.Id, new DateOnly(2026, 11, 30)),
            await Look(office, async db => (await db.Decisions.SingleAsync()) is var d ? (d.What, d.KeyResultId!.Value, d.WhoId!.Value, d.Until!.Value) : default));

        await office.Days(7);
        var summary = await Summary(office);
        Assert.Contains("Rendez-vous : Recruter un renfort · avant le 30 nov. (en cours, ", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Claire", summary, StringComparison.Ordinal);

        await office.Claire.Says("réunion");
        await office.Claire.Sees("Recruter un renfort · Claire", "décidé le 23 nov.");
        await office.Claire.Presses("C’est fait");
        await office.Days(7);
        Assert.Contains("(fait, ", await Summary(office), StringComparison.Ordinal);
        Assert.Equal([DecisionState.Open, DecisionState.Done], await Look(office, db => db.Decisions.OrderBy(d => d.At).Select(d => d.State).ToListAsync()));
    }

    [Fact]
    public async Task A_decision_is_recorded_from_the_summary_and_the_meeting_opens_from_the_status()
    {
        await using var office = await AtTheMeeting();
        await office.Claire.Presses("Noter une décision");
        await office.Claire.Types("Décision", "Un point chaque vendredi");
        await office.Claire.Presses("Noter la décision");
        Assert.Null((await Look(office, db => db.Decisions.SingleAsync())).KeyResultId);
        await office.Marc.Says("statut");
        await office.Marc.Presses("Réunion");
        await office.Marc.Sees("Point 1 sur 1", "Rendez-vous");
        // A window that opens from a button has only its own answer; the message has the next point, too.
        await office.Marc.Says("réunion");
        await office.Marc.Presses("Point suivant");
        Assert.Contains("1 point reste ouvert", await office.Marc.Page(), StringComparison.Ordinal);
    }

    /// <summary>Claire would have a smaller target; in the meeting Marc reads which, and settles it by Friday.</summary>
    [Fact]
    public async Task An_offer_that_waits_is_a_point_that_says_what_is_offered_and_a_day_is_typed_as_it_is_said()
    {
        await using var office = await Open();
        await office.Claire.Says("réviser Rendez-vous");
        await office.Claire.Types("Cible", "50");
        await office.Claire.Picks("Raison", "Moyens");
        await office.Claire.Presses("Envoyer");
        await office.WalkTo(OnMonday);
        await office.Claire.Says("réunion");
        await office.Claire.DoesNotSee("Claire : 60");
        await office.Marc.Says("réunion");
        await office.Marc.Sees("Claire : 60 au 31 déc. → 50 au 31 déc. · en attente de Marc depuis le 19 nov.");
        await office.Marc.Types("Décision", "Trancher la cible ensemble");
        await office.Marc.Types("Pour quand", "un de ces jours");
        await office.Marc.Presses("Noter la décision");
        Assert.Contains("Saisir un jour à venir", await office.Marc.Page(), StringComparison.Ordinal);
        await office.Marc.Types("Décision", "Trancher la cible ensemble");
        await office.Marc.Types("Pour quand", "vendredi");
        await office.Marc.Presses("Noter la décision");
        Assert.Contains("Trancher la cible ensemble · avant le 27 nov.", await office.Marc.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_of_the_team_neither_reads_its_points_nor_decides()
    {
        await using var office = await AtTheMeeting();
        await office.Ada.Says("meeting Sales");
        Assert.DoesNotContain("Rendez-vous", await office.Ada.Last(), StringComparison.Ordinal);
        var card = (await office.Ada.Messages())[^1];
        var (team, meetings) = (office.Company.Ids["Sales"], office.Company.Ids["Rendez-vous"]);
        await office.Ada.Press(card, ActionText.Of("meeting-save", team, meetings), new() { ["text." + ShortId.Of(meetings)] = "Stop it" });
        await office.Ada.Press(card, ActionText.Of("decide", team), []);
        await office.Ada.Press(card, ActionText.Of("meeting-save", office.Company.Ids["Care"], meetings), new() { ["text." + ShortId.Of(meetings)] = "Stop it" });
        Assert.Equal(0, await Look(office, db => db.Decisions.CountAsync()));
    }
}
