using System.Globalization;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Drift;

/// <summary>Weekly readings from Thursday 8 October on, towards 64 in 64 working days: four on the first Thursday, five more on each.</summary>
public class JudgeExamples
{
    private static readonly DateOnly First = Day.Of("2026-10-08");

    private static Checkin[] Weekly(params decimal?[] values) => [.. values.Select((v, week) => (v, week)).Where(x => x.v is not null).Select(x => Read(x.week, x.v!.Value))];

    private static Checkin Read(int week, decimal value, Confidence? confidence = null) =>
        Some.Checkin(First.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), value, confidence: confidence);

    private static decimal?[] Steady(int weeks, decimal each = 5) => [.. Enumerable.Range(0, weeks).Select(w => (decimal?)(4 + each * w))];

    private static Judgement Of(KeyResult keyResult, IReadOnlyList<Checkin> readings, int missed = 0, double sensitivity = 0) =>
        Judge.Of(keyResult, Cadence.Weekly, new(readings), readings[^1].AsOf, missed, sensitivity);

    [Fact]
    public void What_keeps_its_line_is_on_pace_from_the_first_fifth_to_the_end()
    {
        for (var weeks = 1; weeks <= 12; weeks++)
            Assert.Equal(weeks < 3 ? Verdict.TooEarly : Verdict.OnPace, Of(Some.KeyResult(), Weekly(Steady(weeks))).Verdict);
        Assert.False(Of(Some.KeyResult(), Weekly(Steady(12))).Drifting);
    }

    [Fact]
    public void What_stalls_is_watched_then_slips_then_is_off_track_and_knows_since_when()
    {
        var keyResult = Some.KeyResult();
        var seen = Enumerable.Range(5, 8).Select(weeks => Of(keyResult, Weekly([.. Steady(5), .. Enumerable.Repeat((decimal?)25, weeks - 5)]))).ToList();
        Assert.Equal(seen.Select(j => j.Verdict).OrderDescending(), seen.Select(j => j.Verdict));
        Assert.Equal((Verdict.OnPace, Verdict.OffTrack), (seen[0].Verdict, seen[^1].Verdict));
        Assert.Contains(seen, j => j.Verdict == Verdict.Slipping);
        var opened = seen.FindIndex(j => j.Drifting);
        Assert.All(seen.Skip(opened), j => Assert.Equal(First.AddDays(7 * (4 + opened)), j.Since));
        Assert.All(seen.Skip(opened), j => Assert.Contains(Signals.HeadsShort, new[] { j.Signals }));
    }

    [Fact]
    public void One_bad_week_alone_is_no_drift() => Assert.False(Of(Some.KeyResult(), Weekly([.. Steady(6), 29])).Drifting);

    [Fact]
    public void A_drift_is_not_over_for_one_good_week_and_is_over_once_it_has_caught_up()
    {
        var keyResult = Some.KeyResult();
        decimal?[] fell = [4, 9, 12, 13, 14, 15];
        Assert.True(Of(keyResult, Weekly(fell)).Drifting);
        Assert.True(Of(keyResult, Weekly([.. fell, 22])).Drifting);
        var over = Of(keyResult, Weekly([.. fell, 36, 44, 50, 55]));
        Assert.Equal((false, null, Verdict.OnPace), (over.Drifting, over.Since, over.Verdict));
    }

    [Fact]
    public void Without_a_year_two_readings_on_the_line_end_a_drift_and_what_is_near_it_opens_none()
    {
        decimal?[] fell = [4, 9, 12, 13, 14, 15];
        Assert.Equal((Verdict.Watch, true, Signals.NotYetSure), Of(Some.KeyResult(), Weekly([.. fell, 35])) is var one ? (one.Verdict, one.Drifting, one.Signals) : default);
        Assert.Equal((Verdict.OnPace, false), Of(Some.KeyResult(), Weekly([.. fell, 35, 39])) is var two ? (two.Verdict, two.Drifting) : default);
        for (var weeks = 3; weeks <= 12; weeks++) Assert.False(Of(Some.KeyResult(), Weekly([.. Steady(weeks).Select(v => v - 3)])).Drifting);
    }

    [Fact]
    public void What_goes_by_a_pace_of_its_own_is_judged_by_that_and_ends_where_it_leads()
    {
        var slow = Some.KeyResult(but: k => k.Pace = new SCurve());
        decimal?[] kept = [.. Enumerable.Range(0, 4).Select(w => (decimal?)ExpectedLine.Value(slow, First.AddDays(7 * w))!.Value)];
        Assert.Equal((Verdict.OnPace, false), Of(slow, Weekly(kept)) is var on ? (on.Verdict, on.Drifting) : default);
        Assert.InRange(Of(slow, Weekly(kept)).Foreseen!.Value.End, 55, 70);
        Assert.True(Of(Some.KeyResult(), Weekly(kept)).Foreseen!.Value.End < Of(slow, Weekly(kept)).Foreseen!.Value.End - 5);
    }

    [Fact]
    public void A_value_that_flutters_about_its_line_makes_one_drift_at_most()
    {
        var keyResult = Some.KeyResult(Kind.Level, 100, 164);
        var drifts = 0;
        foreach (var below in (int[])[4, 9, 14])
            for (var seed = 0; seed < 200; seed++)
            {
                var random = new System.Random(seed);
                decimal?[] values = [.. Enumerable.Range(0, 12).Select(w => (decimal?)(104 + 5 * w - below + (w % 2 == 0 ? 1 : -1) * 6 + random.Next(-2, 3)))];
                var opened = 0;
                DateOnly? before = null;
                for (var weeks = 3; weeks <= 12; weeks++)
                {
                    var since = Of(keyResult, Weekly(values[..weeks])).Since;
                    if (since is not null && before is null) opened++;
                    before = since;
                }
                Assert.True(opened <= 1, $"Seed {seed}, {below} below the line, opened {opened} drifts.");
                drifts += opened;
            }
        // It does drift, or this would say nothing.
        Assert.True(drifts > 100, $"{drifts} drifts opened.");
    }

    /// <summary>What a week said depends on nothing that came later, and asking twice says the same.</summary>
    [Property(MaxTest = 200)]
    public void A_past_day_is_judged_the_same_when_it_is_past(byte[] amounts)
    {
        var keyResult = Some.KeyResult();
        decimal total = 0;
        var readings = Weekly([.. amounts.Take(12).Select(a => (decimal?)(total += a % 11))]);
        if (readings.Length == 0) return;
        var steps = Judge.Each(keyResult, Cadence.Weekly, new(readings));
        for (var week = 0; week < readings.Length; week++)
        {
            var then = Of(keyResult, readings[..(week + 1)]);
            Assert.Equal(steps[week].Verdict, then.Verdict);
            Assert.Equal(then, Judge.Of(keyResult, Cadence.Weekly, new Readings(readings).Until(readings[week].AsOf), readings[week].AsOf, 0));
        }
    }

    [Fact]
    public void The_first_fifth_is_silent()
    {
        Assert.Equal((Verdict.TooEarly, false), Of(Some.KeyResult(to: 640), Weekly(0, 0)) is var early ? (early.Verdict, early.Drifting) : default);
        Assert.Equal(Verdict.TooEarly, Of(Some.KeyResult(to: 640), Weekly(0, 0), missed: 5).Verdict);
        Assert.True(Of(Some.KeyResult(to: 640), Weekly(0, 0, 0)).Drifting);
    }

    [Fact]
    public void The_knob_tells_more_or_less()
    {
        decimal?[] values = [4, 8, 12, 15, 18, 22, 25];
        int Drifts(double sensitivity) => Enumerable.Range(3, 5).Count(weeks => Of(Some.KeyResult(), Weekly(values[..weeks]), 0, sensitivity).Drifting);
        Assert.True(Drifts(2) > Drifts(-2), $"{Drifts(2)} and {Drifts(-2)}");
    }

    [Fact]
    public void A_gap_and_a_late_number_fall_into_their_own_weeks()
    {
        var keyResult = Some.KeyResult();
        var whole = Of(keyResult, Weekly(4, 9, 12, 13, 14, 17));
        Assert.True(Of(keyResult, Weekly(4, 9, null, null, 14, 17)).Drifting);
        // Given on Monday for the week before, and in a week later for the day when it was true.
        Checkin[] late = [.. Weekly(4, 9, 12, 13, 14), Some.Checkin("2026-11-16", 17, period: "W2026-46")];
        Assert.Equal((whole.Verdict, whole.Drifting), Of(keyResult, late) is var monday ? (monday.Verdict, monday.Drifting) : default);
        Checkin[] told = [.. Weekly(4, 9, 12, null, 14, 17), Some.Checkin("2026-10-29", 13, period: "W2026-46", at: "2026-11-13 09:00")];
        Assert.Equal(whole, Judge.Of(keyResult, Cadence.Weekly, new(told), Day.Of("2026-11-12"), 0));
    }

    [Fact]
    public void A_corrected_number_is_judged_as_if_it_had_been_right_at_once()
    {
        var keyResult = Some.KeyResult();
        var right = Weekly(Steady(7));
        var wrong = Weekly(4, 9, 14, 19, 24, 2, 34);
        var corrected = Some.Checkin("2026-11-12", 29, instead: wrong[5], at: "2026-11-13 09:00");
        Assert.Equal(Of(keyResult, right), Judge.Of(keyResult, Cadence.Weekly, new([.. wrong, corrected]), right[^1].AsOf, 0));
    }

    [Fact]
    public void A_changed_target_is_judged_with_all_that_was_read()
    {
        var readings = Weekly(4, 8, 12, 16, 20, 24, 28);
        Assert.True(Of(Some.KeyResult(), readings).Drifting);
        Assert.Equal((Verdict.OnPace, false), Of(Some.KeyResult(to: 50), readings) is var eased ? (eased.Verdict, eased.Drifting) : default);
    }

    [Fact]
    public void Last_year_tells_that_what_comes_late_is_not_late()
    {
        var keyResult = Some.KeyResult(to: 220, but: k => k.Due = Day.Of("2027-01-03"));
        // Ten a week, and forty in each of the last three weeks of a quarter, for two years.
        decimal total = 0;
        var past = Enumerable.Range(0, 105).Select(week => (Day: Day.Of("2026-10-04").AddDays(7 * (week - 104)), week))
            .Select(x => Some.Checkin(x.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), total += x.week == 0 ? 0 : (x.week - 1) % 13 < 10 ? 10 : 40)).ToList();
        var now = Weekly(10, 20, 30, 40, 50, 60, 70, 80);
        Assert.True(Of(keyResult, now).Drifting);
        Assert.False(Of(keyResult, [.. past, .. now]).Drifting);
    }

    [Fact]
    public void Reached_is_reached_and_over_is_over()
    {
        Assert.Equal((Verdict.OnPace, false, Signals.Reached), Of(Some.KeyResult(), Weekly(4, 9, 12, 13, 14, 15, 64)) is var met ? (met.Verdict, met.Drifting, met.Signals) : default);
        var missed = Of(Some.KeyResult(), [.. Weekly(Steady(12)), Some.Checkin("2026-12-31", 62)]);
        Assert.Equal((Verdict.OffTrack, Signals.Missed), (missed.Verdict, missed.Signals));
        Assert.Equal(Verdict.OnPace, Of(Some.KeyResult(), [.. Weekly(Steady(12)), Some.Checkin("2026-12-31", 64)]).Verdict);
        // On the eve nothing that is left can bring the rest.
        Assert.Equal(Verdict.Slipping, Of(Some.KeyResult(), [.. Weekly(Steady(8)), Some.Checkin("2026-12-10", 39), Some.Checkin("2026-12-17", 39), Some.Checkin("2026-12-24", 39), Some.Checkin("2026-12-30", 40)]).Verdict.Worst(Verdict.Slipping));
    }

    [Fact]
    public void Two_missed_askings_are_no_news_and_one_is_never_green()
    {
        var keyResult = Some.KeyResult();
        var good = Weekly(Steady(7));
        Assert.Equal((Verdict.Watch, Signals.Stale), Of(keyResult, good, missed: 1) is var stale ? (stale.Verdict, stale.Signals) : default);
        Assert.Equal(Verdict.NoNews, Of(keyResult, good, missed: 2).Verdict);
        var drifting = Of(keyResult, Weekly(4, 9, 12, 13, 14, 15), missed: 2);
        Assert.Equal((Verdict.NoNews, true), (drifting.Verdict, drifting.Drifting));
        Assert.Equal(Verdict.Slipping, Of(keyResult, Weekly(4, 9, 12, 13, 14, 15), missed: 1).Verdict);
    }

    [Theory]
    [InlineData("On On On", Verdict.OnPace)]
    [InlineData("On Risk", Verdict.OnPace)]
    [InlineData("On Risk Risk", Verdict.Watch)]
    [InlineData("Risk Risk", Verdict.Watch)]
    [InlineData("Risk Risk Risk", Verdict.OnPace)]
    [InlineData("On Off", Verdict.Watch)]
    [InlineData("On Off On", Verdict.Watch)]
    [InlineData("On Off On On", Verdict.OnPace)]
    public void The_owner_s_word_makes_it_a_class_worse(string said, Verdict verdict)
    {
        Confidence[] words = [.. said.Split(' ').Select(w => w switch { "On" => Confidence.OnTrack, "Risk" => Confidence.AtRisk, _ => Confidence.OffTrack })];
        Assert.Equal(verdict, Of(Some.KeyResult(), [.. words.Select((w, week) => Read(3 + week, 19 + 5 * week, w))]).Verdict);
    }

    [Fact]
    public void Said_off_track_turns_a_slip_into_off_track_and_opens_a_drift_of_what_is_watched()
    {
        Assert.Equal(Verdict.OffTrack, Of(Some.KeyResult(), [.. Weekly(4, 9, 12, 13, 14), Read(5, 15, Confidence.OffTrack)]).Verdict);
        var keyResult = Some.KeyResult(to: 60, but: k => k.Start = Day.Of("2026-10-01"));
        var watched = Of(keyResult, Weekly(5, 10, 15, 20, 22, 22));
        Assert.Equal(Verdict.Watch, watched.Verdict);
        Assert.Equal((Verdict.Slipping, true), Of(keyResult, [.. Weekly(5, 10, 15, 20, 22), Read(5, 22, Confidence.OffTrack)]) is var said ? (said.Verdict, said.Drifting) : default);
    }
}

internal static class Verdicts
{
    /// <summary>The better one of the two, so that what is worse passes too.</summary>
    public static Verdict Worst(this Verdict verdict, Verdict atBest) => verdict < atBest ? atBest : verdict;
}
