using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Model;

public abstract class OneLedgerRowAKey(Store store) : Opened(store)
{
    private readonly Guid nord = Some.Id(), claire = Some.Id(), marc = Some.Id();

    private Task Enter(Guid person, DeliveryKind kind, string subject = "", string period = "W2026-47", Guid? organisation = null) =>
        Add(organisation ?? nord, new Delivery
        {
            Id = Some.Id(), OrganisationId = organisation ?? nord, PersonId = person, Kind = kind, Subject = subject, Period = period,
            NotBefore = Day.At("2026-11-19 16:00"),
        });

    [Fact]
    public async Task Nobody_is_asked_twice_for_a_week()
    {
        await Enter(claire, DeliveryKind.Prompt);
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => Enter(claire, DeliveryKind.Prompt));
        Assert.Contains("unique", error.InnerException!.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Single(await All<Delivery>(nord));
    }

    [Fact]
    public async Task Another_person_week_kind_subject_or_organisation_is_another_row()
    {
        await Enter(claire, DeliveryKind.Prompt);
        await Enter(marc, DeliveryKind.Prompt);
        await Enter(claire, DeliveryKind.Reminder);
        await Enter(claire, DeliveryKind.Prompt, period: "W2026-48");
        await Enter(marc, DeliveryKind.Ask, "one");
        await Enter(marc, DeliveryKind.Ask, "two");
        Assert.Equal(6, (await All<Delivery>(nord)).Count);
        var sud = Some.Id();
        await Enter(claire, DeliveryKind.Prompt, organisation: sud);
        Assert.Single(await All<Delivery>(sud));
    }

    [Fact]
    public async Task Moments_are_kept_to_the_millisecond_whatever_their_offset_and_compare()
    {
        await Enter(claire, DeliveryKind.Prompt);
        var row = Assert.Single(await All<Delivery>(nord));
        Assert.Equal(Day.At("2026-11-19 15:00", "UTC"), row.NotBefore);
        var late = new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.FromHours(-5)).AddMilliseconds(-1);
        Assert.Empty(await Database.Read(nord, db => db.Deliveries.Where(d => d.NotBefore <= late).ToListAsync()));
        Assert.Single(await Database.Read(nord, db => db.Deliveries.Where(d => d.NotBefore <= late.AddMilliseconds(1)).ToListAsync()));
    }
}
