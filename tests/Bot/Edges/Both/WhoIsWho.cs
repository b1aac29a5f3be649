using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Both;

/// <summary>Two addresses are one person's when both platforms prove the same e-mail, and only then.</summary>
public class WhoIsWho : BothStory
{
    private const string Hers = "claire@nord.example";

    [Fact]
    public async Task A_full_member_of_the_workspace_with_that_address_is_she()
    {
        await using var office = await Open(("Claire", "Claire@Nord.example", null));
        await Uses(office, "Claire", Edge.Slack, "statut moi");
        await office.Claire.Sees("Rendez-vous");
        Assert.Equal(["slack", "teams"], (await Addresses(office, "Claire")).Select(a => a.Edge));
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", Edge.Slack));
        Assert.Empty(Asks(office, "Claire", Edge.Teams));
    }

    public static TheoryData<string> Unproven => ["a guest", "somebody of another company in a shared channel", "an address that nobody confirmed"];

    [Theory, MemberData(nameof(Unproven))]
    public async Task Whose_address_nothing_proves_is_nobody(string who)
    {
        await using var office = await Open(("Claire", Hers, there => Change(there, who)));
        await Uses(office, "Claire", Edge.Slack, "statut moi");
        await office.Claire.DoesNotSee("Rendez-vous");
        Assert.Equal(["teams"], (await Addresses(office, "Claire")).Select(a => a.Edge));
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", Edge.Teams));
        Assert.Empty(Asks(office, "Claire", Edge.Slack));
    }

    private static void Change(SlackUser there, string who)
    {
        if (who == "a guest") there.Guest = true;
        else if (who == "an address that nobody confirmed") there.EmailConfirmed = false;
        else there.OtherTeam = "T0ELSEWHERE";
    }

    /// <summary>The tenant is Nord's and the workspace is Sud's; somebody in each has the same address.</summary>
    [Fact]
    public async Task Two_organisations_never_meet()
    {
        var both = await BothPlatforms.Open(slackIsOurs: false);
        await using var office = await Office.Open(both);
        var (sud, other) = (Ids.New(office.Clock), Ids.New(office.Clock));
        both.Slack.People[other] = both.Slack.Workspace.AddUser("Claire Dubois", Hers);
        await office.Database.Write(sud, db =>
        {
            db.Add(new Organisation { Id = sud, Name = "Sud", Language = "fr", Zone = "Europe/Paris" });
            db.Add(new Workspace { OrganisationId = sud, Edge = "slack", Id = both.Slack.Workspace.Id });
            db.Add(new Person { Id = other, OrganisationId = sud, Key = Hers, Name = "Claire Dubois", Email = Hers, Admin = true });
            return Task.CompletedTask;
        });
        var client = Clients(office).Slack.Client(other);
        foreach (var words in new[] { "statut", $"lier @Claire {Hers}", "point" })
        {
            await client.Say(words);
            await office.Settled();
        }
        Assert.DoesNotContain(client.ReadAll(client.Chat), m => m.Words.Contains("Rendez-vous", StringComparison.Ordinal));
        await office.AskNow();
        Assert.Single(Asks(office, "Claire", Edge.Teams));
        Assert.Equal(["teams"], (await Addresses(office, "Claire")).Select(a => a.Edge));
        Assert.Equal(other, await office.Database.Read(sud, db => db.Addresses.Select(a => a.PersonId).SingleAsync()));
    }
}
