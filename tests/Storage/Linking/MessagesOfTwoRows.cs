using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Linking;

/// <summary>Claire stands twice on the list of people, and in one week both rows were to be written to. Otto says that both are she.</summary>
public abstract class MessagesOfTwoRows : Opened
{
    private const string Week = "W2026-47";

    private readonly Company nord = new();
    private readonly Person claire, second, otto;
    private readonly Team sales;

    protected MessagesOfTwoRows(Store store) : base(store)
    {
        (claire, second, otto) = (nord.Hire("Claire"), nord.Hire("Second"), nord.Hire("Otto"));
        sales = nord.Form("Sales", otto, DayOfWeek.Monday, "09:30", null, claire, second);
    }

    public static TheoryData<string, string, string, string> Table => new()
    {
        // Hers, the second row's; what she has, what the second row is left with.
        { "Prompt Sent, Reminder Pending", "Prompt Sent, Reminder Pending", "Again Sent, Prompt Sent, Reminder Pending", "Reminder Dropped superseded" },
        { "Prompt Pending", "Prompt Pending", "Prompt Pending", "Prompt Dropped superseded" },
        { "Prompt Sent", "Prompt Pending", "Prompt Sent", "Prompt Dropped superseded" },
        { "Prompt Pending", "Prompt Sent", "Prompt Sent", "Prompt Dropped superseded" },
        { "Prompt Failed unreachable", "Prompt Sent, Reminder Pending", "Prompt Sent, Reminder Pending", "Prompt Failed unreachable" },
        { "Prompt Failed unreachable", "Prompt Pending", "Prompt Pending", "Prompt Failed unreachable" },
        { "Prompt Dropped answered", "Prompt Pending", "Prompt Pending", "Prompt Dropped answered" },
        { "Reminder Dropped folded", "Reminder Sending", "Reminder Sending", "Reminder Dropped folded" },
        { "Reminder Sent", "Reminder Dropped folded", "Reminder Sent", "Reminder Dropped folded" },
        { "Trouble Pending", "Trouble Sent", "Trouble Sent", "Trouble Dropped superseded" },
        { "Trouble Sent", "Trouble Sent", "Trouble Sent", "Trouble Sent" },
        { "Prompt Ambiguous", "Prompt Pending, Reminder Pending", "Prompt Ambiguous, Reminder Pending", "Prompt Dropped superseded" },
    };

    [Theory, MemberData(nameof(Table))]
    public async Task Of_each_kind_and_week_one_is_hers_the_other_says_why_not_and_each_has_its_own_again_when_they_part(string hers, string other, string together, string left)
    {
        await nord.MoveInto(Database);
        await Add(nord.Id, new Round { Id = Some.Id(), OrganisationId = nord.Id, TeamId = sales.Id, Period = Week, OpenedAt = Day.At("2026-11-19 16:00"), ClosesAt = Day.At("2026-11-23 09:00") });
        await Write(claire, hers);
        await Write(second, other);

        await Link();
        Assert.Equal((together, left), (await Of(claire), await Of(second)));

        await Part();
        Assert.Equal((hers, other), (await Of(claire), await Of(second)));
    }

    [Fact]
    public async Task What_was_superseded_stays_so_where_the_round_is_over_when_they_part()
    {
        await nord.MoveInto(Database);
        await Write(claire, "Reminder Pending");
        await Write(second, "Reminder Pending");
        await Link();
        await Part();
        Assert.Equal(("Reminder Pending", "Reminder Dropped superseded"), (await Of(claire), await Of(second)));
    }

    private Task<Moved> Link() => Database.Write(nord.Id, async db => await JoinPeople.Into(
        db, new() { Id = Some.Id(), OrganisationId = nord.Id, ToId = claire.Id, FromId = second.Id, Email = second.Email, ById = otto.Id, At = Day.At("2026-11-19 17:00"), Moved = "" },
        await db.People.SingleAsync(p => p.Id == second.Id), await db.People.SingleAsync(p => p.Id == claire.Id), Day.Of("2026-11-19"), default));

    private Task Part() => Database.Write(nord.Id, async db => await PartPeople.Of(db, await db.Links.SingleAsync(), default));

    /// <summary>Messages as <see cref="Of"/> tells them.</summary>
    private async Task Write(Person person, string messages)
    {
        foreach (var message in messages.Split(", "))
        {
            var parts = message.Split(' ');
            await Add(nord.Id, new Delivery
            {
                Id = Some.Id(), OrganisationId = nord.Id, PersonId = person.Id, Kind = Enum.Parse<DeliveryKind>(parts[0]), Subject = "", Period = Week, CreatedAt = Day.At("2026-11-19 16:00"),
                NotBefore = Day.At("2026-11-20 10:00"), State = Enum.Parse<DeliveryState>(parts[1]), Reason = parts.ElementAtOrDefault(2),
            });
        }
    }

    private async Task<string> Of(Person person) => string.Join(", ", (await All<Delivery>(nord.Id)).Where(d => d.PersonId == person.Id)
        .Select(d => $"{d.Kind} {d.State} {d.Reason}".TrimEnd()).Order(StringComparer.Ordinal));
}
