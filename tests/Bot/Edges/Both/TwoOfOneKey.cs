using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Both;

/// <summary>
/// Claire stands twice on the list of people, and each row has been sent what goes on in the next quarter: hers in Teams, with what Marc offers, and the other one's in Slack, with what
/// Emma offers. Then Otto says that both are she.
/// </summary>
public class TwoOfOneKey : BothStory
{
    private const string Other = "claire.dubois@studio.example";
    private static readonly DateTimeOffset NextYear = new(2027, 1, 7, 9, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Either_is_hers_to_answer_and_none_is_sent_again(Store store)
    {
        var (office, row) = await Twice(store);
        await using var _ = office;
        var before = await Openings(office, row);
        Assert.Equal(2, before.Count);
        var chats = (Cards(office, "Claire", Edge.Teams).Count, Cards(office, "Claire", Edge.Slack).Count);
        await Link(office);
        await office.Claire.Sees("Reviews", "Rendez-vous");

        await office.Claire.Presses("Tout accepter");
        Assert.Empty(await Read(office, db => db.Revisions.Where(r => r.State == ProposalState.Waiting && (r.WaitsForId == office.Claire.Id || r.WaitsForId == row)).ToListAsync()));
        foreach (var edge in new[] { Edge.Teams, Edge.Slack })
            Assert.Contains("T1 2027 : tout est accepté", Assert.Single(Cards(office, "Claire", edge), c => c.Contains("T1 2027", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(chats, (Cards(office, "Claire", Edge.Teams).Count, Cards(office, "Claire", Edge.Slack).Count));
        Assert.Equal(before, await Openings(office, row));
    }

    [Fact]
    public async Task It_is_hers_alone_and_the_other_row_s_again_when_they_part()
    {
        var (office, row) = await Twice(Store.Sqlite);
        await using var _ = office;
        var theirs = (await Openings(office, row)).Single(o => o.Person == row);
        var action = ActionText.Of("opening-accept", theirs.Id);
        await Link(office);
        await Uses(office, "Ada", Edge.Slack);
        await office.Ada.Press((await office.Ada.Messages()).Last(m => m.From == "bot"), action, []);
        Assert.Null(await Settled(office, theirs.Id));

        await Uses(office, "Otto", Edge.Teams, $"unlink {Other}");
        await Uses(office, "Claire", Edge.Teams);
        await office.Claire.Press((await office.Claire.Messages()).Last(m => m.From == "bot"), action, []);
        Assert.Null(await Settled(office, theirs.Id));
        await Uses(office, "Claire", Edge.Slack);
        await office.Claire.Presses("Tout accepter");
        Assert.Equal("opening-accept", await Settled(office, theirs.Id));
    }

    private static async Task<(Office Office, Guid Row)> Twice(Store store)
    {
        var office = await Open(NextYear, store, ("Claire", Other, null));
        var row = Ids.New(office.Clock);
        await office.Database.Write(office.Company.Id, db =>
        {
            db.Add(new Person { Id = row, OrganisationId = office.Company.Id, Key = Other, Name = "Claire D.", Email = Other });
            db.Add(new Membership { OrganisationId = office.Company.Id, TeamId = office.Company.Ids["Care"], PersonId = row });
            return Task.CompletedTask;
        });
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Title == "Reviews")).OwnerId = row);
        await Uses(office, "Claire", Edge.Slack);
        await Uses(office, "Marc", Edge.Teams, "cycle");
        await office.Marc.Presses("Reconduire");
        await Uses(office, "Emma", Edge.Teams, "cycle");
        await office.Emma.Presses("Carry over");
        return (office, row);
    }

    private static async Task Link(Office office)
    {
        await Uses(office, "Otto", Edge.Teams, $"link {Other} claire@nord.example");
        await office.Otto.Presses("Link them");
    }

    private static Task<T> Read<T>(Office office, Func<AppDb, Task<T>> read) => office.Database.Read(office.Company.Id, read);

    private static async Task<List<(Guid Id, Guid Person, DeliveryState State)>> Openings(Office office, Guid row) => (await Read(office, db => db.Deliveries
        .Where(d => d.Kind == DeliveryKind.Opening && (d.PersonId == office.Claire.Id || d.PersonId == row)).OrderBy(d => d.Id).ToListAsync())).ConvertAll(d => (d.Id, d.PersonId, d.State));

    private static Task<string?> Settled(Office office, Guid delivery) => Read(office, db => db.Deliveries.Where(d => d.Id == delivery).Select(d => d.SettledBy).SingleAsync());
}
