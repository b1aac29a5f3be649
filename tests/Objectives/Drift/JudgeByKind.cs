using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift;

public class JudgeByKind
{
    private static Verdict Of(KeyResult keyResult, params (string Day, decimal Value)[] readings) =>
        Judge.Of(keyResult, new(readings.Select(r => Some.Checkin(r.Day, r.Value))), Day.Of("2026-11-20"), 0).Verdict;

    [Theory]
    [InlineData(40, 41, Verdict.OnPace)]
    [InlineData(36, 41, Verdict.OnPace)]
    [InlineData(36, 37, Verdict.Watch)]
    [InlineData(36, 35, Verdict.Slipping)]
    [InlineData(29, 30, Verdict.OffTrack)]
    public void Calls_are_judged_week_by_week(decimal before, decimal last, Verdict verdict) =>
        Assert.Equal(verdict, Of(Some.KeyResult(Kind.PerPeriod, to: 40), ("2026-11-12", before), ("2026-11-19", last)));

    [Theory]
    [InlineData(35, 36, Verdict.OnPace)]
    [InlineData(41, 41, Verdict.Slipping)]
    [InlineData(43, 43, Verdict.OffTrack)]
    [InlineData(29, 29, Verdict.Slipping)]
    public void A_band_from_30_to_40_is_kept_or_left(decimal before, decimal last, Verdict verdict) =>
        Assert.Equal(verdict, Of(Some.KeyResult(Kind.Band, but: k => (k.BandLow, k.BandHigh) = (30, 40)), ("2026-11-12", before), ("2026-11-19", last)));

    [Fact]
    public void A_band_is_left_on_the_first_day_as_on_any() =>
        Assert.Equal(Verdict.OffTrack, Of(Some.KeyResult(Kind.Band, but: k => k.BandHigh = 5), ("2026-10-05", 9), ("2026-10-12", 9)));

    [Fact]
    public void Churn_that_does_not_fall_slips() =>
        Assert.Equal(Verdict.OffTrack, Of(Some.KeyResult(Kind.Level, from: 6, to: 5), ("2026-11-12", 6.0m), ("2026-11-19", 6.1m)));

    [Fact]
    public void Whoever_doubts_is_watched_though_the_numbers_hold()
    {
        var keyResult = Some.KeyResult();
        Readings Said(Confidence confidence) => new([Some.Checkin("2026-11-12", 30), Some.Checkin("2026-11-19", 35, confidence: confidence)]);
        Assert.Equal(Verdict.Watch, Judge.Of(keyResult, Said(Confidence.AtRisk), Day.Of("2026-11-20"), 0).Verdict);
        Assert.Equal(Verdict.Watch, Judge.Of(keyResult, Said(Confidence.OffTrack), Day.Of("2026-11-20"), 0).Verdict);
        Assert.Equal(Verdict.OnPace, Judge.Of(keyResult, Said(Confidence.OnTrack), Day.Of("2026-11-20"), 0).Verdict);
    }

    [Fact]
    public void Never_answered_and_not_yet_missed_is_too_early() => Assert.Equal(Verdict.TooEarly, Of(Some.KeyResult()));
}
