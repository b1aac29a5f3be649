using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Pace;

/// <summary>A pace as it is written by people and kept.</summary>
public class PaceWriting
{
    private static string Read(string text, string language) => ReadPace.From(text, language) switch
    {
        ReadPace.Read read => PaceText.Write(read.Shape),
        ReadPace.Refused refused => $"{refused.Problem.Fault} {string.Join(' ', refused.Problem.With)}".Trim(),
        _ => "",
    };

    [Theory]
    [InlineData("straight", "en", "straight")]
    [InlineData("Linéaire", "fr", "straight")]
    [InlineData("SAISONNIER", "fr", "seasonal")]
    [InlineData("S-curve", "en", "s-curve")]
    [InlineData("s curve", "en", "s-curve")]
    [InlineData("Courbe en S", "fr", "s-curve")]
    [InlineData("phased 10, 25, 45, 60", "en", "phased 10 25 45 60")]
    [InlineData("phased 10,25,45,60", "en", "phased 10 25 45 60")]
    [InlineData("par étapes : 10,5 ; 25 ; 60", "fr", "phased 10.5 25 60")]
    [InlineData("phased 20.5% 21 % 23 %", "en", "phased 20.5 21 23")]
    [InlineData("phased -5 0 5", "en", "phased -5 0 5")]
    [InlineData("phases 12k 1,2M", "fr", "phased 12000 1200000")]
    [InlineData("profil 5 6 9 8 8 8 4 2 8 10 12 20", "fr", "profile 5 6 9 8 8 8 4 2 8 10 12 20")]
    [InlineData("profile 0/0/0/0/0/0/0/0/0/20/30/50", "en", "profile 0 0 0 0 0 0 0 0 0 20 30 50")]
    [InlineData("sesonal", "en", "Unknown sesonal")]
    [InlineData("10 25 60", "en", "Unknown 10 25 60")]
    [InlineData("straight 5", "en", "NumbersUnasked")]
    [InlineData("phased", "en", "StepsMissing")]
    [InlineData("phased 60", "en", "StepsMissing")]
    [InlineData("phased 10 1,234 60", "en", "NotANumber 1,234")]
    [InlineData("phased 10 beaucoup", "fr", "NotANumber beaucoup")]
    [InlineData("profile 1 2 3", "en", "SharesNotTwelve 3")]
    [InlineData("profile 0 0 0 0 0 0 0 0 0 0 0 0", "en", "SharesAllNothing")]
    [InlineData("profile 1 -2 1 1 1 1 1 1 1 1 1 1", "en", "ShareNegative -2")]
    public void It_is_read_in_either_language(string text, string language, string expected) => Assert.Equal(expected, Read(text, language));

    [Fact]
    public void More_steps_than_a_year_has_weeks_are_refused() => Assert.Equal("StepsTooMany 60", Read("phased " + string.Join(' ', Enumerable.Range(1, 61)), "en"));

    [Theory]
    [InlineData("phased 10 25 64", Kind.Cumulative, 0, null)]
    [InlineData("phased 10 25 60", Kind.Cumulative, 0, PaceFault.LastStepNotTarget)]
    [InlineData("phased 25 10 64", Kind.Cumulative, 0, PaceFault.StepsTurnBack)]
    [InlineData("phased 70 64", Kind.Level, 80, null)]
    [InlineData("phased 85 70 64", Kind.Level, 80, null)]
    [InlineData("phased 3 64", Kind.Milestone, 5, PaceFault.StepsTurnBack)]
    [InlineData("profile 1 1 0 0 0 0 0 0 0 0 0 0", Kind.Level, 0, PaceFault.SharesElsewhere)]
    [InlineData("seasonal", Kind.PerPeriod, 0, PaceFault.NothingToSpread)]
    [InlineData("straight", Kind.Band, 0, null)]
    public void It_has_to_fit(string pace, Kind kind, int from, PaceFault? fault) => Assert.Equal(fault, CheckPace.On(Some.KeyResult(kind, from), PaceText.Read(pace))?.Fault);

    [Fact]
    public void A_step_needs_a_working_day() =>
        Assert.Equal(PaceFault.StepsTooShort, CheckPace.On(Some.KeyResult(but: k => k.Due = k.Start), PaceText.Read("phased 1 64"))?.Fault);

    [Property]
    public void What_is_kept_is_read_again_as_it_was(NonEmptyArray<int> numbers)
    {
        var shape = new Phased([.. numbers.Get.Append(1).Select(n => n / 1000m)]);
        Assert.Equal(shape, PaceText.Read(PaceText.Write(shape)));
    }

    [Fact]
    public void What_is_no_pace_was_not_kept_by_us() => Assert.Throws<FormatException>(() => PaceText.Read("phased"));
}
