using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>A whole quarter of the sample company, counted against the promise of few messages.</summary>
public abstract class Quarter(Edge edge, ITestOutputHelper output, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly string[] Leads = ["Hélène", "Marc", "Julien", "Emma"];

    [Fact]
    public async Task Nobody_gets_more_messages_than_promised()
    {
        // The quarter is lived from its start: what the sample knows of it already is left out.
        await using var office = await OpenSample(new DateTimeOffset(2026, 9, 28, 22, 0, 0, TimeSpan.Zero), until: new DateOnly(2026, 9, 28));
        for (var week = 0; week < 14; week++)
        {
            // Each team is asked on its own day; people answer that evening, those who do.
            foreach (var wait in new[] { 0, 2, 1, 1 })
            {
                await office.Days(wait);
                await Answer(office, week);
            }
            await office.Days(3);
        }

        var sent = await office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.SentAt != null && d.PersonId != Guid.Empty && d.Kind != DeliveryKind.Again).ToListAsync());
        var weeks = Enumerable.Range(0, 14).Select(w => Period.Week(new DateOnly(2026, 9, 28).AddDays(7 * w))).ToList();
        var people = office.Company.Ids.Where(p => p.Key is not ("Direction" or "Ventes" or "Marketing" or "Customer success")).ToList();
        var perWeek = people.SelectMany(p => weeks.Select(w => (p.Key, Count: sent.Count(d => d.PersonId == p.Value && w.Holds(DateOnly.FromDateTime(d.SentAt!.Value.UtcDateTime)))))).ToList();

        var others = perWeek.Where(x => !Leads.Contains(x.Key)).Select(x => x.Count).Order().ToList();
        var leads = perWeek.Where(x => Leads.Contains(x.Key)).Select(x => x.Count).Order().ToList();
        output.WriteLine($"People: median {others[others.Count / 2]}, 95 % {others[others.Count * 95 / 100]}, most {others[^1]}. Leads: median {leads[leads.Count / 2]}, most {leads[^1]}.");
        Assert.True(others[others.Count / 2] <= 1 && others[others.Count * 95 / 100] <= 2 && others[^1] <= 3, "A person got too many messages.");
        Assert.True(leads[leads.Count / 2] <= 2 && leads[^1] <= 4, "A lead got too many messages.");
        Assert.True(sent.Count(d => d.Kind == DeliveryKind.Prompt) > 100, "Hardly anybody was asked: the counts prove nothing.");
        Assert.Contains(sent, d => d.Kind == DeliveryKind.Gaps);
    }

    /// <summary>Claire gives numbers that slip, most say nothing new, Léa and Tom stay silent every other week.</summary>
    private static async Task Answer(Office office, int week)
    {
        foreach (var name in office.Company.Ids.Keys.Where(k => k is not ("Direction" or "Ventes" or "Marketing" or "Customer success")).ToList())
        {
            var person = office.Person(name);
            if ((name is "Léa" or "Tom" && week % 2 == 1) || !(await person.Messages()).Any(m => m.Buttons.ContainsKey("Rien de nouveau") || m.Buttons.ContainsKey("Nothing new"))) continue;
            if (name == "Claire" && (await person.Messages()).Any(m => m.Inputs.Any(i => i.About("Rendez-vous qualifiés"))))
            {
                await person.Fills("Rendez-vous qualifiés", "+2");
                await person.Presses("Enregistrer");
            }
            else
            {
                await person.Presses((await person.Messages()).Any(m => m.Buttons.ContainsKey("Rien de nouveau")) ? "Rien de nouveau" : "Nothing new");
            }
        }
    }
}
