using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Both;

/// <summary>One person with two addresses is asked once, where they were last; the reminder follows them, and one answer is all.</summary>
public class AskedOnce : BothStory
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Edge.Teams, Edge.Slack)]
    [InlineData(Edge.Slack, Edge.Teams)]
    public async Task On_the_platform_that_was_used_last(Edge before, Edge last)
    {
        await using var office = await Open();
        await Uses(office, "Claire", last);
        await Uses(office, "Claire", before);
        // Within the hour: what is not worth a write with one address decides with two.
        await Uses(office, "Claire", last);
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", last));
        Assert.Empty(Asks(office, "Claire", before));
    }

    /// <summary>Her own choice in <c>settings</c> comes before where she last was; what she leaves unsaid follows that again.</summary>
    [Theory]
    [InlineData(Edge.Teams, Edge.Slack, "Teams")]
    [InlineData(Edge.Slack, Edge.Teams, "Slack")]
    public async Task On_the_platform_that_she_has_chosen_wherever_she_was_last(Edge chosen, Edge last, string named)
    {
        await using var office = await Open();
        await Uses(office, "Claire", chosen);
        await Uses(office, "Claire", last, "réglages");
        await office.Claire.Sees("Messages dans : là où le dernier mot a été écrit");
        await office.Claire.Presses("Modifier");
        await office.Claire.Picks("Messages dans", named);
        await office.Claire.Presses("Enregistrer");
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", chosen));
        Assert.Empty(Asks(office, "Claire", last));
    }

    [Fact]
    public async Task Of_who_has_never_written_anywhere_too()
    {
        await using var office = await Open();
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", Edge.Teams).Concat(Asks(office, "Claire", Edge.Slack)));
    }

    [Fact]
    public async Task A_press_in_Slack_is_a_use_of_Slack_and_an_installation_in_Teams_is_none()
    {
        await using var office = await Open();
        await Uses(office, "Claire", Edge.Slack, "point");
        await Uses(office, "Claire", Edge.Teams);
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(1));
        Clients(office).Turn(office.Claire.Id, Edge.Slack);
        await office.Claire.Presses("Plus tard");
        (await Clients(office).Teams.Post(TeamsActivities.Installation(InTeams(office, "Claire"), "add"))).Dispose();
        await office.Settled();
        Assert.Equal("slack", (await Addresses(office, "Claire")).MaxBy(a => a.LastUsedAt)!.Edge);
    }

    [Theory]
    [InlineData(Edge.Teams, Edge.Slack)]
    [InlineData(Edge.Slack, Edge.Teams)]
    public async Task The_reminder_follows_her_and_one_answer_replaces_both_cards(Edge asked, Edge since)
    {
        await using var office = await Open();
        await Uses(office, "Claire", asked);
        await office.AskNow();
        await Uses(office, "Claire", since);
        await office.WalkTo(Friday);
        Assert.Single(Asks(office, "Claire", asked));
        Assert.Single(Asks(office, "Claire", since));

        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        Assert.All(new[] { asked, since }, edge => Assert.Contains("22 → 24", Assert.Single(Receipts(office, "Claire", edge)), StringComparison.Ordinal));
        Assert.All(new[] { asked, since }, edge => Assert.Empty(Asks(office, "Claire", edge)));
    }

    [Theory]
    [InlineData(Edge.Teams, Edge.Slack)]
    [InlineData(Edge.Slack, Edge.Teams)]
    public async Task An_answer_to_the_card_she_asked_for_elsewhere_replaces_the_open_one(Edge asked, Edge elsewhere)
    {
        await using var office = await Open();
        await Uses(office, "Claire", asked);
        await office.AskNow();
        await Uses(office, "Claire", elsewhere, "point");
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        Assert.All(new[] { asked, elsewhere }, edge => Assert.Contains("22 → 24", Assert.Single(Receipts(office, "Claire", edge)), StringComparison.Ordinal));
        await office.WalkTo(Friday);
        Assert.Empty(Asks(office, "Claire", asked).Concat(Asks(office, "Claire", elsewhere)));
    }

    [Fact]
    public async Task Slack_is_uninstalled_after_the_prompt_and_the_reminder_comes_in_Teams()
    {
        await using var office = await Open();
        await Uses(office, "Claire", Edge.Slack);
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", Edge.Slack));
        await SlackOf(office, "Otto").Uninstall();
        await office.Settled();
        await office.WalkTo(Friday);
        Assert.Single(Asks(office, "Claire", Edge.Teams));

        Clients(office).Turn(office.Claire.Id, Edge.Teams);
        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        Assert.Contains("22 → 24", Assert.Single(Receipts(office, "Claire", Edge.Teams)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Edge.Teams, Edge.Slack)]
    [InlineData(Edge.Slack, Edge.Teams)]
    public async Task What_one_platform_surely_did_not_take_comes_on_the_other_at_once(Edge closed, Edge other)
    {
        await using var office = await Open();
        await Uses(office, "Claire", other);
        await Uses(office, "Claire", closed);
        Close(office, "Claire", closed);
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", other));
        Assert.Empty(Asks(office, "Claire", closed));
        Assert.NotNull((await Addresses(office, "Claire")).Single(a => a.Edge == Name(closed)).Stopped);
    }

    [Fact]
    public async Task Who_could_not_be_reached_at_all_is_reminded_once_a_door_is_open_again()
    {
        await using var office = await Open();
        Close(office, "Claire", Edge.Teams);
        Close(office, "Claire", Edge.Slack);
        await office.AskNow();
        Assert.Equal(DeliveryState.Failed, (await Prompt(office)).State);
        InTeams(office, "Claire").Refusal = null;
        await Uses(office, "Claire", Edge.Teams);
        await office.WalkTo(Friday);
        Assert.Single(Asks(office, "Claire", Edge.Teams));
    }

    [Fact]
    public async Task Who_still_cannot_be_reached_is_not_reminded_of_what_never_came()
    {
        await using var office = await Open();
        Close(office, "Claire", Edge.Teams);
        Close(office, "Claire", Edge.Slack);
        await office.AskNow();
        await office.WalkTo(Friday);
        Assert.Empty(await office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.PersonId == office.Claire.Id && d.Kind == DeliveryKind.Reminder).ToListAsync()));
    }

    private static void Close(Office office, string name, Edge edge)
    {
        if (edge == Edge.Teams) InTeams(office, name).Refusal = Refusal.BlockedByUser;
        else InSlack(office, name).Refusal = "cannot_dm_bot";
    }

    private static string Name(Edge edge) => edge == Edge.Teams ? "teams" : "slack";

    private static Task<Delivery> Prompt(Office office) => office.Database.Read(office.Company.Id, db =>
        db.Deliveries.SingleAsync(d => d.PersonId == office.Claire.Id && d.Kind == DeliveryKind.Prompt && d.Period == "W2026-47"));
}
