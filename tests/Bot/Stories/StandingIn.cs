using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Claire is away while Sales is asked, on Thursday 19 November at four, until it closes on Monday at nine; Sofia may give her numbers.</summary>
public abstract class StandingIn(Edge edge) : Story(edge)
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero), FridayMorning = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static Task<int> Cards(Office office, string name) => office.Database.Read(office.Company.Id, db =>
        db.Deliveries.CountAsync(d => d.PersonId == office.Company.Ids[name] && d.State == DeliveryState.Sent && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder)));

    [Fact]
    public async Task Who_accepts_gives_the_numbers_on_the_one_card_of_their_own()
    {
        await using var office = await Open(Wednesday);
        await office.Claire.Says("absence 19/11-23/11 relais @Sofia");
        await office.Claire.Sees("Absence : du jeudi 19 nov. au lundi 23 nov.", "Chiffres en relais : Sofia, réponse attendue");
        await office.Walk.Settled();
        await office.Sofia.Sees("Claire is away and asks for a hand with the numbers");
        await office.Sofia.Presses("Accept");
        await office.Sofia.Sees("Accepted");
        await office.Walk.Settled();
        await office.Claire.Sees("Chiffres en relais : Sofia accepte");

        await office.WalkTo(FridayMorning);
        Assert.Equal((1, 0), (await Cards(office, "Sofia"), await Cards(office, "Claire")));
        await office.Sofia.Sees("Demos", "Rendez-vous", "Standing in for Claire");
        await office.Sofia.Fills("Rendez-vous", "30");
        await office.Sofia.Presses("Save");
        await office.Sofia.Sees("Rendez-vous: 22 → 30");
        Assert.Equal(office.Sofia.Id, await office.Database.Read(office.Company.Id, db =>
            db.Checkins.Where(c => c.KeyResultId == office.Company.Ids["Rendez-vous"] && c.Value == 30).Select(c => c.PersonId).SingleAsync()));
        // The week after it is over by itself.
        await office.WalkTo(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));
        await office.Claire.Says("point");
        await office.Claire.Sees("Rendez-vous");
        Assert.DoesNotContain("Standing in", await office.Sofia.Last(), StringComparison.Ordinal);
    }

    /// <summary>In the form in which anybody types it at first: days and a mention, in either order.</summary>
    [Theory, InlineData("absence 19/11-23/11 @Sofia"), InlineData("absence @Sofia 19/11-23/11")]
    public async Task A_mention_beside_the_days_is_who_is_asked(string words)
    {
        await using var office = await Open(Wednesday);
        await office.Claire.Says(words);
        await office.Claire.Sees("Absence : du jeudi 19 nov. au lundi 23 nov.", "Chiffres en relais : Sofia, réponse attendue");
        await office.Claire.Says("absence un jour @Sofia");
        await office.Claire.Sees("Impossible de lire des jours dans « un jour »");
        await office.Claire.Says("statut @Sofia Nobody");
        Assert.DoesNotContain("<@", await office.Claire.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_is_asked_nothing_and_the_numbers_wait()
    {
        await using var office = await Open(Wednesday);
        await office.Claire.Says("absence 19/11-23/11 relais @Sofia");
        await office.Walk.Settled();
        await office.Sofia.Presses("Decline");
        await office.Walk.Settled();
        await office.Claire.Sees("Sofia décline", "absence relais @quelqu’un");
        await office.WalkTo(FridayMorning);
        Assert.DoesNotContain("Rendez-vous", await office.Sofia.Last(), StringComparison.Ordinal);
        await office.Claire.Says("absence relais @Ada");
        await office.Claire.Sees("Ada n’est dans aucune équipe en commun");
    }

    [Fact]
    public async Task Days_taken_back_bring_the_question_back_to_its_owner()
    {
        await using var office = await Open(Wednesday);
        await office.Claire.Says("absence 19/11-23/11 relais @Sofia");
        await office.Walk.Settled();
        await office.Sofia.Presses("Accept");
        await office.WalkTo(FridayMorning);
        await office.Claire.Says("absence fin");
        await office.Sofia.Says("checkin");
        Assert.DoesNotContain("Rendez-vous", await office.Sofia.Last(), StringComparison.Ordinal);
        // The first day back begins with the days taken back, at the hour at which it would have been asked.
        await office.WalkTo(FridayMorning.AddHours(6).AddMinutes(5));
        Assert.Equal(1, await Cards(office, "Claire"));
        await office.Claire.Sees("Rendez-vous");
    }
}
