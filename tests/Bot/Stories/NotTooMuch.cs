using CheckinBot.Objectives;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What is not asked, and what does not come as a message of its own. It is Thursday; Sales is asked at four.</summary>
public abstract class NotTooMuch(Edge edge) : Story(edge)
{
    [Fact]
    public async Task Who_answers_early_is_not_asked()
    {
        await using var office = await Open();
        await office.Claire.Says("point");
        foreach (var (title, value) in new[] { ("Rendez-vous", "24"), ("Appels", "41"), ("Taux", "21,4") }) await office.Claire.Fills(title, value);
        await office.Claire.Presses("Enregistrer");
        await office.Days(4);
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.PersonId == office.Claire.Id)));
    }

    /// <summary>Sales meets on Wednesdays from now on, so that Monday asks; the calls begin anew each week.</summary>
    [Fact]
    public async Task What_was_told_on_Friday_is_not_asked_for_on_Monday_unless_she_wants_to_say_more()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db =>
        {
            (await db.Teams.SingleAsync(t => t.Id == office.Company.Ids["Sales"])).MeetingDay = DayOfWeek.Wednesday;
        });
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        foreach (var words in new[] { "maj rendez-vous 24", "maj taux 21,5", "maj appels 41" }) await office.Claire.Says(words);
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 15, 30, 0, TimeSpan.Zero));
        var asked = await office.Claire.Last();
        Assert.Contains("Point de la semaine 48", asked, StringComparison.Ordinal);
        Assert.Contains("Appels", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Rendez-vous", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Taux", asked, StringComparison.Ordinal);

        await office.Claire.Says("point");
        await office.Claire.Sees("Rendez-vous", "Taux", "Appels");
    }

    /// <summary>Marc was told on Thursday where his team starts; one more, and what can wait is told on Monday.</summary>
    [Fact]
    public async Task A_lead_who_has_had_much_reads_in_the_message_of_the_round_what_can_wait()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Pas à moi");
        await office.Claire.Presses("Rendez-vous");
        await office.Claire.Picks("À confier à", "Aucune idée : à voir avec qui mène l’équipe");
        await office.Claire.Presses("Proposer");
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 21, 0, 0, TimeSpan.Zero));
        await office.Sofia.Presses("Not mine");
        await office.Sofia.Presses("Demos");
        await office.Sofia.Picks("To be carried by", "I don't know: ask the lead");
        await office.Sofia.Presses("Propose");
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 0), (await office.Marc.Counts("Claire : pas à moi"), await office.Marc.Counts("Sofia : pas à moi")));
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d =>
            d.PersonId == office.Marc.Id && d.State == DeliveryState.Dropped && d.Reason == Folded.Reason)));
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        await office.Marc.Sees("Aussi cette semaine", "Sofia : pas à moi. Demos");
        Assert.DoesNotContain("pas à moi. Rendez-vous", await office.Marc.Last(), StringComparison.Ordinal);
        await office.Days(7);
        Assert.Equal(1, (await office.Marc.Messages()).Count(m => m.Words.Contains("Aussi cette semaine", StringComparison.Ordinal)));
    }

    /// <summary>Two questions of Marc's reached Claire this week, beside her check-in: the nudge of Friday is left out.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_spared_the_nudge_reads_so_on_the_next_card_unless_they_answered(bool answers)
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, db =>
        {
            foreach (var at in new[] { 1, 2 })
                db.Deliveries.Add(new Delivery
                {
                    Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, PersonId = office.Claire.Id, Kind = DeliveryKind.Ask, Subject = Ids.New(office.Clock).ToString(), Period = "W2026-47",
                    State = DeliveryState.Sent, SentAt = office.Clock.GetUtcNow().AddMinutes(-at), NotBefore = office.Clock.GetUtcNow().AddMinutes(-at), CreatedAt = office.Clock.GetUtcNow().AddMinutes(-at),
                });
            return Task.CompletedTask;
        });
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d =>
            d.PersonId == office.Claire.Id && d.Kind == DeliveryKind.Reminder && d.State == DeliveryState.Dropped && d.Reason == Folded.Reason)));
        if (answers)
        {
            foreach (var (title, value) in new[] { ("Rendez-vous", "24"), ("Appels", "41"), ("Taux", "21,4") }) await office.Claire.Fills(title, value);
            await office.Claire.Presses("Enregistrer");
        }
        await office.WalkTo(new DateTimeOffset(2026, 11, 26, 16, 30, 0, TimeSpan.Zero));
        var asked = await office.Claire.Last();
        Assert.Contains("Point de la semaine 48", asked, StringComparison.Ordinal);
        Assert.Equal(!answers, asked.Contains("Point de la semaine 47 : pas de rappel, plusieurs messages étaient déjà arrivés.", StringComparison.Ordinal));
        // It is told once.
        foreach (var (title, value) in new[] { ("Rendez-vous", "25"), ("Appels", "41"), ("Taux", "21,4") }) await office.Claire.Fills(title, value);
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(new DateTimeOffset(2026, 12, 3, 16, 30, 0, TimeSpan.Zero));
        Assert.DoesNotContain("pas de rappel", await office.Claire.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_message_that_nobody_asked_for_says_why_it_came()
    {
        await using var office = await Open();
        await office.AskNow();
        await office.Claire.Presses("Pas à moi");
        await office.Claire.Presses("Appels");
        await office.Claire.Picks("À confier à", "Aucune idée : à voir avec qui mène l’équipe");
        await office.Claire.Presses("Proposer");
        await office.Walk.Settled();
        await office.Marc.Presses("Pourquoi ce message ?");
        await office.Marc.Sees("signale un résultat clé qui n’est pas le sien");
        await office.Marc.Presses("Retour");
        await office.Marc.Sees("Claire : pas à moi");
    }
}
