using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Summaries;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Summaries;

/// <summary>A team's week: posted in its channel after each round, and shown to who types <c>summary [team]</c>.</summary>
public sealed class ShowSummary(TimeProvider clock) : ICommand, IRender
{
    public CommandWord Word { get; } = new("summary", "résumé", ["recap", "récap"], InChannel: true);

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Summary];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        var team = await scene.Db.Teams.SingleAsync(t => t.Id == Guid.Parse(scene.Delivery.Subject), cancel);
        var view = await TeamWeek.View(scene.Db, scene.Voice, scene.Delivery.Id, team, Period.Parse(scene.Delivery.Period), scene.Today, cancel);
        return view.Standings.Count == 0 ? null : Draw(view);
    }

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var teams = rest.Length > 0 ? Names.Teams(visit, rest)
            : visit.Place is Place.Channel { TeamId: var here } ? visit.Me.Team(here) is { } its ? [its] : []
            : visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id).Take(1).ToList();
        if (teams is not [var team])
            return new Reply.New(teams.Count == 0 ? TalkCards.NoSuch(visit.Voice, rest) : TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name)]), Privately: true);
        var inChannel = visit.Place is Place.Channel place && place.TeamId == team.Id;
        if (!inChannel && !visit.May.SeeKeyResults(team))
            return new Reply.New(await TeamStatus.Card(visit with { Place = Place.Own }, team, Cards.Status.StatusDepth.Counts, cancel), Privately: true);
        return new Reply.New(Draw(await TeamWeek.View(visit.Db, visit.Voice, Ids.New(clock), team, await Week(visit, team, cancel), visit.Today, cancel)), Privately: !inChannel);
    }

    private static Card Draw(SummaryView view) => SummaryCard.Render(view.CountsOnly ? view : view with { Chart = SummaryChart.Draw(view.Voice, view.Standings) });

    /// <summary>The team's round that closed last, or the one that is open; else this week.</summary>
    private static async Task<Period> Week(Visit visit, Team team, CancellationToken cancel) =>
        await visit.Db.Rounds.Where(r => r.TeamId == team.Id).OrderByDescending(r => r.OpenedAt).Select(r => r.Period).FirstOrDefaultAsync(cancel) is { } period
            ? Period.Parse(period)
            : Period.Week(visit.Today);
}
