using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>Appends answers as check-ins, and has everything that shows them drawn again.</summary>
public sealed class WriteAnswers(TimeProvider clock)
{
    public const int LongestNote = 500;

    /// <param name="visit">Who answers.</param>
    /// <param name="period">What is answered for: the round's period, never the moment's.</param>
    /// <param name="answers">Worst first; the note goes with the first.</param>
    /// <param name="note">What was said of the whole card.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Write(Visit visit, string period, IReadOnlyList<Answer> answers, string? note, CancellationToken cancel)
    {
        await Add(visit, period, answers, note, cancel);
        await visit.Db.SaveChangesAsync(cancel);
    }

    /// <summary>The same, to be saved with what else the turn does.</summary>
    /// <param name="visit">Who answers.</param>
    /// <param name="period">What is answered for.</param>
    /// <param name="answers">Worst first.</param>
    /// <param name="note">What was said of the whole card.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <param name="rounds">Those of the person's teams for that period, where they were read: what is drawn again goes out when one of them closes.</param>
    public async Task<List<Checkin>> Add(Visit visit, string period, IReadOnlyList<Answer> answers, string? note, CancellationToken cancel, IReadOnlyList<Round>? rounds = null)
    {
        var said = new List<Checkin>();
        note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() is var text && text.Length > LongestNote ? text[..LongestNote] : text;
        foreach (var answer in answers)
        {
            var given = answer.Standing.Readings.In(period);
            said.Add(new Checkin
            {
                Id = Ids.New(clock),
                OrganisationId = visit.Me.Organisation.Id,
                KeyResultId = answer.Standing.KeyResult.Id,
                PersonId = visit.Me.Id,
                Period = period,
                Value = answer.Value,
                AsOf = visit.Today,
                Confidence = answer.Confidence ?? given?.Confidence,
                Note = note ?? given?.Note,
                Cause = given?.Cause,
                Origin = answer.Origin,
                At = Checkin.Said(visit.Now, given),
                SupersedesId = given?.Id,
            });
            note = null;
        }
        visit.Db.Checkins.AddRange(said);
        var shown = answers.Select(a => a.Standing.Objective.TeamId).Distinct()
            .Where(team => rounds is null || !visit.Me.MemberOf.Contains(team) || rounds.Any(r => r.TeamId == team && r.ClosedAt is not null)).ToList();
        if (shown.Count > 0) await Redraw(visit, period, shown, cancel);
        return said;
    }

    /// <summary>The summary and the lead's message of that period, where they are out already, follow silently.</summary>
    public static async Task Redraw(Visit visit, string period, IReadOnlyCollection<Guid> teams, CancellationToken cancel)
    {
        var subjects = teams.Select(t => t.ToString()).ToList();
        var shown = await visit.Db.Deliveries.Where(d => d.Period == period && d.State == DeliveryState.Sent && subjects.Contains(d.Subject)
            && (d.Kind == DeliveryKind.Summary || d.Kind == DeliveryKind.Gaps)).ToListAsync(cancel);
        foreach (var delivery in shown) delivery.Redraw();
    }
}
