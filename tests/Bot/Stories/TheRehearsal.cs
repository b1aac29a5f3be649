using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>In the sample company Paul is admin and Marc leads Ventes; the third quarter is over.</summary>
public abstract class TheRehearsal(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    [Fact]
    public async Task An_admin_sees_what_each_sensitivity_would_have_sent_and_turns_the_knob()
    {
        await using var office = await OpenSample();
        await office.Person("Paul").Says("répétition");
        await office.Person("Paul").Sees("Alertes rejouées", "Atelier Nord", "T3 2026", "Discrète", "Normale", "Forte");
        await office.Person("Paul").Presses("Forte");
        await office.Person("Paul").Sees("sensibilité : forte", "Réglage changé");
        Assert.Equal(Sensitivity.Loud, (await office.Database.Organisations())[0].Sensitivity);
        Assert.All(await office.Database.Read(office.Company.Id, db => db.Teams.ToListAsync()), t => Assert.Null(t.FirstSweptAt));

        // What the knob brings to light tells nobody: the next round is a first one again.
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        Assert.DoesNotContain(await office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.Period == "W2026-47").ToListAsync()), d => d.Kind == DeliveryKind.Gaps && d.Subject == office.Company.Ids["Ventes"].ToString());
    }

    [Fact]
    public async Task Who_leads_turns_it_for_their_team_alone_and_nobody_else_does()
    {
        await using var office = await OpenSample();
        await office.Marc.Says("répétition");
        await office.Marc.Sees("Alertes rejouées · Ventes", "comme l’organisation");
        await office.Marc.Presses("Discrète");
        await office.Marc.Sees("sensibilité : discrète");
        Task<List<Sensitivity?>> Knobs() => office.Database.Read(office.Company.Id, db => db.Teams.OrderBy(t => t.Name == "Ventes" ? 0 : 1).Select(t => t.Sensitivity).ToListAsync());
        Assert.Equal([Sensitivity.Quiet, null, null, null], await Knobs());

        await office.Claire.Says("répétition");
        await office.Claire.Sees("se règle auprès de l’administration");
        await office.Claire.Press((await office.Claire.Messages())[^1], CheckinBot.Bot.Turns.ActionText.Of("sensitivity-loud", office.Company.Ids["Ventes"]), []);
        await office.Marc.Press((await office.Marc.Messages())[^1], "sensitivity-loud", []);
        await office.Marc.Presses("Comme l’organisation");
        Assert.Equal([null, null, null, null], await Knobs());
        Assert.Equal(Sensitivity.Normal, (await office.Database.Organisations())[0].Sensitivity);
    }
}
