using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Grading;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Cycles;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Grading;

/// <summary>The end of what one carries: on the week's receipt, or later from <c>cycle</c>. Each is graded once.</summary>
public sealed class GradeWork(ChangeEnding endings, Renderers renderers, TimeProvider clock) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["grade", "grade-save", "grade-late", "grade-late-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var late = action.Verb.StartsWith("grade-late", StringComparison.Ordinal);
        var delivery = late ? null : await Mine.Checkin(visit, action, cancel);
        if (!late && delivery is null) return NotYours.Reply(visit);
        var open = (delivery is null ? await ToGrade.Late(visit, cancel) : await ToGrade.On(visit.Db, await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel), cancel)).Open;
        if (open.Count == 0) return delivery is null ? new Reply.Replace(GradedCard.Render(visit.Voice, [])) : await renderers.Redraw(visit, delivery, cancel);
        var running = await ChangeEnding.Running(visit, [.. open.Select(item => item.Standing.KeyResult.Id)], cancel);
        open = [.. open.Select(item => item with { Runs = running.GetValueOrDefault(item.Standing.KeyResult.Id) })];
        var form = Form(visit, open, delivery);
        if (!action.Verb.EndsWith("-save", StringComparison.Ordinal)) return delivery is null ? new Reply.New(form, Privately: true) : new Reply.Replace(form);

        var read = open.Select(item => (Item: item, Ending: Read(item, inputs))).ToList();
        if (read.Where(r => r.Ending is null).ToDictionary(r => InputIds.Next(r.Item.Standing.KeyResult.Id), _ => visit.Voice["Problem.PickOne"])
            is { Count: > 0 } problems) return new Reply.Problems(form, problems);
        var graded = new List<GradedLine>();
        foreach (var (item, ending) in read) graded.Add(await Keep(visit, item, ending!.Value, inputs.GetValueOrDefault(InputIds.Text(item.Standing.KeyResult.Id)), cancel));
        await visit.Db.SaveChangesAsync(cancel);
        if (delivery is null) return new Reply.Replace(GradedCard.Render(visit.Voice, graded));
        await Follow(visit, delivery, graded, cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }

    private static Card Form(Visit visit, IReadOnlyList<GradingItem> items, Delivery? delivery) => GradingForm.Render(delivery is null
        ? new GradingView(visit.Voice, items, new ActionText("grade-late-save"), null)
        : new GradingView(visit.Voice, items, new ActionText("grade-save", delivery.Id), new ActionText("open", delivery.Id)));

    private static Ending? Read(GradingItem item, IReadOnlyDictionary<string, string> inputs) => item.Runs?.As ?? (
        Enum.TryParse<Ending>(inputs.GetValueOrDefault(InputIds.Next(item.Standing.KeyResult.Id)), out var ending) && item.Endings.Contains(ending) ? ending : null);

    private async Task<GradedLine> Keep(Visit visit, GradingItem item, Ending ending, string? reflection, CancellationToken cancel)
    {
        var keyResult = await visit.Db.KeyResults.SingleAsync(k => k.Id == item.Standing.KeyResult.Id, cancel);
        var objective = await visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel);
        var said = reflection?.Trim() is { Length: > 0 } text ? text.Length > GradingForm.LongestReflection ? text[..GradingForm.LongestReflection] : text : null;
        var grade = new Grade
        {
            Id = Ids.New(clock), OrganisationId = keyResult.OrganisationId, KeyResultId = keyResult.Id, CycleId = objective.CycleId, PersonId = visit.Me.Id,
            Value = item.Standing.Last!.Value!.Value, Score = item.Score, Ending = ending, Reflection = said, At = visit.Now,
        };
        visit.Db.Grades.Add(grade);
        await visit.Db.SaveChangesAsync(cancel);
        if (item.Runs is null) await endings.To(visit, keyResult, ending, cancel);
        return new GradedLine(item.Standing, GradeThread.Of([grade]));
    }

    private static async Task Follow(Visit visit, Delivery delivery, IReadOnlyList<GradedLine> graded, CancellationToken cancel)
    {
        foreach (var card in await CheckinCard.Siblings(visit.Db, delivery, cancel))
            if (card.Id != delivery.Id && card.State == DeliveryState.Sent) card.Redraw();
        await WriteAnswers.Redraw(visit, delivery.Period, [.. graded.Select(g => g.Standing.Objective.TeamId).Distinct()], cancel);
        await visit.Db.SaveChangesAsync(cancel);
    }
}
