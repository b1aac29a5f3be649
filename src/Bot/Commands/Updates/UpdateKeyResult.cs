using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Updates;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Updates;

/// <summary><c>update &lt;key result&gt; &lt;value&gt; [on|risk|off] [note]</c>: one number in one line. A number in doubt is asked about.</summary>
public sealed class UpdateKeyResult(WriteAnswers write) : ICommand, IPress
{
    public CommandWord Word { get; } = new("update", "maj", ["mettre a jour", "mise a jour", "noter", "set"]);

    public bool Changes => true;

    public IReadOnlyCollection<string> Verbs { get; } = ["update-as"];

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var mine = await visit.Db.KeyResults.Lives().Where(k => k.OwnerId == visit.Me.Id).ToListAsync(cancel);
        var read = ReadUpdate.From(visit.Voice, mine, rest);
        Card? refusal = (rest.Length, read) switch
        {
            (0, _) => TalkCards.Incomplete(visit.Voice, "Update.Incomplete"),
            (_, { Found: [] }) => await NoneOfMine(visit, rest, cancel),
            (_, { Found.Count: > 1 }) => TalkCards.WhichOne(visit.Voice, rest, [.. read.Found.Select(k => k.Title)]),
            (_, { Value: null }) => TalkCards.Incomplete(visit.Voice, "Update.NoNumber", read.Found[0].Title),
            _ => null,
        };
        if (refusal is not null) return new Reply.New(refusal, Privately: true);
        return await Take(visit, read.Found[0], read.Value!, read.Confidence, read.Note, given => given, null, cancel) switch
        {
            Reply.Replace done => new Reply.New(done.Card, Privately: true),
            Reply.Problems asked => new Reply.New(asked.Form.With(asked.ByInput, new Dictionary<string, string>()), Privately: true),
            var other => other,
        };
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var id, ..] || await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is not { } keyResult || !visit.May.CheckIn(keyResult))
            return NotYours.Reply(visit);
        var sure = decimal.TryParse(inputs.GetValueOrDefault(InputIds.Sure(id)), System.Globalization.CultureInfo.InvariantCulture, out var chosen) ? chosen : (decimal?)null;
        var confidence = Enum.TryParse<Confidence>(inputs.GetValueOrDefault(InputIds.Confidence(id)), out var given) && Enum.IsDefined(given) ? given : (Confidence?)null;
        var shown = action.Ids is [_, var asked] ? await visit.Db.Checkins.SingleOrDefaultAsync(c => c.Id == asked && c.KeyResultId == id, cancel) : null;
        return await Take(visit, keyResult, inputs.GetValueOrDefault(InputIds.Value(id)) ?? "", confidence, inputs.GetValueOrDefault(InputIds.Note(id)), _ => shown, sure, cancel);
    }

    /// <param name="visit">Who gives it.</param>
    /// <param name="keyResult">Of theirs.</param>
    /// <param name="typed">The number.</param>
    /// <param name="confidence">The three-way answer, if any.</param>
    /// <param name="note">What was typed behind it.</param>
    /// <param name="shown">What <c>+5</c> adds to, of what stands: words add to what is there, a form to what it showed.</param>
    /// <param name="sure">What was chosen of a number in doubt.</param>
    /// <param name="cancel">Ends the work.</param>
    private async Task<Reply> Take(
        Visit visit, KeyResult keyResult, string typed, Confidence? confidence, string? note, Func<Checkin?, Checkin?> shown, decimal? sure, CancellationToken cancel)
    {
        var objective = await visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel);
        var standing = (await Board.Stand(visit.Db, [(keyResult, objective)], visit.Today, cancel))[0];
        var period = Period.Week(visit.Today).ToString();
        var given = standing.Readings.In(period);
        switch (ReadValue.From(visit.Voice, typed, standing, given, shown(given), sure))
        {
            case ReadValue.Taken { Value: var value }:
                // The same press again has nothing to add.
                if (sure is null || given?.Value != value) await write.Write(visit, period, [new Answer(standing, value, confidence, Origin.Typed)], note, cancel);
                return new Reply.Replace(UpdatedCard.Render(visit.Voice, period, (await Board.Stand(visit.Db, [(keyResult, objective)], visit.Today, cancel))[0]));
            case ReadValue.Refused refused:
                return Asked(visit, standing, typed, confidence, note, shown(given), null, refused.Problem);
            case ReadValue.Doubtful doubtful:
                return Asked(visit, standing, typed, confidence, note, shown(given), doubtful.Choices, doubtful.Problem);
            default:
                throw new InvalidOperationException("A value is taken, refused or doubtful.");
        }
    }

    private static Reply.Problems Asked(
        Visit visit, Standing standing, string typed, Confidence? confidence, string? note, Checkin? shown, IReadOnlyList<decimal>? choices, string problem) => new(
        UpdateForm.Render(visit.Voice, new PromptItem(standing, null, confidence) { Choices = choices }, typed, note, shown?.Id),
        new Dictionary<string, string> { [InputIds.Value(standing.KeyResult.Id)] = problem });

    /// <summary>A key result of somebody else is named as such, if the person may see it; one they may not see does not exist for them.</summary>
    private static async Task<Card> NoneOfMine(Visit visit, string rest, CancellationToken cancel)
    {
        var near = Names.Mine(visit);
        var others = await (from k in visit.Db.KeyResults
                            join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
                            where k.ClosedOn == null && near.Contains(o.TeamId)
                            select new { k, o }).ToListAsync(cancel);
        var seen = others.Where(x => visit.May.See(x.o, [x.k])).Select(x => x.k).ToList();
        return ReadUpdate.From(visit.Voice, seen, rest).Found.Count > 0 ? TalkCards.NotAllowed(visit.Voice) : TalkCards.NoSuch(visit.Voice, rest);
    }
}
