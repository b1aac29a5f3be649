using CheckinBot.Bot.Hosting;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Both;

/// <summary>What no e-mail proves, an admin says: two accounts are one person's. Otto is one; nobody else is.</summary>
public class LinkedByAnAdmin : BothStory
{
    private const string Other = "claire.dubois@studio.example";

    /// <summary>Claire is in Slack under another address, of which the list of people has a row of its own: Slack's channel brought it.</summary>
    private static async Task<(Office Office, Guid Row)> Twice(bool works = true)
    {
        var office = await Open(("Claire", Other, null));
        var row = Ids.New(office.Clock);
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Add(new Person { Id = row, OrganisationId = office.Company.Id, Key = Other, Name = "Claire D.", Email = Other });
            db.Add(new Membership { OrganisationId = office.Company.Id, TeamId = office.Company.Ids["Care"], PersonId = row });
            return Task.CompletedTask;
        });
        if (works) await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Title == "Reviews")).OwnerId = row);
        return (office, row);
    }

    private static Task<T> Read<T>(Office office, Func<AppDb, Task<T>> read) => office.Database.Read(office.Company.Id, read);

    [Theory]
    [InlineData(Edge.Teams)]
    [InlineData(Edge.Slack)]
    public async Task Two_rows_become_one_and_nothing_is_lost(Edge admins)
    {
        var (office, row) = await Twice();
        await using var _ = office;
        // Each row is asked for itself, and the second one answers.
        await Uses(office, "Claire", Edge.Slack);
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero));
        await office.Claire.Fills("Reviews", "600");
        await office.Claire.Presses("Enregistrer");
        var said = await Read(office, db => db.Checkins.SingleAsync(c => c.PersonId == row));

        await Uses(office, "Otto", admins, $"link {Other} claire@nord.example");
        await office.Otto.Sees("really one person", Other);
        await office.Otto.Presses("Link them");
        await office.Otto.Sees("from now on", "key results 1, teams 1", $"unlink {Other}");

        Assert.Equal(["slack", "teams"], (await Addresses(office, "Claire")).Select(a => a.Edge));
        Assert.Equal(["Appels", "Rendez-vous", "Reviews", "Taux"], await Read(office, db => db.KeyResults.Where(k => k.OwnerId == office.Claire.Id).Select(k => k.Title).OrderBy(t => t).ToListAsync()));
        Assert.Equal(2, await Read(office, db => db.Memberships.CountAsync(m => m.PersonId == office.Claire.Id)));
        Assert.Equal(0, await Read(office, db => db.Memberships.CountAsync(m => m.PersonId == row)));
        Assert.Equal((said.Value, said.PersonId), await Read(office, async db => (await db.Checkins.SingleAsync(c => c.Id == said.Id)) is var c ? (c.Value, c.PersonId) : default));
        Assert.Empty(await Read(office, db => db.Deliveries.Where(d => d.PersonId == row).ToListAsync()));
        Assert.NotNull((await Read(office, db => db.People.SingleAsync(p => p.Id == row))).LeftOn);
    }

    [Fact]
    public async Task Two_open_cards_of_one_week_are_both_answered_by_one_answer()
    {
        var (office, row) = await Twice();
        await using var _ = office;
        await Uses(office, "Claire", Edge.Slack);
        // Care asks on Friday, in London.
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 16, 30, 0, TimeSpan.Zero));
        Assert.Single(Asks(office, "Claire", Edge.Slack));
        Assert.NotEmpty(Asks(office, "Claire", Edge.Teams));
        await Uses(office, "Otto", Edge.Teams, $"link {Other} claire@nord.example");
        await office.Otto.Presses("Link them");

        await office.Claire.Fills("Rendez-vous", "24");
        await office.Claire.Presses("Enregistrer");
        Assert.Empty(Asks(office, "Claire", Edge.Slack).Concat(Asks(office, "Claire", Edge.Teams)));
        Assert.Contains("22 → 24", Assert.Single(Receipts(office, "Claire", Edge.Slack)), StringComparison.Ordinal);
        Assert.All(Receipts(office, "Claire", Edge.Teams), r => Assert.Contains("22 → 24", r, StringComparison.Ordinal));
        Assert.Empty(await Read(office, db => db.Deliveries.Where(d => d.PersonId == row && d.State == DeliveryState.Pending).ToListAsync()));
    }

    [Fact]
    public async Task From_then_on_she_is_asked_once_about_all_of_it()
    {
        var (office, _) = await Twice();
        await using var _2 = office;
        await Uses(office, "Claire", Edge.Slack);
        await Uses(office, "Otto", Edge.Teams, $"link {Other} claire@nord.example");
        await office.Otto.Presses("Link them");
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        Assert.Empty(Asks(office, "Claire", Edge.Teams));
        var card = Assert.Single(Asks(office, "Claire", Edge.Slack));
        Assert.Contains("Rendez-vous", card, StringComparison.Ordinal);
        Assert.Contains("Reviews", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undone_each_has_its_own_again()
    {
        var (office, row) = await Twice();
        await using var _ = office;
        await Uses(office, "Claire", Edge.Slack);
        var before = await Standing(office);
        await Uses(office, "Otto", Edge.Teams, $"link {Other} claire@nord.example");
        await office.Otto.Presses("Link them");
        Assert.NotEqual(before, await Standing(office));
        await Uses(office, "Otto", Edge.Slack, $"unlink {Other}");
        Assert.Equal(before, await Standing(office));
        Assert.Empty(await Read(office, db => db.Links.ToListAsync()));
        await Uses(office, "Claire", Edge.Slack, "statut moi");
        await office.Claire.Sees("Reviews");
        Assert.Equal(row, (await Read(office, db => db.Addresses.SingleAsync(a => a.Edge == "slack" && a.UserId == InSlack(office, "Claire").Id))).PersonId);
    }

    [Fact]
    public async Task Who_first_speaks_after_the_link_is_she_and_goes_when_it_is_undone()
    {
        var (office, row) = await Twice(works: false);
        await using var _ = office;
        await Uses(office, "Otto", Edge.Teams, $"link {Other} claire@nord.example");
        await Uses(office, "Claire", Edge.Slack, "statut moi");
        await office.Claire.Sees("Rendez-vous");
        await Uses(office, "Otto", Edge.Teams, $"unlink {Other}");
        Assert.Equal(row, (await Read(office, db => db.Addresses.SingleAsync(a => a.Edge == "slack" && a.UserId == InSlack(office, "Claire").Id))).PersonId);
    }

    [Fact]
    public async Task Who_is_named_an_admin_by_an_address_that_was_linked_is_one()
    {
        var (office, _) = await Twice(works: false);
        await using var _2 = office;
        await Uses(office, "Otto", Edge.Teams, $"link {Other} claire@nord.example");
        await new NameAdmins(office.Database, new AdminsFromSettings([Other])).StartAsync(default);
        Assert.True((await Read(office, db => db.People.SingleAsync(p => p.Id == office.Claire.Id))).Admin);
    }

    /// <summary>Whose everything is, in a text that can be compared.</summary>
    private static async Task<string> Standing(Office office) => string.Join('\n',
    [
        .. await Read(office, db => db.Addresses.Where(a => a.PersonId != null).OrderBy(a => a.Id).Select(a => $"{a.Id} {a.PersonId}").ToListAsync()),
        .. await Read(office, db => db.Memberships.OrderBy(m => m.TeamId).ThenBy(m => m.PersonId).Select(m => $"{m.TeamId} {m.PersonId}").ToListAsync()),
        .. await Read(office, db => db.KeyResults.OrderBy(k => k.Id).Select(k => $"{k.Title} {k.OwnerId}").ToListAsync()),
        .. await Read(office, db => db.People.OrderBy(p => p.Id).Select(p => $"{p.Email} {p.LeftOn} {p.Admin}").ToListAsync()),
        .. await Read(office, db => db.Teams.OrderBy(t => t.Id).Select(t => $"{t.Name} {t.LeadId}").ToListAsync()),
    ]);

    [Theory]
    [InlineData("a guest", false)]
    [InlineData("a full member of another address", false)]
    [InlineData("a guest", true)]
    public async Task An_account_without_a_row_is_linked_by_its_mention(string who, bool byCommand)
    {
        await using var office = await Open(("Claire", Other, there => there.Guest = who == "a guest"));
        await Uses(office, "Claire", Edge.Slack, "statut moi");
        await office.Claire.DoesNotSee("Rendez-vous");
        if (byCommand) await SlackOf(office, "Otto").Command("/okr", "link @Claire claire@nord.example");
        else await Uses(office, "Otto", Edge.Slack, "link @Claire claire@nord.example");
        await office.Settled();
        if (!byCommand) await office.Otto.Sees("from now on", "claire@nord.example");
        await Uses(office, "Claire", Edge.Slack, "statut moi");
        await office.Claire.Sees("Rendez-vous");
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", Edge.Slack));
        Assert.Empty(Asks(office, "Claire", Edge.Teams));

        await Uses(office, "Otto", Edge.Teams, "unlink claire@nord.example");
        Assert.Equal(["teams"], (await Addresses(office, "Claire")).Select(a => a.Edge));
    }

    [Fact]
    public async Task In_Teams_an_account_without_a_row_is_mentioned_in_a_channel()
    {
        await using var office = await Open();
        var guest = In(office).Teams.Tenant.AddPerson("Nina Roth", "nina@elsewhere.example", guest: true);
        var teams = Clients(office).Teams;
        var place = In(office).Teams.Channels[office.Company.Ids["Care"]].General.NewThread();
        (await teams.Post(TeamsActivities.Message(InTeams(office, "Otto"), $"link {TeamsActivities.Mentioned(guest)} ada@nord.example", place, [guest]))).Dispose();
        await office.Settled();
        Assert.Contains(guest.Mri, (await Addresses(office, "Ada")).Select(a => a.UserId));
    }

    [Fact]
    public async Task Somebody_who_is_no_admin_is_refused_and_is_not_told_of_the_word()
    {
        var (office, _) = await Twice();
        await using var _2 = office;
        await Uses(office, "Marc", Edge.Slack, $"lier {Other} claire@nord.example");
        await office.Marc.Sees("revient à l’administration");
        await office.Marc.Says("délier claire@nord.example");
        await office.Marc.Sees("revient à l’administration");
        Assert.Empty(await Read(office, db => db.Links.ToListAsync()));
        await office.Marc.Says("aide lier");
        Assert.DoesNotContain("lier @compte", await office.Marc.Last(), StringComparison.Ordinal);
        await Uses(office, "Otto", Edge.Slack, "help link");
        await office.Otto.Sees("link @account e-mail");
    }

    [Fact]
    public async Task A_forged_button_of_the_question_is_refused_too()
    {
        var (office, row) = await Twice();
        await using var _ = office;
        await Uses(office, "Marc", Edge.Teams);
        var action = ActionText.Of("link", row, office.Marc.Id);
        await office.Marc.Press((await office.Marc.Messages()).Last(m => m.From == "bot"), action, []);
        Assert.Empty(await Read(office, db => db.Links.ToListAsync()));
    }

    [Theory]
    [InlineData("link", "Which account")]
    [InlineData("link claire@nord.example", "Which account")]
    [InlineData("link claire@nord.example Claire", "Which account")]
    [InlineData("link nobody@nowhere.example claire@nord.example", "nobody by “nobody@nowhere.example”")]
    [InlineData("link claire@nord.example nobody@nowhere.example", "nobody by “nobody@nowhere.example”")]
    [InlineData("link claire@nord.example claire@nord.example", "one person already")]
    [InlineData("unlink", "Which link")]
    [InlineData("unlink claire@nord.example", "Nothing is linked to “claire@nord.example”")]
    public async Task What_cannot_be_done_is_said(string words, string answer)
    {
        await using var office = await Open();
        await Uses(office, "Otto", Edge.Slack, words);
        await office.Otto.Sees(answer);
        Assert.Empty(await Read(office, db => db.Links.ToListAsync()));
    }

    [Fact]
    public async Task What_is_linked_stays_where_it_is_until_that_is_undone()
    {
        var (office, _) = await Twice(works: false);
        await using var _2 = office;
        await Uses(office, "Otto", Edge.Slack, $"link {Other} claire@nord.example");
        await office.Otto.Sees("from now on");
        await office.Otto.Says($"link {Other} claire@nord.example");
        await office.Otto.Sees("one person already");
        await office.Otto.Says($"link {Other} ada@nord.example");
        await office.Otto.Sees($"{Other} is linked to Claire Dubois already");
    }
}
