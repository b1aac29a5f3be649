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
}
