using CheckinBot.Objectives;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What a person reads first, and what an admin reads when a platform refuses. It is Thursday, two in the afternoon in Paris.</summary>
public abstract class FirstMessages(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static async Task Gets(Office office, string person, DeliveryKind kind, string subject, string period)
    {
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Add(new Delivery
            {
                Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, PersonId = office.Company.Ids[person], Kind = kind, Subject = subject,
                Period = period, NotBefore = office.Clock.GetUtcNow(), CreatedAt = office.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        await office.Walk.Settled();
    }

    private static Task Welcomes(Office office, string person) => Gets(office, person, DeliveryKind.Welcome, "", "once");

    [Fact]
    public async Task Claire_reads_when_she_is_asked_and_may_answer_at_once()
    {
        await using var office = await Open();
        await Welcomes(office, "Claire");
        await office.Claire.Sees("Bonjour Claire", "Prochain point : jeudi 19 nov. à 16 h, 3 chiffres", "Visible : équipe Sales");
        await office.Claire.Presses("Mon statut");
        await office.Claire.Sees("Rendez-vous", "22");
        await office.Claire.Presses("Ce qui peut être saisi");
        await office.Claire.Sees("maj rendez-vous 24");
        await office.Claire.Presses("Faire le point");
        await office.Claire.Sees("Point de la semaine 47");
    }

    /// <summary>Sales asks on Thursday and Care on Friday: of her two teams the earlier counts, at four o'clock in Montréal, whose evening it is here.</summary>
    [Fact]
    public async Task Sofia_reads_the_earlier_day_of_her_two_teams_on_her_own_clock()
    {
        await using var office = await Open(new DateTimeOffset(2026, 11, 19, 20, 30, 0, TimeSpan.Zero));
        await Welcomes(office, "Sofia");
        await office.Sofia.Sees("Next check-in: Thursday 19 Nov at 16:00, 2 numbers", "Care and Sales");
    }

    [Fact]
    public async Task Who_carries_nothing_or_is_on_no_team_is_told_so()
    {
        await using var office = await Open();
        await Welcomes(office, "Marc");
        await office.Marc.Sees("Rien d’attendu pour l’instant");
        Assert.DoesNotContain("Faire le point", await office.Marc.Last(), StringComparison.Ordinal);
        await Welcomes(office, "Otto");
        await office.Otto.Sees("No team yet", "(What I can type)");
        Assert.DoesNotContain("My status", await office.Otto.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_reads_what_is_refused_and_why_they_are_told()
    {
        await using var office = await Open();
        await Gets(office, "Otto", DeliveryKind.Trouble, "teams/BotDisabledByAdmin", "W2026-47");
        await office.Otto.Sees("Teams refuses CheckinBot's messages", "Code: BotDisabledByAdmin", "Manage apps");
        await office.Otto.Presses("Why this message?");
        await office.Otto.Sees("once a week at most");
        await office.Otto.Presses("Back");
        await office.Otto.Sees("Manage apps");
        await Gets(office, "Otto", DeliveryKind.Trouble, "slack/account_inactive", "W2026-47");
        await office.Otto.Sees("Slack refuses", "account_inactive", "does not know");
    }

    [Fact]
    public async Task Nobody_else_reads_of_troubles()
    {
        await using var office = await Open();
        await Gets(office, "Claire", DeliveryKind.Trouble, "teams/BotDisabledByAdmin", "W2026-47");
        await office.Claire.DoesNotSee("Teams");
        Assert.Equal("nothing", await office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Trouble).Select(d => d.Reason).SingleAsync()));
    }
}
