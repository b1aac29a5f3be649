using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Charts;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Gaps;

/// <summary>The lead's one message of a round: what newly fell behind, what nothing was heard of, and the teams below in figures; or, the first time, where the team starts.</summary>
public sealed class TellLead(SmallestGroup smallest) : IRenderMany
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Gaps, DeliveryKind.Start];

    /// <summary>A new company's leads are told where they start all at once; what newly fell behind asks for more.</summary>
    public bool Gathers(Delivery delivery) => delivery.Kind == DeliveryKind.Start;

    /// <summary>A board has some thirty key results, each with all that was said of it.</summary>
    public int AtOnce => 40;

    public async Task<Func<Scene, Task<Card?>?>> Gather(AppDb db, IReadOnlyCollection<Scene> scenes, CancellationToken cancel)
    {
        var mine = scenes.Where(s => Led(s) is not null).ToList();
        var boards = await GatherBoards.Of(db, mine.ConvertAll(s => (Led(s)!.Id, s.Today, Since(s))), cancel);
        var below = await TeamsBelow.Of(db, [.. mine.Select(s => Led(s)!.Id).Distinct()], mine.FirstOrDefault()?.Now ?? default, smallest, cancel);
        return scene => Led(scene) is not { } team ? Task.FromResult<Card?>(null)
            // What has no key results any more is told like any other round.
            : boards.Of(team.Id, scene.Today, Since(scene)) is { Count: > 0 } board ? Task.FromResult<Card?>(Start(scene, team, board, below(team.Id, scene.To!.Id))) : null;
    }

    /// <summary>The team that it is about, where they lead it now.</summary>
    private static Team? Led(Scene scene) => scene.To!.Team(Guid.Parse(scene.Delivery.Subject)) is { } team && team.LeadId == scene.To.Id ? team : null;

    private static DateOnly Since(Scene scene) => Period.Parse(scene.Delivery.Period).Start;

    private static Card Start(Scene scene, Team team, List<Standing> board, TeamsBelow below) =>
        StartCard.Render(new StartView(scene.Voice, scene.Delivery.Id, team.Id, team.Name, board) { Below = below });

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        var team = await scene.Db.Teams.SingleAsync(t => t.Id == Guid.Parse(scene.Delivery.Subject), cancel);
        // Nobody is told but who leads the team now.
        if (team.LeadId != scene.To!.Id) return null;
        var board = await Board.Of(scene.Db, team.Id, scene.Today, Since(scene), cancel);
        var below = await TeamsBelow.Of(scene.Db, team.Id, scene.To!.Id, scene.Now, smallest, cancel);
        if (scene.Delivery.Kind == DeliveryKind.Start && board.Count > 0) return Start(scene, team, board, below);

        var gaps = await NewGaps(scene, board, cancel);
        var silent = await Silent(scene, team, board, cancel);
        var folded = await Kept(scene, team.Id, cancel);
        var named = await NamedTo(scene, team, cancel);
        if (gaps.Count == 0 && silent.All(of => of.Count == 0) && folded.Count == 0 && named.Count == 0 && below is { Teams.Count: 0, Together: null })
            return scene.Delivery.State == DeliveryState.Sent ? SilentLines.AllIn(scene.Voice, team.Name) : null;
        return GapAlertCard.Render(new GapAlertView(
            scene.Voice, scene.Delivery.Id, team.Id, team.Name, [.. gaps.Take(GapAlertCard.MaxGaps)], Math.Max(gaps.Count - GapAlertCard.MaxGaps, 0))
        {
            Chart = gaps is [var only] ? DetailChart.Draw(scene.Voice, only.Standing) : null, Silent = silent[0], Awaited = silent[1], ToAsk = silent[2], Folded = folded, Named = named, Below = below,
        });
    }

    /// <summary>What did not come; before the round has closed, what is still awaited, and what nobody was asked for yet. What a lead carries themselves they know.</summary>
    private static async Task<List<Standing>[]> Silent(Scene scene, Team team, List<Standing> board, CancellationToken cancel)
    {
        var period = scene.Delivery.Period;
        var silent = (await Silence.Of(scene.Db, board, Period.Parse(period), cancel)).Where(s => s.KeyResult.OwnerId != scene.To!.Id).ToList();
        if (silent.Count == 0 || await scene.Db.Rounds.AnyAsync(r => r.TeamId == team.Id && r.Period == period && r.ClosedAt != null, cancel)) return [silent, [], []];
        var owners = silent.Select(s => s.KeyResult.OwnerId).Distinct().ToArray();
        var asked = (await scene.Db.Deliveries.Where(d => owners.Contains(d.PersonId) && d.Period == period && d.State == DeliveryState.Sent
            && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Again)).Select(d => d.PersonId).ToListAsync(cancel)).ToHashSet();
        var byAsked = silent.ToLookup(s => asked.Contains(s.KeyResult.OwnerId));
        return [[], [.. byAsked[true]], [.. byAsked[false]]];
    }

    /// <summary>What that round's sweep found new, worse or lying about, and the lead does not carry themselves.</summary>
    private static async Task<List<GapView>> NewGaps(Scene scene, List<Standing> board, CancellationToken cancel)
    {
        var team = Guid.Parse(scene.Delivery.Subject);
        var again = await (from t in scene.Db.Tellings
                           join e in scene.Db.Episodes on t.EpisodeId equals e.Id
                           where e.TeamId == team && t.Period == scene.Delivery.Period
                           select t).ToDictionaryAsync(t => t.EpisodeId, t => t.Because, cancel);
        var ids = again.Keys.ToArray();
        var episodes = await scene.Db.Episodes.Where(e => e.TeamId == team
            && ((e.Period == scene.Delivery.Period && !e.Silent) || ids.Contains(e.Id))).ToListAsync(cancel);
        var people = await GatherGaps.People(scene.Db, board, episodes, cancel);
        var effects = await ReadEffects.Of(scene.Db, [.. board.Where(s => episodes.Exists(e => e.KeyResultId == s.KeyResult.Id)).Select(s => s.KeyResult)], cancel);
        var gaps = new List<GapView>();
        foreach (var standing in board.Where(s => s.KeyResult.OwnerId != scene.To!.Id))
            if (episodes.FirstOrDefault(e => e.KeyResultId == standing.KeyResult.Id) is { } episode)
                gaps.Add(await GatherGaps.Of(scene.Db, episode, standing, effects, people, scene.Today, scene.Zone, cancel)
                    with { Again = again.TryGetValue(episode.Id, out var because) ? because : null });
        return gaps;
    }

    private static async Task<List<NamedView>> NamedTo(Scene scene, Team team, CancellationToken cancel)
    {
        var named = await Escalation.To(scene.Db, scene.To!.Organisation, team, scene.Now, scene.Today, cancel);
        var owners = named.Select(n => n.Standing.KeyResult.OwnerId).ToList();
        var names = owners.Count == 0 ? [] : await scene.Db.People.Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. named.Select(n => new NamedView(n.Standing, n.Team.Name, names.GetValueOrDefault(n.Standing.KeyResult.OwnerId, "")))];
    }

    /// <summary>What the lead was spared since the last such message, in the words it would have had.</summary>
    private static async Task<List<string>> Kept(Scene scene, Guid team, CancellationToken cancel)
    {
        var lines = new List<string>();
        foreach (var kept in await Folded.For(scene.Db, scene.To!.Id, team, scene.Delivery.CreatedAt, cancel))
            if (kept.Kind == DeliveryKind.Decided)
            {
                if (await Matter.Of(scene.Db, scene.To!.Structure, Guid.Parse(kept.Subject), scene.Today, cancel) is var (matter, said))
                    lines.Add(OfferLines.Headline(ShowOffer.View(scene.To, matter, said, null)));
            }
            else if (await About.KeyResult(scene.Db, Guid.Parse(kept.Subject), scene.Today, cancel) is var (standing, owner))
                lines.Add(scene.Voice.Say("NotMine.Told", owner.FirstName, standing.KeyResult.Called()));
        return lines;
    }
}
