using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>
/// The service begins, and all leads are told at once where their teams start: Julie of the region with Sales and Care under it, Marc of Sales and of Nord, Emma of Care in London, and Ada of a
/// pilot. What they need is read for all of them together.
/// </summary>
public abstract class WhereWeStart(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Office.Thursday.DateTime);

    private Task<Office> Begin() => Open(company: clock => Company.Small(clock)
        .Person("Julie Martin", "fr").Person("Tom Garnier", "fr")
        .Team("Region", "Julie", DayOfWeek.Monday, new(9, 30), "Europe/Paris", "fr", "Julie").Under("Sales", "Region").Under("Care", "Region")
        .Team("Nord", "Marc", DayOfWeek.Wednesday, new(9, 30), "Europe/Paris", "fr", "Tom").Team("Pilot", "Ada", DayOfWeek.Wednesday, new(9, 30), "Europe/London", "en", "Tom")
        .Objective("Grow the region", "Region", Level.Operational).KeyResult("Revenue", "Grow the region", "Julie", Kind.Cumulative, 0, 900)
        .Objective("Open Lille", "Nord", Level.Operational).KeyResult("Visites", "Open Lille", "Tom", Kind.Cumulative, 0, 64).Readings("Visites", 4, 8, 9, 10, 10, 11)
        .Objective("Try it", "Pilot", Level.Operational).KeyResult("Trials", "Try it", "Tom", Kind.Cumulative, 0, 8));

    [Fact]
    public async Task Each_lead_is_told_once_of_each_of_their_teams_in_their_own_words()
    {
        await using var office = await Begin();
        Assert.Equal((1, 1), (await office.Marc.Counts("Sales : voici le point de départ"), await office.Marc.Counts("Nord : voici le point de départ")));
        await office.Marc.Sees("Désormais, les nouveaux écarts arrivent en un message par semaine.");
        Assert.Equal(1, await office.Emma.Counts("Care: here is where we start"));
        Assert.Equal(1, await office.Person("Julie").Counts("Region : voici le point de départ"));
        Assert.Equal(1, await office.Ada.Counts("Pilot: here is where we start"));
        await office.Emma.DoesNotSee("Sales");
        Assert.Equal(5, (await Starts(office)).Count);
    }

    [Fact]
    public async Task Read_together_or_by_itself_a_message_is_the_same_to_the_letter()
    {
        await using var office = await Begin();
        // The rounds under the region have closed, and what one team carries leads to what another does.
        await office.Database.Write(office.Company.Id, async db => (await db.KeyResults.SingleAsync(k => k.Title == "Demos")).LeadsToId = office.Company.Ids["Churn"]);
        await office.Days(6);
        var rows = await Starts(office);
        var (together, alone) = (await Together(office, rows, fromMemory: true), await Alone(office, rows));
        Assert.All(together, card => Assert.Contains("AdaptiveCard", card, StringComparison.Ordinal));
        Assert.Contains(together, card => card!.Contains("Équipes rattachées", StringComparison.Ordinal));
        Assert.Equal(alone, together);
    }

    [Fact]
    public async Task The_sample_s_are_too()
    {
        await using var office = await OpenSample();
        var rows = await Starts(office);
        var together = await Together(office, rows, fromMemory: true);
        Assert.Equal(4, together.Count(card => card is not null));
        Assert.Equal(await Alone(office, rows), together);
    }

    [Fact]
    public async Task What_happened_since_it_was_due_is_minded_of_each_by_itself()
    {
        await using var office = await Begin();
        var rows = await Starts(office);
        await office.Database.Write(office.Company.Id, async db =>
        {
            // Sales has another lead, Emma has left, Ada is found to be Otto, and nothing is left of what the region had to do.
            (await db.Teams.SingleAsync(t => t.Name == "Sales")).LeadId = office.Claire.Id;
            (await db.People.SingleAsync(p => p.Id == office.Emma.Id)).LeftOn = Today.AddDays(-1);
            (await db.KeyResults.SingleAsync(k => k.Title == "Revenue")).ClosedOn = Today;
            var (ada, otto) = (await db.People.SingleAsync(p => p.Id == office.Ada.Id), await db.People.SingleAsync(p => p.Id == office.Otto.Id));
            await JoinPeople.Into(db, new Link { Id = Ids.New(office.Clock), OrganisationId = ada.OrganisationId, FromId = ada.Id, ToId = otto.Id, ById = otto.Id, At = office.Clock.GetUtcNow(), Moved = "" }, ada, otto, Today, default);
        });
        // In hand as they were, and not gone yet.
        foreach (var row in rows) row.State = DeliveryState.Sending;
        var together = await Together(office, rows);
        Assert.Equal(await Alone(office, rows), together);
        var told = rows.Zip(together).Where(r => r.Second is not null).Select(r => office.Company.Ids.Single(id => id.Value.ToString() == r.First.Subject).Key);
        Assert.Equal(["Nord"], told);

        // The message of the row that is Otto's now is his.
        var his = (await Starts(office)).Single(d => d.PersonId == office.Otto.Id);
        his.State = DeliveryState.Sending;
        Assert.Contains("Pilot: here is where we start", Assert.Single(await Together(office, [his])), StringComparison.Ordinal);
    }

    private static Task<List<Delivery>> Starts(Office office) => office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Start).OrderBy(d => d.Id).ToListAsync());

    /// <summary>As they leave in a wave; what needs more is drawn by itself there too.</summary>
    private static async Task<List<string?>> Together(Office office, List<Delivery> rows, bool fromMemory = false)
    {
        var draw = await office.Database.Read(office.Company.Id, db => office.Part<Renderers>().Gather(db, rows, office.Clock.GetUtcNow(), default));
        var cards = new List<string?>();
        foreach (var row in rows)
        {
            var drawn = draw(row);
            Assert.False(drawn is null && fromMemory, "It asks the database again.");
            cards.Add(drawn is null ? (await Alone(office, [row]))[0] : Json(await drawn));
        }
        return cards;
    }

    private static Task<List<string?>> Alone(Office office, List<Delivery> rows) => office.Database.Read(office.Company.Id, async db =>
    {
        var cards = new List<string?>();
        foreach (var row in rows) cards.Add(Json(await office.Part<Renderers>().Render(db, row, office.Clock.GetUtcNow(), default)));
        return cards;
    });

    private static string? Json(Card? card) => card is null ? null : CardJson.Of(card);
}
