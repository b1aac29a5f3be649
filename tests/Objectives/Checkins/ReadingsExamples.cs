using CheckinBot.Objectives.Checkins;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Checkins;

public class ReadingsExamples
{
    [Fact]
    public void A_correction_of_a_correction_leaves_one()
    {
        var first = Some.Checkin("2026-11-12", 24);
        var second = Some.Checkin("2026-11-12", 26, instead: first);
        var third = Some.Checkin("2026-11-12", 25, instead: second);
        var readings = new Readings([third, first, second]);
        Assert.Equal([third], readings.All);
        Assert.Equal(25, readings.LastValued!.Value);
    }

    [Fact]
    public void An_edit_may_move_a_value_to_another_day()
    {
        var wrong = Some.Checkin("2026-11-19", 24);
        var right = Some.Checkin("2026-11-12", 24, instead: wrong);
        Assert.Equal(right, Assert.Single(new Readings([wrong, right]).Until(Day.Of("2026-11-15")).All));
    }

    [Fact]
    public void The_day_it_was_true_decides_the_order_and_not_the_day_it_was_told()
    {
        var toldLate = Some.Checkin("2026-11-05", 20, at: "2026-11-19 17:00");
        var toldFirst = Some.Checkin("2026-11-12", 24, at: "2026-11-12 17:00");
        var readings = new Readings([toldLate, toldFirst]);
        Assert.Equal([toldLate, toldFirst], readings.All);
        Assert.Equal(toldLate, readings.Before(toldFirst));
        Assert.Null(readings.Before(toldLate));
    }

    [Fact]
    public void A_word_without_a_number_keeps_the_number_that_was()
    {
        var readings = new Readings([Some.Checkin("2026-11-12", 24), Some.Checkin("2026-11-19", null, confidence: Confidence.AtRisk)]);
        Assert.Equal(24, readings.LastValued!.Value);
        Assert.Equal(Confidence.AtRisk, readings.Last!.Confidence);
        Assert.Equal("W2026-47", readings.In("W2026-47")!.Period);
        Assert.Null(readings.In("W2026-48"));
    }

    [Fact]
    public void Nothing_new_counts_up_until_something_is_new()
    {
        Checkin Quiet(string day) => Some.Checkin(day, 42, origin: Origin.NothingNew);
        Assert.Equal(2, new Readings([Quiet("2026-10-22"), Some.Checkin("2026-10-29", 42), Quiet("2026-11-05"), Quiet("2026-11-12")]).QuietInARow);
        Assert.Equal(0, new Readings([Quiet("2026-10-22"), Some.Checkin("2026-10-29", 42)]).QuietInARow);
    }

    [Property(MaxTest = 300)]
    public void Of_every_chain_of_corrections_the_last_link_stands(PositiveInt chains, byte[] lengths)
    {
        var (all, ends) = (new List<Checkin>(), new HashSet<Guid>());
        foreach (var length in lengths.Take(chains.Get % 5 + 1))
        {
            Checkin? link = null;
            for (var i = 0; i <= length % 4; i++) all.Add(link = Some.Checkin("2026-11-12", i, instead: link));
            ends.Add(link!.Id);
        }
        Assert.Equal(ends, [.. new Readings(all.OrderBy(c => c.Id.GetHashCode())).All.Select(c => c.Id)]);
    }
}
