using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Review;

/// <summary>What can be taken in one tap is true, and answers the remark: said again, it would not be.</summary>
public sealed class OfferBetterExamples
{
    private static readonly DateOnly Today = new(2026, 10, 5);
    private static readonly Cycle Quarter = new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };

    private readonly Objective objective = Some.Objective();
    private readonly Dictionary<Guid, Readings> readings = [];
    private DateOnly? parentDue;

    private Surroundings Around(params KeyResult[] keyResults) => new(Quarter, keyResults, parentDue, readings, new Dictionary<Guid, string>());

    private IReadOnlyList<Better> For(Flaw flaw, Nearby nearby, string language, params KeyResult[] keyResults)
    {
        var around = Around(keyResults);
        return OfferBetter.Of(ReviewObjective.Of(objective, around, Today).First(r => r.Flaw == flaw), objective, around, nearby, language);
    }

    private IReadOnlyList<Better> For(Flaw flaw, string language, params KeyResult[] keyResults) => For(flaw, new Nearby([], []), language, keyResults);

    private static KeyResult Measure(string title, Kind kind = Kind.Cumulative, decimal from = 0, decimal to = 64, Action<KeyResult>? but = null) => Some.KeyResult(kind, from, to, k =>
    {
        k.Title = title;
        but?.Invoke(k);
    });

    [Theory]
    [InlineData("NPS", "NPS", 52, 60, "", "fr", "Porter NPS de 52 à 60")]
    [InlineData("NPS", "NPS", 52, 60, "", "en", "Raise NPS from 52 to 60")]
    [InlineData("Churn rate", "Churn", 6, 5, "%", "en", "Reduce Churn from 6% to 5%")]
    [InlineData("Taux de churn", "Churn", 6, 5, "%", "fr", "Ramener Churn de 6 % à 5 %")]
    public void An_indicator_becomes_an_aim_with_its_own_figures(string title, string measure, int from, int to, string unit, string language, string better)
    {
        (objective.Title, objective.Orientation) = (title, Orientation.Growth);
        var measured = Measure(measure, Kind.Level, from, to, k => k.Unit = unit);
        Assert.Equal(new Better.Worded(better), Assert.Single(For(Flaw.IndicatorAsObjective, language, measured)));
        objective.Title = better;
        Assert.DoesNotContain(ReviewObjective.Of(objective, Around(measured), Today), r => r.Flaw == Flaw.IndicatorAsObjective);
    }

    [Fact]
    public void An_indicator_that_none_of_its_figures_measures_is_not_reworded()
    {
        objective.Title = "NPS";
        Assert.Empty(For(Flaw.IndicatorAsObjective, "en", Measure("Renewals signed"), Measure("Answers in time")));
    }

    [Theory]
    [InlineData("fr", "Tenir la croissance : fidélisation")]
    [InlineData("en", "Tenir la croissance: retention")]
    public void Growth_takes_its_lever_into_its_title(string language, string kept)
    {
        objective.Title = "Tenir la croissance";
        var revenue = Measure("Chiffre d'affaires");
        var levers = For(Flaw.NoLever, language, revenue).Cast<Better.Through>().ToList();
        Assert.Equal([Lever.Acquisition, Lever.Conversion, Lever.Retention], levers.Select(l => l.Lever));
        Assert.Equal(kept, levers[2].Title);
        Assert.All(levers, lever =>
        {
            objective.Title = lever.Title;
            Assert.DoesNotContain(ReviewObjective.Of(objective, Around(revenue), Today), r => r.Flaw == Flaw.NoLever);
        });
    }

    [Fact]
    public void What_serves_nothing_may_serve_what_is_above_or_follow_an_orientation()
    {
        var above = Some.Objective(Level.Strategic);
        Assert.Equal<Better>(
            [new Better.Serves(above.Id, above.Title), new Better.Follows(Orientation.Growth), new Better.Follows(Orientation.Optimisation), new Better.Follows(Orientation.Repositioning)],
            For(Flaw.NoParent, new Nearby([above], []), "en", Measure("New customers")));
    }

    [Fact]
    public void An_activity_leads_to_a_result_near_by_and_never_to_another_activity()
    {
        var (customers, mails) = (Measure("New customers"), Measure("Mails sent"));
        Assert.Equal<Better>([new Better.LeadsTo(customers.Id, "New customers")], For(Flaw.ActivityWithoutResult, new Nearby([], [mails, customers]), "en", Measure("Calls", Kind.PerPeriod, 0, 40)));
    }

    [Fact]
    public void A_date_is_brought_to_the_end_of_the_cycle_or_to_that_of_what_is_served()
    {
        var late = Measure("New customers", but: k => k.Due = new(2027, 1, 15));
        Assert.Equal<Better>([new Better.By(new(2026, 12, 31))], For(Flaw.OutsideCycle, "en", late));
        parentDue = new(2026, 11, 30);
        Assert.Equal<Better>([new Better.By(new(2026, 11, 30))], For(Flaw.OutsideCycle, "en", late));
        Assert.Equal<Better>([new Better.By(new(2026, 11, 30))], For(Flaw.AfterParent, "en", Measure("New customers")));
    }

    [Fact]
    public void Units_are_chosen_and_a_start_is_what_was_measured_first()
    {
        Assert.Equal<Better>([new Better.Measured("%"), new Better.Measured("€")], For(Flaw.NoUnit, "en", Measure("Panier moyen", Kind.Level, 60, 80)));
        var nps = Measure("NPS", Kind.Level, 0, 60);
        Assert.Empty(For(Flaw.NoBaseline, "en", nps));
        readings[nps.Id] = new Readings([Some.Checkin("2026-10-01", 52), Some.Checkin("2026-10-05", 53)]);
        Assert.Equal<Better>([new Better.From(52)], For(Flaw.NoBaseline, "en", nps));
    }

    [Fact]
    public void A_target_is_moved_to_what_the_past_makes_likely()
    {
        var nps = Measure("NPS", Kind.Level, 50, 80);
        readings[nps.Id] = new Readings(new decimal[] { 44, 44, 45, 45, 46, 47, 48, 49, 49, 50, 50, 50, 50 }.Select((value, week) =>
            Some.Checkin(new DateOnly(2026, 7, 2).AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), value)));
        Assert.Equal<Better>([new Better.To(62)], For(Flaw.BeyondBestPace, "en", nps));
    }
}
