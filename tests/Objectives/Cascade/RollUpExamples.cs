using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Tests.Objectives.Cascade;

public sealed class RollUpExamples
{
    private static Plant Two() => new Plant().Objective("Grow", level: Level.Strategic).Objective("Win", "Grow");

    [Fact]
    public void A_parent_has_the_mean_of_what_serves_it_and_of_its_own()
    {
        var plant = Two().KeyResult("Revenue", "Grow", 40).KeyResult("Meetings", "Win", 60).KeyResult("Offers", "Win", 80);
        Assert.Equal((70, 55), (plant.Progress("Win"), plant.Progress("Grow")));
    }

    [Fact]
    public void Weights_count_on_each_level()
    {
        var plant = new Plant().Objective("Grow", level: Level.Strategic).Objective("Win", "Grow", but: o => o.Weight = 3)
            .KeyResult("Revenue", "Grow", 40).KeyResult("Meetings", "Win", 60, weight: 3).KeyResult("Offers", "Win", 100);
        Assert.Equal((70, 62.5), (plant.Progress("Win"), plant.Progress("Grow")));
    }

    [Fact]
    public void What_has_no_number_yet_weighs_nothing_and_is_no_zero()
    {
        var plant = Two().Objective("Later", "Grow").KeyResult("Meetings", "Win", 60).KeyResult("Offers", "Win");
        Assert.Equal((60, 60, null), (plant.Progress("Win"), plant.Progress("Grow"), plant.Progress("Later")));
    }

    [Fact]
    public void What_is_closed_paused_or_not_agreed_is_left_out()
    {
        var plant = Two().KeyResult("Meetings", "Win", 60).KeyResult("Closed", "Win", 0, but: k => k.ClosedOn = new(2026, 11, 1)).KeyResult("Paused", "Win", 0, but: k => k.PausedOn = new(2026, 11, 1))
            .KeyResult("Offered", "Win", 0, but: k => k.Agreement = Agreement.Proposed).KeyResult("Declined", "Win", 0, but: k => k.Agreement = Agreement.Declined)
            .Objective("Rest", "Grow", but: o => o.PausedOn = new(2026, 11, 1)).KeyResult("Resting", "Rest", 0)
            .Objective("Over", "Grow", but: o => o.ClosedOn = new(2026, 11, 1)).KeyResult("Done", "Over", 0);
        Assert.Equal((60, 60, null), (plant.Progress("Win"), plant.Progress("Grow"), plant.Progress("Rest")));
    }

    [Fact]
    public void What_goes_beyond_its_target_hides_nothing_that_is_behind() =>
        Assert.Equal(60, Two().KeyResult("Meetings", "Win", 300).KeyResult("Offers", "Win", 20).Progress("Win"));

    [Fact]
    public void A_contribution_counts_where_it_is_accepted_and_at_home()
    {
        Plant With(ProposalState state) => new Plant().Objective("Win").Objective("Keep", team: "Care").KeyResult("Meetings", "Win", 60).KeyResult("Churn", "Keep", 20).Gives("Meetings", "Keep", state, weight: 3);
        Assert.Equal((60, 50), (With(ProposalState.Accepted).Progress("Win"), With(ProposalState.Accepted).Progress("Keep")));
        Assert.All(new[] { ProposalState.Waiting, ProposalState.Declined, ProposalState.Withdrawn }, state => Assert.Equal(20, With(state).Progress("Keep")));
    }

    [Fact]
    public void A_number_of_each_period_counts_by_the_periods_that_met_it() =>
        Assert.Equal(50, new Plant().Objective("Win").KeyResult("Calls", "Win", 99, kind: Kind.PerPeriod, but: k => k.Target = 40).KeyResult("Visits", "Win", 39, kind: Kind.PerPeriod, but: k => k.Target = 40).Progress("Win"));

    [Fact]
    public void Nobody_learns_of_a_private_objective_by_a_figure_above_it()
    {
        var plant = Two().KeyResult("Meetings", "Win", 60).Objective("Secret", "Grow", but: o => o.Private = true).KeyResult("Pay", "Secret", 0);
        Assert.Equal((60, 0), (plant.Progress("Grow"), plant.Progress("Secret")));
    }

    [Fact]
    public void Of_a_part_of_the_tree_what_stands_above_has_no_progress_and_no_fault_is_its_own()
    {
        var plant = Two().KeyResult("Revenue", "Grow", 40).KeyResult("Meetings", "Win", 60, but: k => k.Kind = Kind.Cumulative);
        var tree = plant.Grow(part: ["Win"]);
        Assert.Equal((60, null), (tree.Of(plant.Named("Win").Id)!.Progress, tree.Of(plant.Named("Grow").Id)!.Progress));
        Assert.Null(tree.Of(plant.Named("Grow").Id)!.Verdict);
        Assert.DoesNotContain(tree.Faults, f => f.Subject == plant.Named("Grow").Id);
        Assert.Contains(plant.Grow().Faults, f => f.Subject == plant.Named("Grow").Id);
    }

    [Fact]
    public void A_ring_ends()
    {
        var plant = new Plant().Objective("One").Objective("Two", "One").Objective("Three", "Two").KeyResult("Meetings", "Two", 60).KeyResult("Offers", "Three", 20);
        plant.Named("One").ParentId = plant.Named("Two").Id;
        Assert.Equal((null, 40, 20), (plant.Progress("One"), plant.Progress("Two"), plant.Progress("Three")));
    }

    [Fact]
    public void A_branch_is_as_half_of_its_key_results_are()
    {
        static Plant Of(params decimal?[] values) => values.Select((v, at) => (v, at)).Aggregate(new Plant().Objective("Grow", level: Level.Strategic).Objective("Win", "Grow"),
            (plant, x) => plant.KeyResult($"Number {x.at}", "Win", x.v));
        Assert.Equal(Verdict.OffTrack, Of(5, 60).Verdict("Grow"));
        Assert.Equal(Verdict.Slipping, Of(35, 60).Verdict("Grow"));
        Assert.Equal(Verdict.Slipping, Of(5, 35, 60, 60).Verdict("Grow"));
        Assert.Equal(Verdict.Watch, Of(5, 60, 60).Verdict("Grow"));
        Assert.Equal(Verdict.OnPace, Of(60, 60).Verdict("Grow"));
        Assert.Equal(Verdict.NoNews, Of(null, 60).Verdict("Grow"));
        Assert.Null(Of().Verdict("Grow"));
    }
}
