using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Review;

public sealed class GravityAndForgottenExamples
{
    private static readonly Cycle Quarter = new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "Q4", Name = "Q4", Start = new(2026, 10, 1), End = new(2026, 12, 31) };

    /// <summary>A flaw and an imbalance of one name would be hushed together.</summary>
    [Fact]
    public void Whatever_may_be_said_has_one_place()
    {
        Assert.Equal(Enum.GetNames<Flaw>().Concat(Enum.GetNames<Imbalance>()).Order(StringComparer.Ordinal), Gravity.Topics.Order(StringComparer.Ordinal));
        Assert.Equal(Gravity.Topics.Count, Gravity.Topics.Distinct().Count());
        Assert.True(Gravity.Of(nameof(Flaw.NoMeasure)) < Gravity.Of(nameof(Flaw.TooEasy)));
    }

    [Fact]
    public void What_was_there_for_two_cycles_and_untouched_in_all_of_them_is_forgotten()
    {
        var since = Forgotten.Since(Quarter, new(2026, 11, 19));
        Assert.Equal(new DateOnly(2026, 5, 19), since);
        var old = Some.KeyResult(but: k => k.Start = new(2026, 1, 1));
        Assert.True(Forgotten.Is(old, null, since));
        Assert.True(Forgotten.Is(old, new(2026, 5, 18), since));
        Assert.False(Forgotten.Is(old, new(2026, 5, 19), since));
        Assert.False(Forgotten.Is(Some.KeyResult(but: k => k.Start = new(2026, 6, 1)), null, since));
        old.PausedOn = new(2026, 6, 1);
        Assert.False(Forgotten.Is(old, null, since));
    }
}
