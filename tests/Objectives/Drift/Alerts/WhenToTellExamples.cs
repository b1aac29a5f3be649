using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift.Alerts;

/// <summary>A drift that Marc was told of on Monday 9 November.</summary>
public class WhenToTellExamples
{
    private static Episode Told(Verdict found = Verdict.Slipping, bool silent = false, string? mutedUntil = null, string? acknowledged = null) => new()
    {
        Id = Some.Id(), OrganisationId = Some.Id(), KeyResultId = Some.Id(), TeamId = Some.Id(), Period = "W2026-45", OpenedOn = Day.Of("2026-11-09"), FoundAs = found, Silent = silent,
        MutedUntil = mutedUntil is null ? null : Day.Of(mutedUntil), AcknowledgedOn = acknowledged is null ? null : Day.Of(acknowledged),
    };

    private static Telling Again(string on, ToldBecause because, Verdict verdict) =>
        new() { OrganisationId = Some.Id(), EpisodeId = Some.Id(), Period = "W2026-46", On = Day.Of(on), Because = because, Verdict = verdict };

    [Fact]
    public void Worse_is_told_at_once_though_somebody_is_on_it() =>
        Assert.Equal(ToldBecause.Worse, WhenToTell.Again(Told(acknowledged: "2026-11-09"), [], Verdict.OffTrack, Day.Of("2026-11-16")));

    [Fact]
    public void What_flutters_between_two_classes_is_told_once_as_the_worse()
    {
        var worse = Again("2026-11-16", ToldBecause.Worse, Verdict.OffTrack);
        Assert.Null(WhenToTell.Again(Told(acknowledged: "2026-11-09"), [worse], Verdict.Slipping, Day.Of("2026-11-23")));
        Assert.Null(WhenToTell.Again(Told(acknowledged: "2026-11-09"), [worse], Verdict.OffTrack, Day.Of("2026-11-30")));
        Assert.Null(WhenToTell.Again(Told(Verdict.OffTrack, acknowledged: "2026-11-09"), [], Verdict.OffTrack, Day.Of("2026-11-30")));
    }

    [Fact]
    public void What_lies_about_for_a_week_is_told_once_more_and_not_every_week()
    {
        Assert.Null(WhenToTell.Again(Told(), [], Verdict.Slipping, Day.Of("2026-11-15")));
        Assert.Equal(ToldBecause.Unanswered, WhenToTell.Again(Told(), [], Verdict.Slipping, Day.Of("2026-11-16")));
        Assert.Null(WhenToTell.Again(Told(), [Again("2026-11-16", ToldBecause.Unanswered, Verdict.Slipping)], Verdict.Slipping, Day.Of("2026-11-23")));
        Assert.Null(WhenToTell.Again(Told(acknowledged: "2026-11-10"), [], Verdict.Slipping, Day.Of("2026-11-16")));
    }

    [Fact]
    public void Better_or_silent_is_no_reason() => Assert.All(
        new[] { Verdict.Watch, Verdict.NoNews, Verdict.OnPace }, verdict => Assert.Null(WhenToTell.Again(Told(), [], verdict, Day.Of("2026-11-23"))));

    [Fact]
    public void A_mute_holds_until_its_day_and_ends_by_itself()
    {
        Assert.Null(WhenToTell.Again(Told(mutedUntil: "2026-11-20"), [], Verdict.OffTrack, Day.Of("2026-11-20")));
        Assert.Equal(ToldBecause.Unanswered, WhenToTell.Again(Told(mutedUntil: "2026-11-20"), [], Verdict.Slipping, Day.Of("2026-11-23")));
        Assert.Null(WhenToTell.Again(Told(mutedUntil: "2026-11-20"), [Again("2026-11-23", ToldBecause.Unanswered, Verdict.Slipping)], Verdict.Slipping, Day.Of("2026-11-30")));
    }

    [Fact]
    public void What_was_there_before_anybody_looked_is_told_once_it_gets_worse()
    {
        Assert.Null(WhenToTell.Again(Told(silent: true), [], Verdict.Slipping, Day.Of("2026-11-30")));
        Assert.Equal(ToldBecause.Worse, WhenToTell.Again(Told(silent: true), [], Verdict.OffTrack, Day.Of("2026-11-30")));
    }

    [Fact]
    public void Not_in_the_round_that_told_it_first() => Assert.Null(WhenToTell.Again(Told(), [], Verdict.OffTrack, Day.Of("2026-11-09")));
}
