using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary><c>drift [team]</c>, <c>écarts [équipe]</c>: what is behind, for who may see it.</summary>
public sealed class ShowDrift : ICommand, IPress
{
    public CommandWord Word { get; } = new("drift", "écarts", ["ecart", "gaps", "gap", "retards"]);

    public IReadOnlyCollection<string> Verbs { get; } = ["gaps"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var teams = rest.Length > 0 ? Names.Teams(visit, rest) : visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id).Take(1).ToList();
        return new Reply.New(teams switch
        {
            [var team] => await Show(visit, team, cancel),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            _ => TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name)]),
        }, Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) =>
        action.Ids is [var id] && visit.Me.Team(id) is { } team
            ? new Reply.New(await Show(visit, team, cancel), Privately: true)
            : NotYours.Reply(visit);

    private static async Task<Card> Show(Visit visit, Team team, CancellationToken cancel)
    {
        var detailed = visit.May.SeeKeyResults(team);
        if (!detailed && await TeamStatus.IsTooSmall(visit, team, cancel)) return TeamStatusCard.TooFew(visit.Voice, team.Name, visit.Smallest.People);
        var standings = (await TeamStatus.For(visit, team, cancel)).Where(s => s.Behind).ToList();
        var ids = standings.Select(s => s.KeyResult.Id).ToList();
        var episodes = await visit.Db.Episodes.Where(e => e.ClosedOn == null && ids.Contains(e.KeyResultId)).ToListAsync(cancel);
        var people = await GatherGaps.People(visit.Db, standings, episodes, cancel);
        var gaps = new List<GapView>();
        foreach (var standing in standings)
            gaps.Add(episodes.FirstOrDefault(e => e.KeyResultId == standing.KeyResult.Id) is { } episode
                ? await GatherGaps.Of(visit.Db, episode, standing, people, visit.Today, visit.Me.Zone, cancel)
                : new GapView(Guid.Empty, standing, ""));
        return GapsCard.Render(new GapsView(visit.Voice, team.Id, team.Name, visit.Today, gaps) { Detailed = detailed });
    }
}
