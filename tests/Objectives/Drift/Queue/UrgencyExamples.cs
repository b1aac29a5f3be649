using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Queue;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift.Queue;

public class UrgencyExamples
{
    private static Standing At(string day, Verdict verdict = Verdict.Slipping, double behind = 50)
    {
        var standing = Standing.Of(Some.KeyResult(Kind.Band, but: k => (k.BandLow, k.BandHigh) = (28, 34)), Some.Objective(), [], Day.Of(day));
        return standing with { Judgement = standing.Judgement with { Verdict = verdict, PointsBehind = behind } };
    }

    [Fact]
    public void What_weighs_more_is_farther_off_or_has_more_time_left_comes_first()
    {
        var rank = Urgency.Of(At("2026-11-05"), 0.5).Rank;
        Assert.True(Urgency.Of(At("2026-11-05"), 0.9).Rank > rank);
        Assert.True(Urgency.Of(At("2026-11-05", behind: 80), 0.5).Rank > rank);
        Assert.True(Urgency.Of(At("2026-11-05", Verdict.OffTrack), 0.5).Rank > rank);
        Assert.True(Urgency.Of(At("2026-12-10"), 0.5).Rank < rank);
    }

    [Fact]
    public void The_three_are_multiplied()
    {
        var one = Urgency.Of(At("2026-11-05", Verdict.OffTrack), 0.25);
        Assert.Equal(0.25 * 1 * (1 - 24 / 64.0), one.Rank, 6);
    }

    [Fact]
    public void What_is_due_stands_last_and_is_not_lost() => Assert.True(Urgency.Of(At("2027-01-05"), 1).Rank is > 0 and var due && due < Urgency.Of(At("2026-12-10"), 1).Rank);

    [Fact]
    public void A_share_is_passed_on_to_the_top_and_to_others_that_it_serves()
    {
        var (vision, own, other) = (Some.Objective(Level.Strategic), Some.Objective(), Some.Objective());
        own.ParentId = vision.Id;
        var keyResult = Some.KeyResult(but: k => k.ObjectiveId = own.Id);
        var totals = new Dictionary<Guid, decimal> { [own.Id] = 4, [vision.Id] = 2, [other.Id] = 10 };
        var effects = new Effects(new[] { vision, own, other }.ToDictionary(o => o.Id), totals, new[] { (keyResult.Id, other.Id) }.ToLookup(c => c.Item1, c => (c.Item2, 1m)));
        Assert.Equal([(own.Id, 0.25), (vision.Id, 0.125), (other.Id, 0.1)], effects.Of(keyResult).Select(s => (s.Objective.Id, s.Part)));
        Assert.Equal(0.475, effects.Sum(keyResult), 6);
    }

    [Fact]
    public void A_private_objective_weighs_on_nothing_that_others_see()
    {
        var (vision, own) = (Some.Objective(Level.Strategic), Some.Objective());
        (own.ParentId, own.Private) = (vision.Id, true);
        var keyResult = Some.KeyResult(but: k => k.ObjectiveId = own.Id);
        var effects = new Effects(new[] { vision, own }.ToDictionary(o => o.Id), new Dictionary<Guid, decimal>(), Array.Empty<(Guid, decimal)>().ToLookup(c => c.Item1, c => (c.Item1, c.Item2)));
        Assert.Equal(own.Id, Assert.Single(effects.Of(keyResult)).Objective.Id);
    }
}
