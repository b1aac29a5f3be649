using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Drafting;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Setup;

/// <summary>Keeps what a team said of itself: a line known from before is changed, a new one added, one that is gone closed.</summary>
public sealed class WriteSetUp(KeepSteps steps, TimeProvider clock)
{
    public async Task Write(Visit visit, Voice voice, Team team, ReadSetUp read, DateOnly today, CancellationToken cancel)
    {
        (team.LeadId, team.MeetingDay, team.MeetingTime) = (read.Lead, read.Meeting?.Day, read.Meeting?.At);
        if (team.FollowsChannel) await Settle(visit, team, cancel);
        // What is new is first looked at without an alarm.
        team.FirstSweptAt = null;
        var cycle = await RunningCycle.On(visit, voice, today, clock, cancel);
        var known = await TeamLine.All(visit.Db, team.Id, cycle.Id, cancel);
        var gone = known.Where(l => l.IsOpen).ToHashSet();
        foreach (var (at, (draft, owner)) in read.Lines.Index())
        {
            var line = known.Where(l => l.Likeness(voice) == draft.Likeness).OrderByDescending(l => l.IsOpen).FirstOrDefault() ?? New(visit, team, cycle, at, draft, today);
            gone.Remove(line);
            if (!line.IsOpen) steps.Step(visit, line.KeyResult, RevisionKind.Reopened);
            Fill(line, at, draft, owner, cycle);
        }
        foreach (var line in gone)
        {
            (line.Objective.ClosedOn, line.KeyResult.ClosedOn) = (today, today);
            steps.Step(visit, line.KeyResult, RevisionKind.Closed);
        }
        await visit.Db.SaveChangesAsync(cancel);
    }

    /// <summary>A platform that did not tell where the team lives and what it speaks has told it of whoever answers.</summary>
    private static async Task Settle(Visit visit, Team team, CancellationToken cancel)
    {
        team.Language ??= visit.Voice.Language;
        if (visit.Me.Person.OwnZone is not { } zone) return;
        team.Zone ??= zone;
        if (await visit.Db.Organisations.SingleAsync(cancel) is { Zone: "UTC" } organisation) organisation.Zone = zone;
    }

    private TeamLine New(Visit visit, Team team, Cycle cycle, int at, Draft draft, DateOnly today)
    {
        var organisation = visit.Me.Organisation.Id;
        var (objective, keyResult) = (Ids.New(clock), Ids.New(clock));
        var line = new TeamLine(
            new Objective
            {
                Id = objective, OrganisationId = organisation, Key = TeamLine.KeyOf(at, objective), Title = draft.Line, Level = Level.Operational,
                TeamId = team.Id, CycleId = cycle.Id,
            },
            new KeyResult
            {
                // It is expected to move from today on: a team that begins in November is not behind since October.
                Id = keyResult, OrganisationId = organisation, Key = TeamLine.KeyOf(at, keyResult), Title = draft.Title, ObjectiveId = objective, Start = today,
            });
        visit.Db.AddRange(line.Objective, line.KeyResult);
        return line;
    }

    private static void Fill(TeamLine line, int at, Draft draft, Guid owner, Cycle cycle)
    {
        var (objective, keyResult) = line;
        (objective.Key, keyResult.Key) = (TeamLine.KeyOf(at, objective.Id), TeamLine.KeyOf(at, keyResult.Id));
        (objective.Title, objective.OwnerId, objective.ClosedOn) = (draft.Line, owner, null);
        (keyResult.Title, keyResult.OwnerId, keyResult.ClosedOn) = (draft.Title, owner, null);
        (keyResult.Kind, keyResult.Unit, keyResult.Direction) = (draft.Kind, draft.Unit, draft.Direction);
        (keyResult.Baseline, keyResult.Target, keyResult.BandLow, keyResult.BandHigh) = (draft.Baseline, draft.Target, draft.BandLow, draft.BandHigh);
        (keyResult.Every, keyResult.Cadence, keyResult.Due) = (draft.Every, draft.Kind == Kind.PerPeriod ? draft.Every : null, cycle.End);
    }
}
