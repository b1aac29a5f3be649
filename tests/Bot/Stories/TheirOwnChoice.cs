using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What was chosen is seen in the messages themselves: Otto's choice for all holds until a team has said otherwise, and the team's until a person has. It is Wednesday 18 November.</summary>
public abstract class TheirOwnChoice(Edge edge) : Story(edge)
{
    private static async Task<DateTimeOffset> Asked(Office office, string name) => (await office.Database.Read(office.Company.Id, db => db.Deliveries
        .Where(d => d.PersonId == office.Company.Ids[name] && d.Kind == DeliveryKind.Prompt && d.State == DeliveryState.Sent).Select(d => d.SentAt!.Value).ToListAsync())).Max();

    private static DateTimeOffset November(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public async Task Language_quiet_hours_and_weekday_of_a_message_are_a_person_s_before_the_team_s_and_the_team_s_before_everybody_s()
    {
        await using var office = await Open(November(18, 10, 0));
        // Nobody's platform has told a language yet. Sales speaks French; Care has hours of its own and no language.
        await office.Database.Write(office.Company.Id, async db =>
        {
            foreach (var person in await db.People.Where(p => p.Id != office.Otto.Id).ToListAsync()) person.Language = null;
            foreach (var address in await db.Addresses.ToListAsync()) address.Locale = null;
            var care = await db.Teams.SingleAsync(t => t.Id == office.Company.Ids["Care"]);
            (care.Language, care.HoursFrom, care.HoursUntil) = (null, new(17, 0), new(18, 0));
        });
        await office.Otto.Says("settings organisation");
        await office.Otto.Presses("Change");
        await office.Otto.Picks("Language", "English");
        await office.Otto.Types("Messages between", "16:30 - 18:00");
        await office.Otto.Presses("Save");

        await office.WalkTo(November(22, 12, 0));
        await office.Claire.Sees("Point de la semaine 47");
        Assert.Equal(November(19, 15, 30), await Asked(office, "Claire"));
        await office.Ada.Sees("Week 47 check-in");
        Assert.Equal(November(20, 17, 0), await Asked(office, "Ada"));

        await office.Claire.Says("réglages");
        await office.Claire.Presses("Modifier");
        await office.Claire.Picks("Langue", "English");
        await office.Claire.Picks("Jour du point", "Vendredi");
        await office.Claire.Types("Messages entre", "17 h 30 - 19 h");
        await office.Claire.Presses("Enregistrer");
        await office.Ada.Says("settings");
        await office.Ada.Presses("Change");
        await office.Ada.Types("Messages between", "9:00 - 12:00");
        await office.Ada.Presses("Save");
        await office.WalkTo(November(29, 12, 0));
        await office.Claire.Sees("Week 48 check-in");
        Assert.Equal(November(27, 16, 30), await Asked(office, "Claire"));
        Assert.Equal(November(27, 11, 0), await Asked(office, "Ada"));
    }

    /// <summary>Thursday 26 November is Thanksgiving: a free day for all, until Sales has said that it works in France.</summary>
    [Theory]
    [InlineData(false, "France · équipe Sales")]
    [InlineData(true, "États-Unis · organisation")]
    public async Task The_public_holidays_of_a_team_come_before_those_of_the_organisation(bool free, string told)
    {
        await using var office = await Open(November(24, 10, 0));
        await office.Otto.Says("settings organisation");
        await office.Otto.Presses("Change");
        await office.Otto.Types("Public holidays of", "United States");
        await office.Otto.Presses("Save");
        if (!free)
        {
            await office.Marc.Says("réglages Sales");
            await office.Marc.Presses("Modifier");
            await office.Marc.Types("Jours fériés de", "Atlantide");
            await office.Marc.Presses("Enregistrer");
            Assert.DoesNotContain("Atlantide", await office.Database.Read(office.Company.Id, db => db.Teams.Where(t => t.Country != null).Select(t => t.Country!).ToListAsync()));
            await office.Marc.Types("Jours fériés de", "France");
            await office.Marc.Presses("Enregistrer");
        }
        await office.Marc.Says("réglages Sales");
        await office.Marc.Sees("Jours fériés de : " + told);
        await office.WalkTo(November(26, 20, 0));
        Assert.Equal(free ? 0 : 1, await office.Database.Read(office.Company.Id, db => db.Deliveries.CountAsync(d => d.PersonId == office.Claire.Id && d.Kind == DeliveryKind.Prompt && d.State == DeliveryState.Sent && d.SentAt >= November(26, 0, 0))));
    }

    /// <summary>Sales is in Paris. Claire works from Montreal for a week, and is asked at four o'clock there.</summary>
    [Fact]
    public async Task A_person_s_zone_comes_before_the_team_s_and_emptied_it_follows_that_again()
    {
        await using var office = await Open(November(18, 10, 0));
        await office.Claire.Says("réglages");
        await office.Claire.Presses("Modifier");
        await office.Claire.Types("Fuseau horaire", "America/Montreal");
        await office.Claire.Presses("Enregistrer");
        await office.Claire.Sees("Fuseau horaire : America/Montreal · choix personnel");
        await office.WalkTo(November(22, 12, 0));
        Assert.Equal(November(19, 21, 0), await Asked(office, "Claire"));

        await office.Claire.Says("réglages");
        await office.Claire.Presses("Modifier");
        await office.Claire.Types("Fuseau horaire", "");
        await office.Claire.Presses("Enregistrer");
        await office.WalkTo(November(29, 12, 0));
        Assert.Equal(November(26, 15, 0), await Asked(office, "Claire"));
    }
}
