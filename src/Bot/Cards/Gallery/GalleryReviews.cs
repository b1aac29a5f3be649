using CheckinBot.Bot.Cards.Causes;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryReviews
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var french = s.Voice.Language == "fr";
        var (nps, calls) = (s.Nps.KeyResult, s.Calls().KeyResult);
        var indicator = s.Nps.Objective;
        indicator.Title = "NPS";
        Advice Said(Remark remark, Objective objective, KeyResult? keyResult, params Better[] betters) =>
            new(remark.Flaw.ToString(), keyResult?.Id ?? objective.Id, keyResult?.Title ?? objective.Title)
        {
            Remark = remark, Objective = objective, KeyResult = keyResult, Cycle = s.Cycle, ParentDue = new(2026, 11, 30), Betters = betters,
        };
        var beyond = Said(new(Smart.Attainable, Flaw.BeyondBestPace, nps.Id) { Pace = (1.33m, 0.5m), Offered = 55 }, indicator, nps, new Better.To(55));
        var activity = Said(
            new(Smart.Relevant, Flaw.ActivityWithoutResult, calls.Id) { Word = french ? "Appels" : "Calls" }, s.Calls().Objective, calls,
            new Better.LeadsTo(nps.Id, french ? "Nouveaux clients PME" : "New small customers"));
        var wording = Said(new(Smart.Specific, Flaw.IndicatorAsObjective), indicator, null, new Better.Worded(french ? "Porter NPS de 50 à 60" : "Raise NPS from 50 to 60"));
        var parent = Said(new(Smart.Relevant, Flaw.NoParent), s.Rate().Objective, null,
            new Better.Serves(s.Leads().Objective.Id, french ? "Devenir la référence des PME" : "Be the reference for small firms"),
            new Better.Follows(Orientation.Growth), new Better.Follows(Orientation.Optimisation), new Better.Follows(Orientation.Repositioning));
        var many = new Advice(nameof(Imbalance.TooManyObjectives), Team, s.Sales) { Balance = new(Imbalance.TooManyObjectives, 5) };
        var empty = new Advice(nameof(Imbalance.EmptyPerspective), Team, s.Sales)
        {
            Balance = new(Imbalance.EmptyPerspective), Perspectives = [Perspective.InternalProcess, Perspective.LearningAndGrowth],
        };
        var team = new ReviewView(s.Voice, Team, s.Sales, Thursday, [beyond, activity, wording], 2);
        yield return new("review", "review, for a lead", ReviewCard.Render(team));
        yield return new("review-taken", "A better wording was taken", ReviewCard.Render(team with
        {
            Advices = [activity, wording, parent], Left = 1, Done = (BetterWords.Said(s.Voice, beyond.Betters[0], nps), nps.Title),
        }));
        yield return new("review-plan", "Focus and balance of a team", ReviewCard.Render(team with { Advices = [many, empty], Left = 0 }));
        var overdue = (Terms.Of(nps) with { Due = new(2027, 1, 15) }).On(nps);
        var late = Said(new(Smart.TimeBound, Flaw.OutsideCycle, nps.Id), indicator, overdue) with { Proposals = [new Better.By(s.Cycle.End)] };
        var aimless = Said(new(Smart.Measurable, Flaw.NoTarget, calls.Id), s.Calls().Objective, calls) with { WantsTarget = true };
        yield return new("review-propose", "What another has to agree to", ReviewCard.Render(team with { Advices = [late, aimless], Left = 0 }));
        yield return new("review-hushed", "A remark that is not wanted again", ReviewCard.Render(
            team with { Scope = Guid.Empty, Of = null, Advices = [parent], Left = 0, Done = (s.Voice["Review.Hushed"], "") }));
        yield return new("review-nothing", "review, with nothing to say", ReviewCard.Render(team with { Advices = [], Left = 0 }));
        var vague = s.Rate().Objective;
        vague.Title = french ? "Améliorer la satisfaction" : "Improve satisfaction";
        yield return new("review-measure", "An objective that nothing measures", ReviewCard.Render(team with
        {
            Advices = [Said(new(Smart.Specific, Flaw.VagueVerb) { Word = vague.Title.Split(' ')[0] }, vague, null) with { WantsMeasure = true }], Left = 0,
        }));
        yield return new("measure", "How it is measured, in one line", MeasureForm.Render(new MeasureView(s.Voice, Team, vague, EpisodeId, "Claire")));
        foreach (var item in Missing(s)) yield return item;
        foreach (var item in Causes(s)) yield return item;
        yield return new("review-empty", "review, with nothing to review", ReviewCard.Render(team with { Scope = Guid.Empty, Of = null, Advices = [], Left = 0, Empty = true }));
    }

    private static IEnumerable<Gallery.Item> Missing(GallerySample s)
    {
        // A sample of its own: the ids of the others stay as they are.
        var own = new GallerySample(s.Voice);
        var (standing, objective, delay) = (own.Nps, own.Nps.Objective, own.Nps.KeyResult);
        var nps = standing.KeyResult;
        delay.Title = s.Voice.Language == "fr" ? "Délai de réponse en heures" : "Time to answer in hours";
        (delay.Unit, delay.Baseline, delay.Target, delay.Direction, delay.Agreement) = ("", 48, 24, Direction.Decrease, Agreement.Proposed);
        (nps.Baseline, nps.Agreement) = (0, Agreement.Proposed);
        Advice Said(Flaw flaw, KeyResult keyResult) => new(flaw.ToString(), keyResult.Id, keyResult.Title)
        {
            Remark = new(Smart.Measurable, flaw, keyResult.Id), Objective = objective, KeyResult = keyResult, Cycle = s.Cycle, WantsTerm = true,
        };
        yield return new("review-missing", "What is not agreed yet lacks its start and its unit", ReviewCard.Render(
            new ReviewView(s.Voice, Team, s.Sales, Thursday, [Said(Flaw.NoBaseline, nps), Said(Flaw.NoUnit, delay)], 0)));
        var agreed = Said(Flaw.NoBaseline, nps) with { WantsTerm = false, ProposesTerm = true };
        yield return new("review-missing-agreed", "What is agreed lacks its start, which the other side has to accept", ReviewCard.Render(
            new ReviewView(s.Voice, Team, s.Sales, Thursday, [agreed], 0)));
        yield return new("missing-unit", "The unit that its name tells", MissingForm.Render(
            new MissingView(s.Voice, Team, delay, true, "Claire") { Unit = s.Voice.Language == "fr" ? "heures" : "hours" }));
        yield return new("missing-start", "Where it starts, from the last value known", MissingForm.Render(
            new MissingView(s.Voice, Team, nps, false, "Claire") { Start = standing.Readings.LastValued }));
    }

    private static IEnumerable<Gallery.Item> Causes(GallerySample s)
    {
        var since = s.Cycle.Start;
        var view = new CausesView(s.Voice, Team, s.Sales, since, Thursday, CauseCost.Of(s.Board, since), CauseCost.Unexplained(s.Board, since));
        yield return new("causes", "causes, for who may see the key results", CausesCard.Render(view));
        yield return new("causes-counts", "causes, for who may see the counts alone", CausesCard.Render(view with { Detailed = false }));
        yield return new("causes-none", "causes, with none given", CausesCard.Render(view with { Costs = [], Unexplained = 1 }));
    }
}
