using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

/// <summary>What an organisation has stored, as the rows from which an import would store it: each with its key, and naming others by theirs.</summary>
/// <param name="Rows">All that a workbook has a place for.</param>
/// <param name="NotAgreed">Key results left out because nobody has agreed to them: an import takes all as agreed.</param>
/// <param name="Ended">Key results left out because they, or their objective, were closed: an import would open them again.</param>
public sealed record GatheredRows(Rows Rows, int NotAgreed, int Ended);

/// <summary>The way back of <see cref="ApplyRows"/>. A second import of what it gives changes nothing.</summary>
public static class GatherRows
{
    /// <param name="database">Where it is stored.</param>
    /// <param name="organisation">Whose.</param>
    /// <param name="language">"fr" or "en", of the workbook.</param>
    /// <param name="cancel">Ends the work.</param>
    public static Task<GatheredRows> Of(Database database, Guid organisation, string language, CancellationToken cancel = default) => database.Read(organisation, async db =>
    {
        var whose = await db.Organisations.SingleAsync(cancel);
        var rows = new Rows(language, whose.Name);
        rows.Organisations.Add(new OrganisationRow(At(SheetKind.Organisation, 0), whose.Name, whose.Vision, whose.Language, whose.Zone) { Times = Times(whose) });

        var linked = (await db.Links.Where(l => l.FromId != null).ToListAsync(cancel)).ToDictionary(l => l.FromId!.Value, l => l.ToId);
        var all = await db.People.OrderBy(p => p.Name).ThenBy(p => p.Key).ToListAsync(cancel);
        var mails = all.ToDictionary(p => p.Id, p => p.Email);
        string? Mail(Guid? person)
        {
            while (person is { } from && linked.TryGetValue(from, out var to)) person = to;
            return person is { } id ? mails.GetValueOrDefault(id) : null;
        }
        // An account that an admin has linked to another is that person already.
        rows.People.AddRange(all.Where(p => !linked.ContainsKey(p.Id)).Select((p, at) => new PersonRow(At(SheetKind.People, at), p.Key, p.Name, p.Email)
        { Language = p.Language, Zone = p.Zone, OwnHour = p.OwnHour, Admin = p.Admin, LeftOn = p.LeftOn, Times = Times(p) }));

        var teams = await db.Teams.OrderBy(t => t.Name).ToListAsync(cancel);
        var teamKeys = teams.ToDictionary(t => t.Id, t => t.Key);
        var members = (await db.Memberships.ToListAsync(cancel)).ToLookup(m => m.TeamId, m => Mail(m.PersonId));
        rows.Teams.AddRange(teams.Select((t, at) => new TeamRow(At(SheetKind.Teams, at), t.Key, t.Name)
        {
            Lead = Mail(t.LeadId), Members = [.. members[t.Id].OfType<string>().Distinct().Order(StringComparer.Ordinal)], Parent = t.ParentId is { } above ? teamKeys[above] : null,
            Zone = t.Zone, Language = t.Language, MeetingDay = t.MeetingDay, MeetingTime = t.MeetingTime, Channel = t.Channel, Times = Times(t),
        }));

        var cycles = await db.Cycles.OrderBy(c => c.Start).ThenBy(c => c.End).ThenBy(c => c.Name).ToListAsync(cancel);
        var cycleKeys = cycles.ToDictionary(c => c.Id, c => c.Key);
        rows.Cycles.AddRange(cycles.Select((c, at) => new CycleRow(At(SheetKind.Cycles, at), c.Key, c.Name, c.Start, c.End)));

        var objectives = (await db.Objectives.Where(o => o.ClosedOn == null).ToListAsync(cancel))
            .OrderBy(o => cycles.FindIndex(c => c.Id == o.CycleId))
            .ThenBy(o => teamKeys[o.TeamId], StringComparer.Ordinal)
            .ThenBy(o => o.Title, StringComparer.Ordinal)
            .ThenBy(o => o.Key, StringComparer.Ordinal).ToList();
        var objectiveKeys = objectives.ToDictionary(o => o.Id, o => o.Key);
        rows.Objectives.AddRange(objectives.Select((o, at) => new ObjectiveRow(At(SheetKind.Objectives, at), o.Key, o.Title)
        {
            Team = teamKeys[o.TeamId], Cycle = cycleKeys[o.CycleId], Owner = Mail(o.OwnerId), Level = o.Level, Nature = o.Nature, Perspective = o.Perspective, Orientation = o.Orientation,
            Parent = o.ParentId is { } parent ? objectiveKeys.GetValueOrDefault(parent) : null, Private = o.Private, Weight = o.Weight,
        }));

        var stored = await db.KeyResults.ToListAsync(cancel);
        var open = stored.Where(k => k.ClosedOn is null && objectiveKeys.ContainsKey(k.ObjectiveId)).ToList();
        var place = objectives.Select((o, at) => (o.Id, at)).ToDictionary(x => x.Id, x => x.at);
        var kept = open.Where(k => k.Agreement == Agreement.Agreed).OrderBy(k => place[k.ObjectiveId]).ThenBy(k => k.Title, StringComparer.Ordinal).ThenBy(k => k.Key, StringComparer.Ordinal).ToList();
        await AddKeyResults(db, rows, kept, objectiveKeys, Mail, cancel);
        await AddCheckins(db, rows, kept, Mail, cancel);
        return new GatheredRows(rows, open.Count - kept.Count, stored.Count - open.Count);
    }, cancel);

    private static async Task AddKeyResults(AppDb db, Rows rows, List<KeyResult> kept, Dictionary<Guid, string> objectives, Func<Guid?, string?> mail, CancellationToken cancel)
    {
        var keys = kept.ToDictionary(k => k.Id, k => k.Key);
        var turns = (await db.TurningPoints.ToListAsync(cancel)).ToDictionary(t => t.KeyResultId);
        var lent = (await db.Contributions.Where(c => c.State == ProposalState.Accepted).ToListAsync(cancel)).ToLookup(c => c.KeyResultId, c => objectives.GetValueOrDefault(c.ObjectiveId));
        rows.KeyResults.AddRange(kept.Select((k, at) => new KeyResultRow(At(SheetKind.KeyResults, at), k.Key, k.Title)
        {
            Objective = objectives[k.ObjectiveId], Owner = mail(k.OwnerId), Unit = k.Unit, Kind = k.Kind, Direction = k.Direction,
            Baseline = k.Baseline, Target = k.Target, BandLow = k.BandLow, BandHigh = k.BandHigh,
            Every = k.Every, Start = k.Start, Due = k.Due, Cadence = k.Cadence, Indicator = k.Indicator, LeadsTo = k.LeadsToId is { } to ? keys.GetValueOrDefault(to) : null, Pace = k.Pace,
            Standing = k.Standing, CountsForPay = k.CountsForPay, TippingValue = turns.GetValueOrDefault(k.Id)?.At, Then = turns.GetValueOrDefault(k.Id)?.Then,
            ContributesTo = [.. lent[k.Id].OfType<string>().Order(StringComparer.Ordinal)], Weight = k.Weight,
        }));
    }

    /// <summary>What stands of each day; what it superseded is history, which a file has no place for.</summary>
    private static async Task AddCheckins(AppDb db, Rows rows, List<KeyResult> kept, Func<Guid?, string?> mail, CancellationToken cancel)
    {
        var all = (await db.Checkins.ToListAsync(cancel)).ToLookup(c => c.KeyResultId);
        foreach (var keyResult in kept)
            foreach (var said in new Readings(all[keyResult.Id]).All.GroupBy(c => c.AsOf).Select(day => day.Last()).Where(Says).OrderBy(c => c.AsOf))
                rows.Checkins.Add(new CheckinRow(At(SheetKind.Checkins, rows.Checkins.Count), keyResult.Key, said.AsOf)
                { Value = said.Value, Confidence = said.Confidence, Note = said.Note, Cause = said.Cause, Person = mail(said.PersonId), Period = said.Period });
    }

    private static bool Says(Checkin said) => said.Value is not null || said.Confidence is not null || said.Note is not null || said.Cause is not null;

    private static WorkTimes Times(IWorkTimes thing) => new(thing.Country, thing.Region, thing.WorkingDays, thing is { HoursFrom: { } from, HoursUntil: { } until } ? new Hours(from, until) : null);

    /// <summary>Rows begin beneath the headers.</summary>
    private static Place At(SheetKind kind, int at) => new(new Sheet(kind, kind.ToString(), new Dictionary<Field, string>(), new Dictionary<Field, string>()), at + 2);
}
