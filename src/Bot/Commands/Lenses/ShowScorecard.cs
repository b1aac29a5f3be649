using CheckinBot.Bot.Cards.Lenses;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Commands.Cascade;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Cascade;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Commands.Lenses;

/// <summary><c>scorecard [team]</c>: the four perspectives of a Balanced Scorecard, as far as who asks may see them.</summary>
public sealed class ShowScorecard : ICommand, IPress
{
    public CommandWord Word { get; } = new("scorecard", "tableau", ["balanced scorecard", "tableau de bord", "bsc"], InChannel: true) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["scorecard"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        // In a channel everybody reads: that channel's team, whatever was asked for; the rest is answered in the person's own chat.
        if (visit.Place is Place.Channel { TeamId: var here } && visit.Me.Team(here) is { } team && (rest.Length == 0 || Names.Teams(visit, rest) is [var named] && named.Id == here))
            return new Reply.New(ScorecardCard.Render(await Of(visit, Voice.Of(team.Language ?? visit.Me.Organisation.Language, visit.Me.Organisation.Lens), team, cancel)));
        var own = visit with { Place = Place.Own };
        return new Reply.New(rest.Length == 0 ? ScorecardCard.Render(await Of(own, visit.Voice, null, cancel)) : Names.Teams(visit, rest) switch
        {
            [var one] => ScorecardCard.Render(await Of(own, visit.Voice, one, cancel)),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            var several => TalkCards.WhichOne(visit.Voice, rest, [.. several.Select(t => t.Name)]),
        }, Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var team = action.First is { } id ? visit.Me.Team(id) : null;
        if (team is null && action.Ids.Count > 0) return NotYours.Reply(visit);
        var card = ScorecardCard.Render(await Of(visit with { Place = Place.Own }, visit.Voice, team, cancel));
        return visit.Place is Place.Personal ? new Reply.Replace(card) : new Reply.New(card, Privately: true);
    }

    /// <param name="visit">Who reads, and where.</param>
    /// <param name="voice">In whose language.</param>
    /// <param name="team">Whose; null for all that the reader sees.</param>
    /// <param name="cancel">Ends the work.</param>
    internal static async Task<ScorecardView> Of(Visit visit, Voice voice, Team? team, CancellationToken cancel)
    {
        var (me, admin) = (visit.Me.Id, visit.Me.Person.Admin);
        var teams = visit.Me.AllTeams.Where(visit.May.SeeKeyResults).Select(t => t.Id).ToArray();
        var tree = team is null
            ? await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today, o => admin || teams.Contains(o.TeamId) || o.OwnerId == me, departments: false, cancel)
            : await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today, o => o.TeamId == team.Id, departments: false, cancel);
        var sight = new TreeSight(visit, voice, tree);
        var wanted = tree.All.Where(b => b.Known && (team is null || b.Objective.TeamId == team.Id)).ToList();
        var seen = wanted.Where(sight.Sees).ToList();
        var card = Scorecard.Of(seen);
        var effects = card.Arrows.ToLookup(a => a.Cause, a => new Effect(a.Effect.Objective.Id, a.Effect.Objective.Title));
        var view = new ScorecardView(
            voice, team?.Name ?? visit.Me.Organisation.Name, Lists.Dots(voice["Scorecard.Name"], voice.Say("Status.AsOf", voice.Day(visit.Today))),
            [.. card.Parts.Select(p => new PartView(p.Perspective, p.Verdict, p.Measures, [.. p.Objectives.Select(b => Placed(sight, b, effects[b]))]))])
        {
            Of = team?.Id, Unplaced = card.Unplaced.Count, Hidden = wanted.Count(b => !b.Objective.Private) - seen.Count(b => !b.Objective.Private),
            MayPlace = visit.Place is not Place.Channel && card.Unplaced.Any(b => visit.May.Align(b.Objective, null)),
        };
        return view with { Map = StrategyMap.Draw(view) };
    }

    private static PlacedLine Placed(TreeSight sight, Branch branch, IEnumerable<Effect> effects) =>
        new(sight.Line(branch, 0), [.. branch.Own.Concat(branch.Lent).Select(m => m.KeyResult.Title)], [.. effects]);
}
