using CheckinBot.Objectives;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Another node has messages in hand. Otto, the admin, wants to know how long that takes.</summary>
public abstract class Waves(Edge edge) : Story(edge)
{
    [Fact]
    public async Task An_admin_reads_how_many_wait_and_until_when_and_nobody_else_does()
    {
        await using var office = await Open();
        await office.Otto.Says("wave");
        await office.Otto.Sees("Nothing is waiting to be sent");
        await Wait(office, "Claire", "Sofia", "Ada");
        await office.Otto.Says("/okr wave");
        await office.Otto.Sees("3 people, done by");
        await office.Marc.Says("vague");
        await office.Marc.Sees("administration");
        await office.Otto.Says("help wave");
        await office.Otto.Sees("How many messages still wait");
    }

    /// <summary>In hand elsewhere, so that nobody here sends it.</summary>
    private static Task Wait(Office office, params string[] names) => office.Database.Write(office.Company.Id, db =>
    {
        db.AddRange(names.Select(name => new Delivery
        {
            Id = Ids.New(TimeProvider.System), OrganisationId = office.Company.Id, PersonId = office.Company.Ids[name], Kind = DeliveryKind.Help, Subject = "wave", Period = "once",
            NotBefore = office.Clock.GetUtcNow().AddHours(1), LeaseOwner = "another",
        }));
        return Task.CompletedTask;
    });
}
