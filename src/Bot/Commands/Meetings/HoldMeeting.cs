using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Meetings;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Meetings;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Meetings;

/// <summary><c>meeting [team]</c>: the points to settle one by one, and what is decided. Whoever sees the key results may look; whoever is in the team writes down.</summary>
public sealed class HoldMeeting(TimeProvider clock) : ICommand, IPress
{
    public CommandWord Word { get; } = new("meeting", "réunion", ["meet", "points", "decisions", "décisions"]);

    public IReadOnlyCollection<string> Verbs { get; } = ["meeting", "meeting-next", "meeting-save", "meeting-done", "meeting-drop", "decide"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var teams = rest.Length > 0 ? Names.Teams(visit, rest) : visit.Me.Leads.Concat(visit.Me.Teams).DistinctBy(t => t.Id).Take(1).ToList();
        return new Reply.New(teams switch
        {
            [var team] when visit.May.SeeKeyResults(team) => MeetingCard.Render(await View(visit, team, null, null, cancel)),
            [_] => TalkCards.NotAllowed(visit.Voice),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            _ => TalkCards.WhichOne(visit.Voice, rest, [.. teams.Select(t => t.Name)]),
        }, Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.First is not { } id || visit.Me.Team(id) is not { } team || !visit.May.SeeKeyResults(team)) return NotYours.Reply(visit);
        if (action.Verb == "meeting") return new Reply.New(MeetingCard.Render(await View(visit, team, null, null, cancel)), Privately: true);
        if (action.Verb == "decide") return visit.May.Decide(team) ? new Reply.New(MeetingCard.Render(await Free(visit, team, cancel)), Privately: true) : NotYours.Reply(visit);
        if (action.Ids is not [_, var point]) return NotYours.Reply(visit);
        if (action.Verb == "meeting-next") return new Reply.Replace(MeetingCard.Render(await View(visit, team, point, null, cancel)));
        if (!visit.May.Decide(team)) return NotYours.Reply(visit);
        return action.Verb == "meeting-save"
            ? await Save(visit, team, point, inputs, cancel)
            : await End(visit, team, point, action.Verb == "meeting-done" ? DecisionState.Done : DecisionState.Dropped, cancel);
    }

    private async Task<Reply> Save(Visit visit, Team team, Guid point, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var board = await TeamStatus.For(visit, team, cancel);
        var here = (await View(visit, team, null, null, cancel, at: point)).Point;
        if (point != team.Id && here is null) return new Reply.Replace(MeetingCard.Render(await View(visit, team, null, null, cancel)));
        var form = point == team.Id ? await Free(visit, team, cancel) : await View(visit, team, null, null, cancel, at: point);
        var problems = new Dictionary<string, string>();
        var what = inputs.GetValueOrDefault(InputIds.Text(point))?.Trim() ?? "";
        if (what.Length == 0) problems[InputIds.Text(point)] = visit.Voice["Problem.Empty"];
        var until = inputs.GetValueOrDefault(InputIds.Until(point))?.Trim() is { Length: > 0 } typed ? typed : null;
        var day = until is null ? null : ReadDays.One(until, visit.Voice.Language, visit.Today);
        if (until is not null && day is null) problems[InputIds.Until(point)] = visit.Voice.Say("Terms.NoDay", visit.Voice.Typed(visit.Today.AddDays(7)));
        var who = Chosen(inputs, InputIds.Owner(point));
        if (who is not null && form.Members.All(m => m.Id != who)) problems[InputIds.Owner(point)] = visit.Voice["Problem.PickOne"];
        var about = point == team.Id ? Chosen(inputs, InputIds.About(point)) : point;
        if (problems.Count > 0) return new Reply.Problems(MeetingCard.Render(form), problems);
        var decision = New(visit, team, board.Any(s => s.KeyResult.Id == about) || (here is not null && await visit.Db.KeyResults.AnyAsync(k => k.Id == about, cancel)) ? about : null,
            what.Length > MeetingCard.LongestDecision ? what[..MeetingCard.LongestDecision] : what, who, day, DecisionState.Open, null);
        // The same press once more: it is written down already.
        if (!await visit.Db.Decisions.AnyAsync(
            d => d.TeamId == team.Id && d.ById == visit.Me.Id && d.KeyResultId == decision.KeyResultId && d.What == decision.What
                && d.OfId == null && d.At > visit.Now.AddMinutes(-5), cancel))
            visit.Db.Decisions.Add(decision);
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(MeetingCard.Render(await View(visit, team, null, decision, cancel)));
    }

    private async Task<Reply> End(Visit visit, Team team, Guid id, DecisionState state, CancellationToken cancel)
    {
        if (await visit.Db.Decisions.SingleOrDefaultAsync(d => d.Id == id && d.TeamId == team.Id && d.OfId == null, cancel) is not { } decision) return NotYours.Reply(visit);
        if (!await visit.Db.Decisions.AnyAsync(d => d.OfId == id, cancel)) visit.Db.Decisions.Add(New(visit, team, decision.KeyResultId, decision.What, decision.WhoId, decision.Until, state, id));
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(MeetingCard.Render(await View(visit, team, null, null, cancel)));
    }

    private Decision New(Visit visit, Team team, Guid? keyResult, string what, Guid? who, DateOnly? until, DecisionState state, Guid? of) => new()
    {
        Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, TeamId = team.Id, KeyResultId = keyResult, What = what, WhoId = who, Until = until, State = state, OfId = of,
        ById = visit.Me.Id, At = visit.Now,
    };

    private static Guid? Chosen(IReadOnlyDictionary<string, string> inputs, string id) => inputs.GetValueOrDefault(id) is { } chosen ? ShortId.Read(chosen) : null;

    /// <summary>The first point, the one after another, or that one itself.</summary>
    private static async Task<MeetingView> View(Visit visit, Team team, Guid? after, Decision? noted, CancellationToken cancel, Guid? at = null)
    {
        var board = await TeamStatus.For(visit, team, cancel);
        var decisions = await TeamDecisions.Of(visit.Db, team.Id, board, named: true, visit.Now, cancel);
        var points = await GatherPoints.For(visit, team, board, decisions, cancel);
        var number = at is { } id ? points.ToList().FindIndex(p => p.Id == id) : after is { } passed ? points.ToList().FindIndex(p => p.Id == passed) + 1 : 0;
        var point = number >= 0 && number < points.Count ? points[number] : null;
        return new MeetingView(visit.Voice, team.Id, team.Name, visit.Today, number + 1, points.Count, point)
        {
            Members = await Members(visit, team, cancel), Lately = [.. decisions.Reverse()], Writes = visit.May.Decide(team),
            Noted = noted is null ? null : decisions.FirstOrDefault(d => d.Decided.Decision.Id == noted.Id),
        };
    }

    /// <summary>What is decided about none of the points.</summary>
    private static async Task<MeetingView> Free(Visit visit, Team team, CancellationToken cancel) => new(
        visit.Voice, team.Id, team.Name, visit.Today, 0, 0, new MeetingPoint(team.Id, visit.Voice["Summary.RecordDecision"], []))
    {
        Members = await Members(visit, team, cancel),
        KeyResults = [.. (await TeamStatus.For(visit, team, cancel)).Select(s => (s.KeyResult.Id, s.KeyResult.Title)).OrderBy(k => k.Title, StringComparer.Ordinal)],
    };

    private static async Task<List<(Guid Id, string Name)>> Members(Visit visit, Team team, CancellationToken cancel)
    {
        var people = await visit.Db.People.Where(p => (p.LeftOn == null || p.LeftOn >= visit.Today)
            && (p.Id == team.LeadId || visit.Db.Memberships.Any(m => m.TeamId == team.Id && m.PersonId == p.Id))).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return people.ConvertAll(p => (p.Id, p.Name));
    }
}
