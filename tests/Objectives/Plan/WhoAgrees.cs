using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Plan;

/// <summary>Claire carries what Marc's team promised; Hélène leads the team above, Otto is admin, and Hugo may carry it instead.</summary>
public sealed class WhoAgrees
{
    private static readonly Guid Claire = Some.Id(), Marc = Some.Id(), Helene = Some.Id(), Otto = Some.Id(), Hugo = Some.Id();
    private static readonly Sides Usual = new(Claire, Marc, new HashSet<Guid> { Marc, Helene }, new HashSet<Guid> { Otto });
    private static readonly Terms Sixty = new("Meetings", "", 0, 60, null, null, new(2026, 12, 31), Claire);

    private int said;

    private Revision Say(Guid by, Terms after, RevisionKind kind = RevisionKind.Changed, Revision? answers = null, ProposalState state = ProposalState.Waiting, Guid? waits = null) => new()
    {
        Id = Some.Id(), OrganisationId = Some.Id(), ObjectiveId = Some.Id(), KeyResultId = Some.Id(), Kind = kind, Before = Sixty, After = after, ById = by,
        At = Day.At("2026-11-19 17:00").AddMinutes(said++), AnswersId = answers?.Id, State = state, WaitsForId = waits,
    };

    private static Guid? Next(Sides sides, Revision offer, bool pay = false, params Revision[] before) =>
        sides.Next(offer, pay, new OfferThread([.. before, offer]).Agreed(offer));

    [Fact]
    public void What_the_owner_says_waits_for_the_lead_and_the_other_way_round()
    {
        Assert.Equal(Marc, Next(Usual, Say(Claire, Sixty with { Target = 50 })));
        Assert.Equal(Claire, Next(Usual, Say(Marc, Sixty with { Target = 50 })));
        Assert.Equal(Claire, Next(Usual, Say(Helene, Sixty with { Target = 50 })));
        Assert.Equal(Claire, Next(Usual, Say(Otto, Sixty with { Target = 50 })));
    }

    [Fact]
    public void Who_is_both_says_it_at_once()
    {
        Assert.Null(Next(Usual with { Owner = Marc }, Say(Marc, Sixty with { OwnerId = Marc, Target = 50 })));
        Assert.Null(Next(Usual with { Lead = null, Leading = new HashSet<Guid>() }, Say(Claire, Sixty with { Target = 50 })));
    }

    [Fact]
    public void An_admin_s_own_key_result_waits_for_the_lead() =>
        Assert.Equal(Marc, Next(Usual with { Owner = Otto }, Say(Otto, Sixty with { OwnerId = Otto, Target = 50 })));

    [Fact]
    public void A_new_owner_accepts_and_of_what_the_owner_gives_away_the_lead_too()
    {
        var given = Sixty with { OwnerId = Hugo };
        Assert.Equal(Hugo, Next(Usual, Say(Marc, given)));
        var offer = Say(Claire, given);
        Assert.Equal(Marc, Next(Usual, offer));
        Assert.Equal(Hugo, Next(Usual, Say(Marc, given, answers: offer), false, offer));
        Assert.Null(Next(Usual, Say(Marc, Sixty with { OwnerId = Marc })));
    }

    [Fact]
    public void What_counts_for_pay_is_given_away_by_its_owner_alone()
    {
        var offer = Say(Marc, Sixty with { OwnerId = Hugo });
        Assert.Equal(Claire, Next(Usual, offer, pay: true));
        Assert.Equal(Hugo, Next(Usual, Say(Claire, offer.After, answers: offer), true, offer));
    }

    [Fact]
    public void Other_terms_are_agreed_by_nobody_yet()
    {
        var offer = Say(Marc, Sixty with { Target = 50 });
        var counter = Say(Claire, Sixty with { Target = 45 }, answers: offer);
        Assert.Equal([Claire], new OfferThread([offer, counter]).Agreed(counter));
        Assert.Equal(Marc, Next(Usual, counter, false, offer));
    }

    [Theory]
    [InlineData(RevisionKind.Paused)]
    [InlineData(RevisionKind.Closed)]
    [InlineData(RevisionKind.Reopened)]
    public void A_lead_pauses_ends_and_reopens_at_once_unless_pay_depends_on_it_and_an_owner_asks(RevisionKind kind)
    {
        Assert.Null(Next(Usual, Say(Marc, Sixty, kind)));
        Assert.Equal(Claire, Next(Usual, Say(Marc, Sixty, kind), pay: true));
        Assert.Equal(Marc, Next(Usual, Say(Claire, Sixty, kind)));
    }

    [Fact]
    public void The_lead_settles_on_what_was_offered_after_another_answer_and_never_where_pay_depends_on_it()
    {
        var offer = Say(Marc, Sixty, RevisionKind.Offered, state: ProposalState.Countered);
        var counter = Say(Claire, Sixty with { Target = 50 }, RevisionKind.Offered, offer, waits: Marc);
        var thread = new OfferThread([offer, counter]);
        Assert.Equal(offer, Usual.Settles(thread, counter, pay: false, Marc));
        Assert.Equal(offer, Usual.Settles(thread, counter, pay: false, Helene));
        Assert.Null(Usual.Settles(thread, counter, pay: true, Marc));
        Assert.Null(Usual.Settles(thread, counter, pay: false, Claire));
        Assert.Null(Usual.Settles(thread, counter, pay: false, Hugo));
    }

    [Fact]
    public void What_the_owner_wanted_first_is_accepted_or_not_but_never_settled()
    {
        var asked = Say(Claire, Sixty with { Target = 50 }, waits: Marc);
        Assert.Null(Usual.Settles(new OfferThread([asked]), asked, pay: false, Marc));
    }

    [Fact]
    public void Only_who_is_waited_for_answers_or_somebody_else_who_leads()
    {
        var forMarc = Say(Claire, Sixty with { Target = 50 }, waits: Marc);
        var forClaire = Say(Marc, Sixty with { Target = 50 }, waits: Claire);
        Assert.True(Usual.MayAnswer(forMarc, Marc));
        Assert.True(Usual.MayAnswer(forMarc, Helene));
        Assert.True(Usual.MayAnswer(forMarc, Otto));
        Assert.False(Usual.MayAnswer(forMarc, Hugo));
        Assert.False(Usual.MayAnswer(forMarc, Claire));
        Assert.True(Usual.MayAnswer(forClaire, Claire));
        Assert.False(Usual.MayAnswer(forClaire, Helene));
        Assert.False(Usual.MayAnswer(Say(Claire, Sixty, state: ProposalState.Accepted, waits: Marc), Marc));
    }

    [Fact]
    public void Who_has_lost_the_lead_answers_no_more()
    {
        var forMarc = Say(Claire, Sixty with { Target = 50 }, waits: Marc);
        Assert.False((Usual with { Lead = Helene, Leading = new HashSet<Guid> { Helene } }).MayAnswer(forMarc, Marc));
    }
}
