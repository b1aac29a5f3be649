using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Review;

public sealed class ReviewPlanExamples
{
    private static (Objective, IReadOnlyList<KeyResult>) Carries(params KeyResult[] keyResults) => Carries(Nature.Quantitative, null, keyResults);

    private static (Objective, IReadOnlyList<KeyResult>) Carries(Nature nature, Perspective? perspective, params KeyResult[] keyResults)
    {
        var objective = Some.Objective();
        (objective.Nature, objective.Perspective) = (nature, perspective);
        return (objective, keyResults);
    }

    private static KeyResult Measure(string title, Indicator? indicator = null, Kind kind = Kind.Cumulative) => Some.KeyResult(kind, but: k => (k.Title, k.Indicator) = (title, indicator));

    private static List<Imbalance> Of(bool ofTeam, params (Objective, IReadOnlyList<KeyResult>)[] plan) => [.. ReviewPlan.Of(plan, ofTeam, []).Select(b => b.Imbalance)];

    private static KeyResult[] Many(int count) => [.. Enumerable.Range(1, count).Select(n => Measure($"Margin {n}", n == 1 ? Indicator.Leading : null, Kind.Level))];

    [Fact]
    public void Three_objectives_of_both_natures_with_five_measures_are_fine() =>
        Assert.Empty(Of(true, Carries(Many(3)), Carries(Nature.Qualitative, null, Many(2)), Carries(Many(5))));

    [Fact]
    public void A_fourth_objective_a_sixth_key_result_and_an_eleventh_measure_are_too_many()
    {
        var mixed = Carries(Nature.Qualitative, null, Many(1));
        Assert.Equal([Imbalance.TooManyObjectives], Of(false, mixed, Carries(Many(1)), Carries(Many(1)), Carries(Many(1))));
        Assert.Equal([Imbalance.TooManyKeyResults], Of(false, mixed, Carries(Many(6))));
        Assert.Equal([Imbalance.TooManyMeasures], Of(true, mixed, Carries(Many(5)), Carries(Many(5))));
        // A person may carry eleven without following them as a team does.
        Assert.Empty(Of(false, mixed, Carries(Many(5)), Carries(Many(5))));
    }

    [Fact]
    public void A_year_has_room_for_three_beside_those_of_the_quarter()
    {
        var year = Carries(Nature.Qualitative, null, Many(1));
        year.Item1.CycleId = Some.Id();
        Assert.Empty(Of(false, year, Carries(Many(1)), Carries(Many(1)), Carries(Many(1))));
    }

    [Fact]
    public void Figures_alone_and_words_alone_are_one_sided()
    {
        Assert.Equal([Imbalance.OnlyQuantitative], Of(false, Carries(Many(2)), Carries(Many(2))));
        Assert.Equal([Imbalance.OnlyQualitative], Of(false, Carries(Nature.Qualitative, null, Many(2)), Carries(Nature.Qualitative, null, Many(2))));
        Assert.Empty(Of(false, Carries(Many(2))));
    }

    [Fact]
    public void Lagging_measures_alone_show_it_too_late() =>
        Assert.Equal([Imbalance.OnlyLagging], Of(false, Carries(Measure("Margin", Indicator.Lagging, Kind.Level), Measure("Churn", Indicator.Lagging, Kind.Level))));

    [Fact]
    public void A_scorecard_with_an_empty_perspective_says_which()
    {
        var plan = new[] { Carries(Nature.Quantitative, Perspective.Financial, Many(2)), Carries(Nature.Qualitative, Perspective.Customer, Many(2)) };
        Assert.Equal([Perspective.InternalProcess, Perspective.LearningAndGrowth], ReviewPlan.Of(plan, true, []).Select(b => b.Perspective));
        Assert.Empty(Of(true, Carries(Nature.Quantitative, Perspective.Financial, Many(2)), Carries(Nature.Qualitative, null, Many(2))));
    }

    [Fact]
    public void Volume_without_profit_or_retention_is_said()
    {
        Assert.Equal([Imbalance.OnlyVolume], Of(false, Carries(Measure("Leads"), Measure("Devis envoyés"))));
        Assert.Empty(Of(false, Carries(Measure("Leads"), Measure("Renewals signed"))));
        Assert.Empty(Of(false, Carries(Measure("Leads"), Measure("Part de voix", kind: Kind.Level))));
    }

    [Fact]
    public void What_nobody_looked_at_for_two_cycles_is_named()
    {
        var forgotten = Measure("Margin", kind: Kind.Level);
        var said = Assert.Single(ReviewPlan.Of([Carries(forgotten)], false, [forgotten.Id]));
        Assert.Equal((Imbalance.Forgotten, (Guid?)forgotten.Id), (said.Imbalance, said.About));
    }
}
