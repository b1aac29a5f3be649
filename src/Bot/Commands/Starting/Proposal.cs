using CheckinBot.Bot.Cards.Starting;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Connectors.StartingPoints;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Starting;

/// <summary>What is proposed to somebody: the cascade of one template, or of a mix the first objective of each way.</summary>
internal static class Proposal
{
    public static async Task<ProposalView> Of(Visit visit, Catalogue catalogue, Role role, IReadOnlyList<Orientation> ways, Profile profile, Maturity maturity, CancellationToken cancel)
    {
        var (voice, cycle) = (visit.Voice, visit.Me.Structure.CycleOn(visit.Today));
        var end = cycle?.End ?? visit.Today.AddMonths(3);
        var points = ways.Select(w => catalogue.For(role.Key, w)).Where(p => p.Count > 0).Select(p => p[0]).ToList();
        var objectives = points.Count == 1 ? points[0].Objectives.Select(o => (Point: points[0], Objective: o)).ToList() : [.. points.Select(p => (Point: p, Objective: p.Objectives[0]))];
        var team = visit.Me.AllTeams.Where(visit.May.WriteIn).Select(t => t.Id).ToHashSet();
        var keys = (from o in objectives from m in o.Objective.Measures from t in team where cycle is not null select StartKeys.KeyResult(o.Point, m, t, cycle!.Id)).ToArray();
        var written = (await visit.Db.KeyResults.Where(k => keys.Contains(k.Key) && k.ClosedOn == null).Select(k => k.Key).ToListAsync(cancel)).ToHashSet();
        string In(Texts texts) => Typography.Of(voice.Language, texts.In(voice.Language));

        ProposedMeasure Measure(StartingPoint point, StartObjective objective, StartMeasure measure) => new(
            StartKeys.Measure(point, measure, profile), new Draft(point, objective, measure, profile).AsKeyResult(voice, visit.Today, end),
            measure.LeadsTo is { } leads ? In(point.Measure(leads)!.Title) : null,
            cycle is not null && team.Any(t => written.Contains(StartKeys.KeyResult(point, measure, t, cycle.Id))));

        return new ProposalView(
            voice, Lists.Dots(role.In(voice.Language), ways.Count == 1 ? voice["Orientation." + ways[0]] : voice["Start.Mix"], voice["Profile." + profile]), ProposeLens.For(maturity), maturity,
            [.. objectives.Select(o => new ProposedObjective(
                In(o.Objective.Title), o.Objective.Perspective, o.Objective.Serves is { } serves ? In(o.Point.Objectives.First(x => x.Key == serves).Title) : null,
                o.Objective.Tipping is { } tipping
                    ? voice.Say("Start.TurnsAt",
                        voice.Figure(tipping.At[profile], o.Point.Measure(tipping.Measure)!.Unit?.In(voice.Language) ?? ""),
                        voice.Within(voice["Orientation." + tipping.Then]))
                    : null,
                [.. o.Objective.Measures.Select(m => Measure(o.Point, o.Objective, m))]))])
        {
            MayChoose = visit.May.ChooseLens,
        };
    }
}
