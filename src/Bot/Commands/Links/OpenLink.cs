using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Opening;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Links;

/// <summary>
/// What a link of ours leads to, as whoever uses it may see it: to themselves the detail, in the channel of its team what everybody there may read,
/// in the team's language and without names, and in any other company nothing.
/// </summary>
public sealed class OpenLink(OwnLinks links, NoteOpened opened) : IOpen
{
    public const string Word = "link";

    public string About => Word;

    public async Task<Reply> Open(Visit visit, string matter, CancellationToken cancel) => (await Find(visit, matter, cancel), visit.Place) switch
    {
        (null, Place.Personal) => new Reply.New(TalkCards.NoSuchLink(visit.Voice), Privately: true),
        (var (objective, keyResults, to), Place.Personal) => new Reply.New(
            await ShowDetail.Of(visit, objective, keyResults, links.Of(to), opened, cancel, to.Kind == LinkTo.KeyResults ? keyResults[0] : null),
            Privately: true),
        (var (objective, keyResults, _), Place.Channel { TeamId: var here }) when here == objective.TeamId && !objective.Private => new Reply.New(await ForAll(visit, objective, keyResults, cancel)),
        _ => new Reply.Nothing(),
    };

    /// <summary>Null when there is no such thing in the organisation, or it is not for the visitor's eyes: both look alike.</summary>
    private static async Task<Target?> Find(Visit visit, string matter, CancellationToken cancel)
    {
        if (LinkTo.Read(matter) is not { } to) return null;
        var objective = await visit.Db.Objectives.SingleOrDefaultAsync(
            o => to.Kind == LinkTo.Objectives ? o.Id == to.Id : visit.Db.KeyResults.Any(k => k.Id == to.Id && k.ObjectiveId == o.Id), cancel);
        if (objective is null) return null;
        var open = await visit.Db.KeyResults.Where(k => k.ObjectiveId == objective.Id && k.ClosedOn == null).ToListAsync(cancel);
        if (!visit.May.See(objective, open)) return null;
        if (to.Kind == LinkTo.Objectives) return new Target(objective, open, to);
        return open.Find(k => k.Id == to.Id) is { } one ? new Target(objective, [one], to) : null;
    }

    private static async Task<Cards.Elements.Card> ForAll(Visit visit, Objective objective, IReadOnlyList<KeyResult> keyResults, CancellationToken cancel)
    {
        var team = visit.Me.Team(objective.TeamId)!;
        return SharedCard.Render(new SharedView(
            Voice.Of(team.Language ?? visit.Me.Organisation.Language, visit.Me.Organisation.Lens), objective.Title, team.Name, visit.Me.Structure.CycleOn(visit.Today), visit.Today,
            await Board.Stand(visit.Db, keyResults.Select(k => (k, objective)), visit.Today, cancel)));
    }

    private sealed record Target(Objective Objective, IReadOnlyList<KeyResult> KeyResults, LinkTo To);
}
