using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Notes;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Notes;

/// <summary>
/// A note on a key result of one's own, taken from what was said somewhere. It is kept with the last reading, as a correction that adds the words and changes no number, so
/// it answers nothing that was not answered.
/// </summary>
public sealed class NoteOnKeyResult(TimeProvider clock) : IOpen, IPress
{
    private const string Save = "note-save";

    public string About => "note";

    public IReadOnlyCollection<string> Verbs { get; } = [Save];

    /// <param name="visit">Who notes.</param>
    /// <param name="matter">The words to begin with.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Reply> Open(Visit visit, string matter, CancellationToken cancel)
    {
        var mine = await Mine(visit, cancel);
        return mine.Count == 0
            ? new Reply.New(TalkCards.NothingDue(visit.Voice), Privately: true)
            : new Reply.New(NoteCards.Form(visit.Voice, visit.Me.Id, [.. mine.Select(k => (k.Id, k.Title))], matter), Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var mine = await Mine(visit, cancel);
        var text = (inputs.GetValueOrDefault(InputIds.Note(visit.Me.Id)) ?? "").Trim();
        var about = ShortId.Read(inputs.GetValueOrDefault(InputIds.About(visit.Me.Id)) ?? "");
        var problems = new Dictionary<string, string>();
        if (text.Length == 0) problems[InputIds.Note(visit.Me.Id)] = visit.Voice["Note.Missing"];
        if (mine.FirstOrDefault(k => k.Id == about) is not { } keyResult)
        {
            problems[InputIds.About(visit.Me.Id)] = visit.Voice["Note.Which"];
            return new Reply.Problems(NoteCards.Form(visit.Voice, visit.Me.Id, [.. mine.Select(k => (k.Id, k.Title))], text), problems);
        }
        if (problems.Count > 0) return new Reply.Problems(NoteCards.Form(visit.Voice, visit.Me.Id, [.. mine.Select(k => (k.Id, k.Title))], text), problems);
        var objective = await visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel);
        var last = (await Board.Stand(visit.Db, [(keyResult, objective)], visit.Today, cancel))[0].Readings.All.MaxBy(c => (c.AsOf, c.At));
        if (last?.Note?.Contains(text, StringComparison.Ordinal) != true)
        {
            visit.Db.Checkins.Add(new Checkin
            {
                Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, KeyResultId = keyResult.Id, PersonId = last?.PersonId ?? visit.Me.Id,
                Period = last?.Period ?? Period.Week(visit.Today).ToString(), Value = last?.Value, AsOf = last?.AsOf ?? visit.Today, Confidence = last?.Confidence,
                Cause = last?.Cause, Note = Joined(last?.Note, text), Origin = last?.Origin ?? Origin.Typed, At = Checkin.Said(visit.Now, last), SupersedesId = last?.Id,
            });
            await visit.Db.SaveChangesAsync(cancel);
        }
        return new Reply.Replace(NoteCards.Done(visit.Voice, keyResult.Title, text));
    }

    private static string Joined(string? before, string text)
    {
        var all = before is null ? text : $"{before} · {text}";
        return all.Length > WriteAnswers.LongestNote ? all[..WriteAnswers.LongestNote] : all;
    }

    private static Task<List<Objectives.Plan.KeyResult>> Mine(Visit visit, CancellationToken cancel) => visit.Db.KeyResults
        .Lives().Where(k => k.OwnerId == visit.Me.Id && k.Start <= visit.Today && (k.Standing || visit.Today <= k.Due)).OrderBy(k => k.Title).ToListAsync(cancel);
}
