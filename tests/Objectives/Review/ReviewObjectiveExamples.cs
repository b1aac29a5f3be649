using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Review;

/// <summary>What is said of objectives as people word them. The quarter runs from October to December 2026; today is 5 October.</summary>
public sealed class ReviewObjectiveExamples
{
    private static readonly DateOnly Today = new(2026, 10, 5);
    private static readonly Cycle Quarter = new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };

    private static Objective Called(string title)
    {
        var objective = Some.Objective();
        (objective.Title, objective.Orientation) = (title, Orientation.Growth);
        return objective;
    }

    private static KeyResult Measured(string title, Kind kind = Kind.Cumulative, decimal from = 0, decimal to = 64, Action<KeyResult>? but = null) =>
        Some.KeyResult(kind, from, to, k =>
        {
            k.Title = title;
            but?.Invoke(k);
        });

    private static List<Flaw> Of(Objective objective, params KeyResult[] keyResults) => Of(objective, null, [], keyResults);

    private static List<Flaw> Of(Objective objective, DateOnly? parentDue, Dictionary<Guid, Readings> readings, params KeyResult[] keyResults) => On(Today, objective, parentDue, readings, keyResults);

    private static List<Flaw> On(DateOnly day, Objective objective, DateOnly? parentDue, Dictionary<Guid, Readings> readings, params KeyResult[] keyResults) =>
        [.. ReviewObjective.Of(objective, new Surroundings(Quarter, keyResults, parentDue, readings, new Dictionary<Guid, string>()), day).Select(r => r.Flaw)];

    private static Dictionary<Guid, Readings> Past(KeyResult keyResult, params decimal[] weekly) => new()
    {
        [keyResult.Id] = new Readings(weekly.Select((value, week) => Some.Checkin(new DateOnly(2026, 7, 2).AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), value))),
    };

    [Theory]
    [InlineData("Améliorer la satisfaction")]
    [InlineData("Improve satisfaction")]
    [InlineData("Optimiser nos processus")]
    [InlineData("Streamline onboarding")]
    public void A_vague_verb_without_a_measure_says_nothing_of_when_it_is_done(string title)
    {
        Assert.Equal([Flaw.VagueVerb], Of(Called(title)));
        Assert.DoesNotContain(Flaw.VagueVerb, Of(Called(title), Measured("NPS", Kind.Level, 42, 60)));
    }

    [Theory]
    [InlineData("Devenir la référence des PME de la région")]
    [InlineData("Be the first choice of small companies")]
    public void An_aim_in_words_is_good_and_wants_a_measure(string title)
    {
        Assert.Equal([Flaw.NoMeasure], Of(Called(title)));
        Assert.Empty(Of(Called(title), Measured("Clients PME", Kind.Level, 150, 180)));
    }

    [Theory]
    [InlineData("NPS", true)]
    [InlineData("Taux de churn", true)]
    [InlineData("Chiffre d'affaires T4", true)]
    [InlineData("Churn rate", true)]
    [InlineData("Faire passer le NPS à 60", false)]
    [InlineData("Keep our customers and grow them", false)]
    [InlineData("Un site qui donne envie", false)]
    public void A_measure_is_no_aim(string title, bool flawed) =>
        Assert.Equal(flawed, Of(Called(title), Measured("Renewals signed")).Contains(Flaw.IndicatorAsObjective));

    [Theory]
    [InlineData("Lancer le nouveau CRM")]
    [InlineData("Launch the new CRM")]
    [InlineData("Déployer l'outil de devis")]
    public void A_project_measured_by_its_own_steps_does_not_say_what_it_is_for(string title)
    {
        Assert.Contains(Flaw.ProjectAsObjective, Of(Called(title), Measured("Étapes", Kind.Milestone, 0, 5)));
        Assert.DoesNotContain(Flaw.ProjectAsObjective, Of(Called(title), Measured("Étapes", Kind.Milestone, 0, 5), Measured("Devis signés")));
    }

    [Fact]
    public void What_serves_nothing_and_follows_no_orientation_is_said_to()
    {
        var objective = Called("Win small companies");
        objective.Orientation = null;
        Assert.Equal([Flaw.NoParent], Of(objective, Measured("New customers")));
        objective.ParentId = Some.Id();
        Assert.Empty(Of(objective, Measured("New customers")));
    }

    [Theory]
    [InlineData("Appels", true)]
    [InlineData("Calls", true)]
    [InlineData("E-mails envoyés", true)]
    [InlineData("Meetings held", true)]
    [InlineData("Rendez-vous qualifiés", false)]
    [InlineData("Qualified meetings", false)]
    public void An_activity_counts_by_the_result_that_it_leads_to(string title, bool activity)
    {
        var calls = Measured(title, Kind.PerPeriod, 0, 40, k => k.Indicator = Indicator.Leading);
        Assert.Equal(activity, Of(Called("Win small companies"), calls).Contains(Flaw.ActivityWithoutResult));
        Assert.DoesNotContain(Flaw.ActivityWithoutResult, Of(Called("Win small companies"), calls, Measured("New customers")));

        var meetings = Some.Id();
        calls.LeadsToId = meetings;
        var linked = ReviewObjective.Of(Called("Win small companies"), new Surroundings(Quarter, [calls], null, new Dictionary<Guid, Readings>(), new Dictionary<Guid, string> { [meetings] = "Qualified meetings" }), Today);
        Assert.DoesNotContain(linked, r => r.Flaw == Flaw.ActivityWithoutResult);
    }

    [Theory]
    [InlineData("Tenir la croissance", "Chiffre d'affaires", true)]
    [InlineData("Grow", "Revenue", true)]
    [InlineData("Grow through the customers we keep", "Revenue", false)]
    [InlineData("Tenir la croissance", "Nouveaux clients", false)]
    public void Growth_says_where_it_is_to_come_from(string title, string measure, bool flawed) =>
        Assert.Equal(flawed, Of(Called(title), Measured(measure)).Contains(Flaw.NoLever));

    [Fact]
    public void A_level_wants_its_unit_its_start_and_a_way_to_go()
    {
        Assert.Contains(Flaw.NoUnit, Of(Called("Win"), Measured("Panier moyen", Kind.Level, 60, 80)));
        Assert.DoesNotContain(Flaw.NoUnit, Of(Called("Win"), Measured("Panier moyen", Kind.Level, 60, 80, k => k.Unit = "€")));
        Assert.DoesNotContain(Flaw.NoUnit, Of(Called("Win"), Measured("NPS", Kind.Level, 42, 60)));
        Assert.Contains(Flaw.NoBaseline, Of(Called("Win"), Measured("NPS", Kind.Level, 0, 60)));
        Assert.Contains(Flaw.NoTarget, Of(Called("Win"), Measured("NPS", Kind.Level, 60, 60)));
    }

    [Fact]
    public void It_is_due_within_its_cycle_and_not_after_what_it_serves()
    {
        Assert.Contains(Flaw.OutsideCycle, Of(Called("Win"), Measured("New customers", but: k => k.Due = new(2027, 1, 15))));
        Assert.Contains(Flaw.AfterParent, Of(Called("Win"), new DateOnly(2026, 11, 30), [], Measured("New customers")));
        // Carried over from what was over before it began.
        Assert.DoesNotContain(Flaw.AfterParent, Of(Called("Win"), new DateOnly(2026, 9, 30), [], Measured("New customers")));
        Assert.Empty(Of(Called("Win"), new DateOnly(2026, 12, 31), [], Measured("New customers")));
    }

    [Fact]
    public void A_target_beyond_the_best_weeks_of_the_past_is_said_with_its_figures()
    {
        // NPS rose by one a week at best; from 50 to 80 in twelve weeks it would have to rise by two and a half.
        var nps = Measured("NPS", Kind.Level, 50, 80);
        var remark = Assert.Single(ReviewObjective.Of(Called("Win"), new Surroundings(Quarter, [nps], null, Past(nps, 44, 44, 45, 45, 46, 47, 48, 49, 49, 50, 50, 50, 50), new Dictionary<Guid, string>()), Today));
        Assert.Equal((Smart.Attainable, Flaw.BeyondBestPace), (remark.Letter, remark.Flaw));
        Assert.Equal((2.41m, 1m), (Math.Round(remark.Pace!.Value.Needed, 2), remark.Pace.Value.Best));
        Assert.Equal(62m, remark.Offered);
    }

    [Fact]
    public void One_that_comes_by_itself_is_said_to_be_easy()
    {
        var nps = Measured("NPS", Kind.Level, 50, 52);
        Assert.Equal([Flaw.TooEasy], Of(Called("Win"), null, Past(nps, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50), nps));
    }

    [Theory]
    [InlineData("2026-09-21", Agreement.Agreed, true)]
    [InlineData("2026-10-16", Agreement.Agreed, true)]
    [InlineData("2026-10-23", Agreement.Agreed, false)]
    [InlineData("2026-11-19", Agreement.Agreed, false)]
    [InlineData("2026-11-19", Agreement.Proposed, true)]
    public void A_pace_is_said_while_the_target_is_being_chosen_and_later_it_is_a_gap(string day, Agreement agreement, bool said)
    {
        var far = Measured("NPS", Kind.Level, 50, 80, k => k.Agreement = agreement);
        Assert.Equal(said ? [Flaw.BeyondBestPace] : [], On(Day.Of(day), Called("Win"), null, Past(far, 44, 44, 45, 45, 46, 47, 48, 49, 49, 50, 50, 50, 50), far));
        var near = Measured("NPS", Kind.Level, 50, 52, k => k.Agreement = agreement);
        Assert.Equal(said ? [Flaw.TooEasy] : [], On(Day.Of(day), Called("Win"), null, Past(near, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50), near));
    }

    [Fact]
    public void Little_past_and_a_little_ambition_are_no_fault()
    {
        var nps = Measured("NPS", Kind.Level, 50, 80);
        Assert.Empty(Of(Called("Win"), null, Past(nps, 48, 49, 50), nps));
        var fair = Measured("NPS", Kind.Level, 50, 63);
        Assert.Empty(Of(Called("Win"), null, Past(fair, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50), fair));
    }
}
