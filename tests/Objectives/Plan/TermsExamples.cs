using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Plan;

public sealed class TermsExamples
{
    private static readonly Terms Sixty = new("Meetings", "", 0, 60, null, null, new(2026, 12, 31), Some.Id());

    private static Revision Change(Terms before, Terms after, string at, ProposalState state = ProposalState.Accepted) => new()
    {
        Id = Some.Id(), OrganisationId = Some.Id(), ObjectiveId = Some.Id(), Kind = RevisionKind.Changed, Before = before, After = after,
        At = Cast.Day.At(at), DecidedAt = Cast.Day.At(at), State = state,
    };

    [Fact]
    public void The_first_terms_stay_whatever_follows()
    {
        var (fifty, forty) = (Sixty with { Target = 50 }, Sixty with { Target = 40 });
        var thread = new OfferThread([Change(fifty, forty, "2026-11-19 17:00"), Change(Sixty, fifty, "2026-11-12 17:00"), Change(forty, Sixty, "2026-11-20 17:00", ProposalState.Declined)]);
        Assert.Equal(Sixty, thread.First);
        Assert.Equal([50m, 40m], thread.Changes.Select(c => c.After.Target));
        Assert.Null(new OfferThread([]).First);
    }

    [Fact]
    public void What_was_changed_elsewhere_meanwhile_stays() =>
        Assert.Equal(Sixty with { Target = 50, Title = "Real meetings" }, (Sixty with { Target = 50 }).Since(Sixty, Sixty with { Title = "Real meetings" }));

    [Fact]
    public void What_counts_for_pay_is_a_term_like_the_others()
    {
        Assert.True((Sixty with { Target = 50 }).Since(Sixty, Sixty with { CountsForPay = true }).CountsForPay);
        Assert.True((Sixty with { CountsForPay = true }).Since(Sixty, Sixty with { Target = 50 }).CountsForPay);
        var keyResult = Some.KeyResult();
        (Terms.Of(keyResult) with { CountsForPay = true }).ApplyTo(keyResult);
        Assert.True(Terms.Of(keyResult).CountsForPay);
    }

    [Fact]
    public void The_first_plan_is_asked_beside_the_one_in_force()
    {
        var keyResult = Some.KeyResult();
        var first = Terms.Of(keyResult);
        (first with { Target = 32 }).ApplyTo(keyResult);
        var standing = Standing.Of(keyResult, Some.Objective(), [], new(2026, 11, 19));
        Assert.Null(standing.FirstExpected);
        Assert.Equal(standing.Expected * 2, (standing with { Revised = new Revised(first, "Marc", RevisionReason.Market) }).FirstExpected);
        Assert.Equal(32, keyResult.Target);
    }

    [Theory]
    [InlineData("Qualified meetings per week", true)]
    [InlineData("Sales of the new line", true)]
    [InlineData("Rendez-vous qualifiés", false)]
    [InlineData("Taux de churn", false)]
    [InlineData("NPS", false)]
    [InlineData("Sales de la région", false)]
    public void A_title_is_asked_for_in_French_when_it_speaks_English(string title, bool lacks) => Assert.Equal(lacks, FrenchWording.Lacks(title));

    [Theory]
    [InlineData("31 Jul 2029", "en", "2029-07-31")]
    [InlineData("31/12", "fr", "2026-12-31")]
    [InlineData("31 déc. 2026", "fr", "2026-12-31")]
    [InlineData("12 Nov 2026", "en", null)]
    [InlineData("31 Dec to 2 Jan", "en", null)]
    [InlineData("soon", "en", null)]
    public void A_last_day_is_read_as_far_ahead_as_it_may_be(string typed, string language, string? day) =>
        Assert.Equal(day is null ? null : Cast.Day.Of(day), ReadDays.One(typed, language, new(2026, 11, 19)));
}
