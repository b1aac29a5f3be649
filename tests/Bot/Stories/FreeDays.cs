using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>Claire says when she is away, Otto pauses everybody. Sales is asked on Thursday 19 November at four, and closes on Monday at nine.</summary>
public abstract class FreeDays(Edge edge) : Story(edge)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static Task<int> Asked(Office office, string name) => office.Database.Read(office.Company.Id, db =>
        db.Deliveries.CountAsync(d => d.PersonId == office.Company.Ids[name] && d.State == DeliveryState.Sent && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder)));

    [Fact]
    public async Task Who_is_away_is_not_asked_and_whoever_comes_back_early_is()
    {
        await using var office = await Open();
        await office.Claire.Says("absence 19/11-23/11");
        await office.Claire.Sees("Absence : du jeudi 19 nov. au lundi 23 nov.", "attend le jour ouvré suivant", "absence fin");
        await office.Ada.Says("/okr away 20 Nov");
        await office.Ada.Sees("Away: Friday 20 Nov");
        await office.WalkTo(Monday);
        Assert.Equal(0, await Asked(office, "Claire"));

        await office.Claire.Says("absence");
        await office.Claire.Sees("Absences", "Du jeudi 19 nov. au lundi 23 nov.");
        await office.Claire.Says("absence fin");
        await office.Claire.Sees("Annulé : du jeudi 19 nov. au lundi 23 nov.");
        await office.Claire.Says("congés");
        await office.Claire.Sees("Aucune absence", "absence 24 déc. au 2 janv.");
        await office.Days(4);
        // Ada was asked on her next working day, Claire the week after.
        Assert.Equal((2, 1), (await Asked(office, "Claire"), await Asked(office, "Ada")));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_plain_words_and_notes_nothing()
    {
        await using var office = await Open();
        await office.Claire.Says("absence un jour");
        await office.Claire.Sees("Impossible de lire des jours dans « un jour »", "absence 24 déc. au 2 janv.");
        await office.Claire.Says("absence 31/02");
        await office.Claire.Sees("Le 31/02 n’existe pas");
        await office.Ada.Says("away 02/01/2026");
        await office.Ada.Sees("These days are over already");
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task An_admin_pauses_everybody_and_nobody_else_can()
    {
        await using var office = await Open();
        await office.Marc.Says("pause 19/11-30/11");
        await office.Marc.Sees("Seule l’administration");
        await office.Otto.Says("pause 19/11-30/11");
        await office.Otto.Sees("Pause for everybody: Thursday 19 Nov to Monday 30 Nov");
        await office.Marc.Says("pause");
        await office.Marc.Sees("Pauses de l’organisation", "Du jeudi 19 nov. au lundi 30 nov.");
        await office.Days(10);
        foreach (var name in new[] { "Claire", "Sofia", "Ada" }) Assert.Equal(0, await Asked(office, name));
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.Kind == DeliveryKind.Summary && d.State == DeliveryState.Sent)));

        await office.Otto.Says("pause off");
        await office.Otto.Sees("Pause taken back");
        await office.Days(5);
        Assert.NotEqual(0, await Asked(office, "Claire"));
    }

    [Theory]
    [InlineData(null, "un rappel vendredi à 10", 2)]
    [InlineData("absence 20/11", "un rappel lundi à 8", 2)]
    [InlineData("absence 20/11-23/11", "pas d’autre rappel cette semaine", 1)]
    public async Task Later_names_the_hour_that_is_theirs_and_none_beyond_the_end(string? away, string later, int messages)
    {
        await using var office = await Open();
        if (away is not null) await office.Claire.Says(away);
        await office.AskNow();
        await office.Claire.Presses("Plus tard");
        await office.Claire.Sees(later);
        await office.WalkTo(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(messages, await Asked(office, "Claire"));
    }

    [Fact]
    public async Task Who_asks_for_the_card_before_its_day_gets_that_card_and_no_other()
    {
        await using var office = await Open();
        await office.Claire.Says("absence 19/11");
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 16, 0, 0, TimeSpan.Zero));
        await office.Claire.Says("point");
        await office.Claire.Sees("Rendez-vous");
        await office.WalkTo(new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.PersonId == office.Company.Ids["Claire"] && d.Kind == DeliveryKind.Prompt && d.State == DeliveryState.Sent)));
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.PersonId == office.Company.Ids["Claire"] && d.Kind == DeliveryKind.Again)));
    }
}
