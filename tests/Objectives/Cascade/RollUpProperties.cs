using CheckinBot.Objectives.Cascade;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Cascade;

public sealed class RollUpProperties
{
    private static List<(double? Progress, decimal Weight)> Parts((byte Progress, byte Weight, bool Told)[] parts) =>
        [.. parts.Select(p => (p.Told ? p.Progress / 2.0 - 10 : (double?)null, (decimal)(p.Weight % 7)))];

    [Property(MaxTest = 1000)]
    public void It_lies_between_the_least_and_the_most_of_its_parts((byte, byte, bool)[] of)
    {
        var told = Parts(of).Where(p => p.Progress is not null && p.Weight > 0).Select(p => Math.Clamp(p.Progress!.Value, 0, 100)).ToList();
        if (RollUp.Mean(Parts(of)) is { } mean) Assert.InRange(mean, told.Min(), told.Max());
        else Assert.Empty(told);
    }

    [Property(MaxTest = 1000)]
    public void It_does_not_depend_on_the_order((byte, byte, bool)[] of) => Assert.Equal(RollUp.Mean(Parts(of)), RollUp.Mean(Parts(of).AsEnumerable().Reverse()));

    [Property(MaxTest = 1000)]
    public void Weights_say_only_how_they_stand_to_each_other((byte, byte, bool)[] of, PositiveInt times) =>
        Assert.Equal(RollUp.Mean(Parts(of)) ?? -1, RollUp.Mean(Parts(of).Select(p => (p.Progress, p.Weight * times.Get))) ?? -1, 1e-9);

    /// <summary>Any parent of any objective, rings and all.</summary>
    [Property(MaxTest = 200)]
    public void A_tree_holds_each_objective_once_and_is_the_same_in_any_order((byte Parent, byte At)[] of, int seed)
    {
        var plant = new Plant();
        for (var at = 0; at < of.Length; at++) plant.Objective($"Objective {at}").KeyResult($"Number {at}", $"Objective {at}", of[at].At % 101);
        for (var at = 0; at < of.Length; at++)
            if (of[at].Parent % (of.Length + 1) is var parent && parent < of.Length) plant.Named($"Objective {at}").ParentId = plant.Named($"Objective {parent}").Id;
        var (one, other) = (plant.Grow(), plant.Grow(seed));
        Assert.Equal(of.Length, one.All.Select(b => b.Objective.Id).Distinct().Count());
        Assert.Equal(one.All.Select(b => (b.Objective.Title, b.Progress, b.Verdict)), other.All.Select(b => (b.Objective.Title, b.Progress, b.Verdict)));
        Assert.Equal(one.Faults.Order(Comparer<Fault>.Create((a, b) => (a.Kind, a.Subject).CompareTo((b.Kind, b.Subject)))), other.Faults.Order(Comparer<Fault>.Create((a, b) => (a.Kind, a.Subject).CompareTo((b.Kind, b.Subject)))));
    }
}
