using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary><c>tree [team | objective]</c>: the cascade from the vision to daily work, as far as who asks may see it.</summary>
public sealed class ShowTree : ICommand, IPress
{
    public CommandWord Word { get; } = new("tree", "arbre", ["cascade", "carte"], InChannel: true) { Offered = false };

    /// <summary>A branch by the id of its objective, a team's by that of the team, all without one; <c>tree-all</c> shows more of it.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["tree", "tree-all"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        // In a channel everybody reads: that channel's team, whatever was asked for; the rest is answered in the person's own chat.
        if (visit.Place is Place.Channel { TeamId: var here } && visit.Me.Team(here) is { } team)
        {
            if (rest.Length > 0 && (Names.Teams(visit, rest) is not [var named] || named.Id != here)) return await Own(visit with { Place = Place.Own }, rest, cancel);
            var voice = Voice.Of(team.Language ?? visit.Me.Organisation.Language, visit.Me.Organisation.Lens);
            return new Reply.New(TreeCard.Render(await Team(visit, voice, team, whole: false, cancel)));
        }
        return await Own(visit with { Place = Place.Own }, rest, cancel);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var (whole, own) = (action.Verb == "tree-all", visit with { Place = Place.Own });
        var view = action.Ids switch
        {
            [] => await All(own, whole, cancel),
            [var id] when visit.Me.Team(id) is { } team => await Team(own, visit.Voice, team, whole, cancel),
            [var id] => await Branch(own, id, whole, cancel),
            _ => null,
        };
        if (view is null) return NotYours.Reply(visit);
        return visit.Place is Place.Personal ? new Reply.Replace(TreeCard.Render(view)) : new Reply.New(TreeCard.Render(view), Privately: true);
    }

    private static async Task<Reply> Own(Visit visit, string rest, CancellationToken cancel) => new Reply.New(await Find(visit, rest, cancel), Privately: true);

    private static async Task<Card> Find(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0) return TreeCard.Render(await All(visit, whole: false, cancel));
        var teams = Names.Teams(visit, rest);
        if (teams is [var team]) return TreeCard.Render(await Team(visit, visit.Voice, team, whole: false, cancel));
        var found = await new Candidates(visit).Objectives(rest, cancel);
        if (teams.Count == 0 && found is [var one] && await Branch(visit, one.Id, whole: false, cancel) is { } branch) return TreeCard.Render(branch);
        return teams.Count + found.Count < 2 ? TalkCards.NoSuch(visit.Voice, rest) : TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name), .. found.Select(o => o.Title)]);
    }

    /// <summary>What the person may see, with all that serves it.</summary>
    private static async Task<TreeView> All(Visit visit, bool whole, CancellationToken cancel)
    {
        var (me, admin) = (visit.Me.Id, visit.Me.Person.Admin);
        var teams = admin ? [] : visit.Me.AllTeams.Where(visit.May.SeeKeyResults).Select(t => t.Id).ToArray();
        var tree = await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today,
            o => admin || teams.Contains(o.TeamId) || o.OwnerId == me || visit.Db.KeyResults.Any(k => k.ObjectiveId == o.Id && k.OwnerId == me && k.ClosedOn == null), departments: true, cancel);
        return new TreeSight(visit, visit.Voice, tree).All(await ReadTree.Count(visit.Db, visit.Me.Structure, visit.Today, cancel), whole);
    }

    private static async Task<TreeView> Team(Visit visit, Voice voice, Team team, bool whole, CancellationToken cancel) => new TreeSight(
        visit, voice, await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today, o => o.TeamId == team.Id, departments: visit.May.SeeKeyResults(team), cancel)).Of(team, whole);

    /// <summary>Null where there is no such objective, or it is not for the person's eyes: both look alike.</summary>
    private static async Task<TreeView?> Branch(Visit visit, Guid objective, bool whole, CancellationToken cancel)
    {
        var tree = await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today, o => o.Id == objective, departments: false, cancel);
        var sight = new TreeSight(visit, visit.Voice, tree);
        return tree.Of(objective) is { } branch && sight.Sees(branch) ? sight.Of(branch, whole) : null;
    }
}
