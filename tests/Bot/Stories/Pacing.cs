using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Stories;

/// <summary>What is expected on the way follows the pace. Claire carries Rendez-vous, 60 from 1 October to 31 December 2026, in Marc's team; last year half of them came in December.</summary>
public abstract class Pacing(Edge edge, Store store = Store.Sqlite) : Story(edge, store)
{
    private static readonly (int Month, int Day, decimal Value)[] LastYear = [(10, 10, 2), (10, 31, 6), (11, 10, 9), (11, 19, 12), (11, 30, 15), (12, 10, 30), (12, 20, 45), (12, 31, 60)];

    [Fact]
    public async Task Last_year_is_followed_until_somebody_chooses_and_what_is_expected_changes_with_the_choice()
    {
        await using var office = await Open();
        await Remember(office);
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("attendu 12", "Rythme prévu : saisonnier, selon les années passées");

        await Choose(office.Claire, "Linéaire", "");
        await office.Claire.Sees("attendu 33", "linéaire, en jours travaillés de l’équipe · choisi par Claire le 19 nov.");
        await Choose(office.Claire, "Par étapes", "10 30 50");
        Assert.Contains("La dernière des cibles par étapes est 50 et la cible 60.", await office.Claire.Page(), StringComparison.Ordinal);
        await Choose(office.Claire, "Par étapes", "10 30 60", open: false);
        await office.Claire.Sees("attendu 23", "par étapes, 10 → 30 → 60");

        await office.Marc.Says("statut rendez");
        await Choose(office.Marc, "Saisonnier", "");
        await office.Marc.Sees("attendu 12", "saisonnier, comme l’an dernier · choisi par Marc le 19 nov.");
        var kept = await Kept(office);
        Assert.Equal((new Seasonal(), office.Marc.Id, new DateOnly(2026, 11, 19), 60m), (kept.Pace, kept.PacedById!.Value, kept.PacedOn!.Value, kept.Target));
    }

    [Fact]
    public async Task Nobody_else_chooses_it()
    {
        await using var office = await Open();
        await office.Sofia.Says("status rendez");
        Assert.DoesNotContain("Pace…", (await office.Sofia.Messages())[^1].Buttons.Keys);
        await office.Ada.Says("status me");
        foreach (var stranger in new[] { office.Sofia, office.Ada })
            await stranger.Press((await stranger.Messages())[^1], new ActionText("pace-save", office.Company.Ids["Rendez-vous"]).ToString(),
                new() { ["pace." + ShortId.Of(office.Company.Ids["Rendez-vous"])] = "s-curve" });
        Assert.Null((await Kept(office)).Pace);
    }

    [Fact]
    public async Task It_is_chosen_as_a_key_result_is_written()
    {
        await using var office = await Open();
        await office.Ada.Says("new 300 qualified leads by 31 December");
        await Pick(office.Ada, "Objective", "Keep customers");
        await Pick(office.Ada, "Pace", "Phased");
        await office.Ada.Types("Phased targets", "50 120 280");
        await office.Ada.Presses("Save");
        Assert.Contains("The last of the phased targets is 280 and the target 300.", await office.Ada.Page(), StringComparison.Ordinal);
        await Pick(office.Ada, "Pace", "Phased");
        await office.Ada.Types("Phased targets", "50 120 300");
        await office.Ada.Presses("Save");
        await office.Ada.Sees("Saved and agreed", "Pace: phased, 50 → 120 → 300");
    }

    [Fact]
    public async Task A_public_holiday_where_the_team_works_is_no_working_day()
    {
        await using var office = await Open();
        await office.Ada.Says("status reviews");
        await office.Ada.Sees("expected 709");
        await office.Database.Write(office.Company.Id, async db => (await db.Organisations.SingleAsync()).Country = "FR");
        await office.Ada.Says("status reviews");
        await office.Ada.Sees("expected 711");
    }

    private static async Task Choose(Actor actor, string shape, string numbers, bool open = true)
    {
        if (open) await actor.Presses("Rythme prévu…");
        await Pick(actor, "Rythme prévu", shape);
        await actor.Types("Cibles des étapes", numbers);
        await actor.Presses("Enregistrer");
    }

    /// <summary>Picks a choice by how it begins.</summary>
    private static async Task Pick(Actor actor, string label, string choice)
    {
        var input = (await actor.Messages()).SelectMany(m => m.Inputs).Last(i => i.Label.Contains(label, StringComparison.Ordinal) && i.Choices.Keys.Any(c => c.StartsWith(choice, StringComparison.Ordinal)));
        await actor.Picks(label, input.Choices.Keys.First(c => c.StartsWith(choice, StringComparison.Ordinal)));
    }

    private static Task<KeyResult> Kept(Office office) => office.Database.Read(office.Company.Id, db => db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"]));

    private static Task Remember(Office office) => office.Database.Write(office.Company.Id, async db =>
    {
        var now = await db.KeyResults.SingleAsync(k => k.Id == office.Company.Ids["Rendez-vous"]);
        var under = await db.Objectives.SingleAsync(o => o.Id == now.ObjectiveId);
        Guid Fresh() => Ids.New(office.Clock);
        var cycle = new Cycle { Id = Fresh(), OrganisationId = db.Tenant, Key = "T4-25", Name = "T4 2025", Start = new(2025, 10, 1), End = new(2025, 12, 31) };
        var objective = new Objective { Id = Fresh(), OrganisationId = db.Tenant, Key = "win-25", Title = "Win meetings", TeamId = under.TeamId, CycleId = cycle.Id, ClosedOn = new(2026, 1, 5) };
        var then = new KeyResult
        {
            Id = Fresh(), OrganisationId = db.Tenant, Key = "rdv-25", Title = now.Title, ObjectiveId = objective.Id, OwnerId = now.OwnerId, Kind = now.Kind, Unit = now.Unit,
            Target = 60, Start = cycle.Start, Due = cycle.End, ClosedOn = new(2026, 1, 5),
        };
        db.AddRange(cycle, objective, then);
        db.AddRange(LastYear.Select(r => new Checkin
        {
            Id = Fresh(), OrganisationId = db.Tenant, KeyResultId = then.Id, PersonId = now.OwnerId, AsOf = new(2025, r.Month, r.Day), Value = r.Value,
            Period = Period.Week(new(2025, r.Month, r.Day)).ToString(), At = new DateTimeOffset(2025, r.Month, r.Day, 16, 0, 0, TimeSpan.Zero),
        }));
    });
}
