using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Grading;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Cycles;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Grading;

/// <summary>
/// <i>Correct the grade…</i>, for who gives it: on the receipt, in <c>cycle</c> and on the detail.
/// A new grade supersedes the old one, which stays to be read; what is to become of the key result changes with it, until that is agreed.
/// </summary>
public sealed class CorrectGrade(ChangeEnding endings, TimeProvider clock) : IPress
{
    /// <summary>With a key result, that one alone.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["regrade", "regrade-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.First is { } id && (await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is not { } named || !visit.May.Grade(named))) return NotYours.Reply(visit);
        var graded = action.First is { } one ? await ToGrade.Among(visit, visit.Db.KeyResults.Where(k => k.Id == one), cancel) : await ToGrade.Lately(visit, cancel);
        var running = await ChangeEnding.Running(visit, [.. graded.Ended.Select(s => s.KeyResult.Id)], cancel);
        var items = graded.Ended.Select(s => new GradedLine(s, graded.Given[s.KeyResult.Id]) { Runs = running.GetValueOrDefault(s.KeyResult.Id) }).Take(GradingForm.MaxItems).ToList();
        if (items.Count == 0) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        var form = RegradeForm.Render(visit.Voice, items, action.First);
        if (action.Verb == "regrade") return new Reply.New(form, Privately: true);

        var read = items.ConvertAll(item => (Item: item, Id: item.Standing.KeyResult.Id, Score: Score(visit, item, inputs), Ending: Ends(item, inputs)));
        var problems = read.Where(r => r.Score is null).ToDictionary(r => InputIds.Score(r.Id), _ => visit.Voice["Grade.NoScore"]);
        foreach (var (item, keyResult, _, ending) in read)
        {
            if (ending is null) problems[InputIds.Next(keyResult)] = visit.Voice["Problem.PickOne"];
            // It was agreed while the form was open: it is said beside a field that is still there.
            else if (item.Runs is { } runs && ending != item.Grades.Stands.Ending) problems[InputIds.Text(keyResult)] = visit.Voice.Say("Grade.Runs", runs.Cycle);
        }
        if (problems.Count > 0) return new Reply.Problems(form, problems);
        var lines = read.ConvertAll(r => Keep(visit, r.Item, r.Score!.Value, inputs.GetValueOrDefault(InputIds.Text(r.Id), r.Item.Grades.Stands.Reflection ?? ""), r.Ending!.Value));
        await visit.Db.SaveChangesAsync(cancel);
        foreach (var (changed, before) in lines.Zip(items).Where(pair => pair.First != pair.Second))
        {
            if (changed.Grades.Stands.Ending != before.Grades.Stands.Ending) await endings.To(visit, changed.Standing.KeyResult, changed.Grades.Stands.Ending, cancel);
            await Follow(visit, changed.Standing, cancel);
        }
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(GradedCard.Render(visit.Voice, [.. lines.Select(l => l with { Emptied = IsEmptied(l, inputs) })]));
    }

    /// <summary>A grade in tenths, and null is none. An emptied field takes the correction away: what the numbers give counts again. Slack leaves out a field that is empty.</summary>
    private static decimal? Score(Visit visit, GradedLine item, IReadOnlyDictionary<string, string> inputs) =>
        inputs.Count == 0 ? item.Grades.Stands.Score
        : IsEmptied(item, inputs) ? GradeOf.Of(item.Standing.KeyResult, item.Standing.Readings) ?? item.Grades.Stands.Score
        : ReadNumber.From(inputs[InputIds.Score(item.Standing.KeyResult.Id)], visit.Voice.Language, item.Grades.Stands.Score)
            is ReadNumber.Read { Increment: false, Value: >= 0 and <= 1 and var score }
                ? Math.Round(score, 1, MidpointRounding.AwayFromZero) : null;

    private static bool IsEmptied(GradedLine item, IReadOnlyDictionary<string, string> inputs) =>
        inputs.Count > 0 && string.IsNullOrWhiteSpace(inputs.GetValueOrDefault(InputIds.Score(item.Standing.KeyResult.Id)));

    /// <summary>What becomes of it; what was not sent stays, and null is none of its choices.</summary>
    private static Ending? Ends(GradedLine item, IReadOnlyDictionary<string, string> inputs) =>
        inputs.GetValueOrDefault(InputIds.Next(item.Standing.KeyResult.Id)) is not { } picked ? item.Grades.Stands.Ending
        : Enum.TryParse<Ending>(picked, out var ending) && GradingItem.EndingsOf(item.Standing.KeyResult).Contains(ending) ? ending : null;

    /// <summary>As it is now: the same where nothing else was said.</summary>
    private GradedLine Keep(Visit visit, GradedLine item, decimal score, string typed, Ending ending)
    {
        var stands = item.Grades.Stands;
        var said = typed.Trim() is { Length: > 0 } text ? text.Length > GradingForm.LongestReflection ? text[..GradingForm.LongestReflection] : text : null;
        if (score == stands.Score && said == stands.Reflection && ending == stands.Ending) return item;
        var grade = new Grade
        {
            Id = Ids.New(clock), OrganisationId = stands.OrganisationId, KeyResultId = stands.KeyResultId, CycleId = stands.CycleId, PersonId = visit.Me.Id,
            Value = stands.Value, Score = score, Ending = ending, Reflection = said, SupersedesId = stands.Id,
            // Also by a clock that stands it comes after what it replaces.
            At = stands.At >= visit.Now ? stands.At.AddMilliseconds(1) : visit.Now,
        };
        visit.Db.Grades.Add(grade);
        return item with { Grades = GradeThread.Of(item.Grades.All.Append(grade)) };
    }

    /// <summary>The receipt of the week in which it ended, and that week's summary, show it in place.</summary>
    private static async Task Follow(Visit visit, Standing standing, CancellationToken cancel)
    {
        var (me, week) = (visit.Me.Id, Period.Week(standing.KeyResult.Due).ToString());
        foreach (var card in await CheckinCard.Of(visit.Db).Where(d => d.PersonId == me && d.Period == week && d.State == DeliveryState.Sent).ToListAsync(cancel)) card.Redraw();
        await WriteAnswers.Redraw(visit, week, [standing.Objective.TeamId], cancel);
    }
}
