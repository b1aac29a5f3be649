using CheckinBot.Objectives.Plan;

namespace CheckinBot.Tests.Objectives.Cascade;

public sealed class FaultExamples
{
    /// <summary>A strategic objective with one below it, of which nothing is wrong.</summary>
    private static Plant Sound() => new Plant().Objective("Grow", level: Level.Strategic).Objective("Win", "Grow").KeyResult("Margin", "Win", 60);

    [Fact]
    public void A_sound_tree_has_none() => Assert.Empty(Sound().Faults());

    [Fact]
    public void What_is_due_after_what_it_serves_is_named() => Assert.Equal(["DueAfterParent: Win > Grow 11-30 12-31"],
        Sound().KeyResult("Profit", "Grow", 60, but: k => k.Due = new(2026, 11, 30)).Faults());

    [Fact]
    public void Below_the_strategic_level_an_objective_serves_one()
    {
        Assert.Equal(["Orphan: Alone"], Sound().Objective("Alone").KeyResult("Retention", "Alone", 60).Faults());
        Assert.Equal(["Orphan: Left"], Sound().Objective("Over", "Grow", but: o => o.ClosedOn = new(2026, 11, 1)).Objective("Left", "Over").KeyResult("Retention", "Left", 60).Faults());
    }

    [Fact]
    public void An_empty_branch_is_named_at_its_top_and_an_offer_fills_it()
    {
        var empty = Sound().Objective("Empty", "Grow").Objective("Twig", "Empty");
        Assert.Equal(["EmptyBranch: Empty"], empty.Faults());
        Assert.Empty(empty.KeyResult("Offered", "Twig", but: k => k.Agreement = Agreement.Proposed).Faults());
        Assert.Empty(Sound().Objective("Resting", "Grow", but: o => o.PausedOn = new(2026, 11, 1)).Faults());
        Assert.Empty(Sound().Objective("Lent", "Grow").Gives("Margin", "Lent").Faults());
    }

    [Fact]
    public void Several_parents_that_end_on_different_days_are_named()
    {
        Plant With(ProposalState state) => Sound().Objective("Keep", "Grow").KeyResult("Churn", "Keep", 60, but: k => k.Due = new(2026, 11, 30)).Gives("Churn", "Win", state);
        Assert.Equal(["ConflictingDates: Churn > Win 11-30 12-31"], With(ProposalState.Accepted).Faults());
        Assert.Equal(["ConflictingDates: Churn > Win 11-30 12-31"], With(ProposalState.Waiting).Faults());
        Assert.Empty(With(ProposalState.Declined).Faults());
    }

    [Fact]
    public void A_level_above_what_it_serves_is_upside_down() =>
        Assert.Equal(["LevelInverted: Plan > Win"], Sound().Objective("Plan", "Win", Level.Tactical).KeyResult("Cost", "Plan", 60).Faults());

    [Fact]
    public void Volume_that_grows_where_nothing_tells_what_it_costs_pulls_apart()
    {
        var volume = new Plant().Objective("Grow", level: Level.Strategic).Objective("Win", "Grow").KeyResult("Leads", "Win", 60, kind: Kind.Cumulative);
        Assert.Equal(["PullsApart: Grow > Leads"], volume.Faults());
        Assert.Empty(volume.Objective("Keep", "Grow").KeyResult("Taux de satisfaction", "Keep", 60).Faults());
        Assert.Empty(new Plant().Objective("Grow", level: Level.Strategic).KeyResult("Leads", "Grow", 60, kind: Kind.Cumulative).KeyResult("Churn", "Grow", 60).Faults());
        // Fewer complaints are no volume.
        Assert.Empty(new Plant().Objective("Grow", level: Level.Strategic).KeyResult("Complaints", "Grow", 60, kind: Kind.Cumulative, but: k => k.Direction = Direction.Decrease).Faults());
        // Another branch's margin is another branch's.
        Assert.Equal(["PullsApart: Reach > Visits"], Sound().Objective("Reach", level: Level.Strategic).KeyResult("Visits", "Reach", 60, kind: Kind.PerPeriod).Faults());
    }

    /// <summary>Whoever sees only a lower branch reads of that; what stands above, or beside it, may tell what the growth costs.</summary>
    [Fact]
    public void Of_a_branch_whose_top_was_not_read_its_own_part_is_named()
    {
        Plant Low() => new Plant().Objective("Grow", level: Level.Strategic).Objective("Win", "Grow").KeyResult("Leads", "Win", 60, kind: Kind.Cumulative).Objective("Reach", "Grow").KeyResult("Visits", "Reach", 60, kind: Kind.PerPeriod);
        Assert.Equal(["PullsApart: Reach > Visits"], Low().Faults("Win", "Reach"));
        Assert.Equal(["PullsApart: Win > Leads"], Low().Faults("Win"));
        Assert.Empty(Low().KeyResult("Churn", "Reach", 60).Faults("Win", "Reach"));
        Assert.Empty(Low().KeyResult("Churn", "Grow", 60).Faults("Win"));
    }

    private static Plant Departments() => new Plant().Team("Board").Team("Sales", "Board").Team("North", "Sales").Team("Care", "Board").Team("Plant", "Board")
        .Objective("Grow", level: Level.Strategic, team: "Board").Objective("Win", "Grow", team: "North").KeyResult("Margin", "Win", 60)
        .Objective("Keep", "Grow", team: "Care").KeyResult("Churn", "Keep", 60);

    [Fact]
    public void A_department_that_shares_no_objective_with_another_is_named()
    {
        Assert.Empty(Departments().Faults());
        var alone = Departments().Objective("Make", level: Level.Strategic, team: "Plant").KeyResult("Cost of scrap", "Make", 60);
        Assert.Equal(["FeedsNoCommon: Plant"], alone.Faults());
        Assert.DoesNotContain(alone.Gives("Cost of scrap", "Win").Faults(), f => f.StartsWith("Feeds", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_above_all_departments_is_common_only_to_those_who_feed_it() => Assert.Equal(["FeedsNoCommon: Care", "FeedsNoCommon: Sales"],
        new Plant().Team("Board").Team("Sales", "Board").Team("Care", "Board").Objective("Grow", level: Level.Strategic, team: "Board").Objective("Last", level: Level.Strategic, team: "Board")
            .Objective("Win", "Grow").KeyResult("Margin", "Win", 60).Objective("Keep", "Last", team: "Care").KeyResult("Churn", "Keep", 60).Faults());

    [Fact]
    public void One_department_alone_has_nobody_to_share_with() => Assert.Empty(Sound().Team("Care").Faults());
}
