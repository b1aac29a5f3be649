using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Sales was asked on Thursday at four and is reminded on Friday at ten; between the two, people come and go.</summary>
public abstract class InMidRound(Edge edge) : Story(edge)
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), Tuesday = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);

    private static Task Change(Office office, Func<AppDb, Task> change) => office.Database.Write(office.Company.Id, change);

    private static Task<int> Sent(Office office, string name, DeliveryKind kind) => office.Database.Read(office.Company.Id, db =>
        db.Deliveries.CountAsync(d => d.PersonId == office.Company.Ids[name] && d.Kind == kind && d.State == DeliveryState.Sent));

    [Fact]
    public async Task Who_joins_gets_the_card_when_the_others_are_reminded()
    {
        await using var office = await Open();
        await office.AskNow();
        await Change(office, async db =>
        {
            var demos = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Demos"]);
            db.Add(new Membership { OrganisationId = office.Company.Id, TeamId = office.Company.Ids["Sales"], PersonId = office.Otto.Id });
            db.Add(new KeyResult
            {
                Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, Key = "Offers", Title = "Offers", OwnerId = office.Otto.Id,
                ObjectiveId = demos.ObjectiveId, Kind = Kind.Cumulative, Target = 20, Start = demos.Start, Due = demos.Due,
            });
        });
        await office.WalkTo(Friday);
        await office.Otto.Sees("Week 47 check-in", "Offers");
        Assert.DoesNotContain("Still open", await office.Otto.Last(), StringComparison.Ordinal);
        Assert.Equal((1, 0), (await Sent(office, "Otto", DeliveryKind.Prompt), await Sent(office, "Otto", DeliveryKind.Reminder)));
    }

    [Fact]
    public async Task Who_changes_team_keeps_one_card_and_is_reminded_once()
    {
        await using var office = await Open();
        await office.AskNow();
        await Change(office, async db =>
        {
            db.RemoveRange(await db.Memberships.Where(m => m.PersonId == office.Claire.Id).ToListAsync());
            db.Add(new Membership { OrganisationId = office.Company.Id, TeamId = office.Company.Ids["Care"], PersonId = office.Claire.Id });
        });
        await office.WalkTo(Tuesday);
        Assert.Equal((1, 1), (await Sent(office, "Claire", DeliveryKind.Prompt), await Sent(office, "Claire", DeliveryKind.Reminder)));
    }

    [Fact]
    public async Task Who_leaves_is_left_alone()
    {
        await using var office = await Open();
        await office.AskNow();
        await Change(office, async db => (await db.People.SingleAsync(p => p.Id == office.Claire.Id)).LeftOn = new DateOnly(2026, 11, 19));
        await office.WalkTo(Tuesday);
        Assert.Equal((1, 0), (await Sent(office, "Claire", DeliveryKind.Prompt), await Sent(office, "Claire", DeliveryKind.Reminder)));
    }

    [Fact]
    public async Task Who_had_removed_the_bot_and_has_it_again_is_asked_with_the_reminder()
    {
        await using var office = await Open();
        await Change(office, db => db.Addresses.Where(a => a.PersonId == office.Claire.Id).ForEachAsync(a => a.Stopped = "removed"));
        await office.AskNow();
        Assert.Equal(0, await Sent(office, "Claire", DeliveryKind.Prompt));
        await Change(office, db => db.Addresses.Where(a => a.PersonId == office.Claire.Id).ForEachAsync(a => a.Stopped = null));
        await office.WalkTo(Friday);
        await office.Claire.Sees("Encore ouvert", "Rendez-vous");
        Assert.Equal((0, 1), (await Sent(office, "Claire", DeliveryKind.Prompt), await Sent(office, "Claire", DeliveryKind.Reminder)));
    }
}
