using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>Makes the next cycle: by the calendar, or with days of the organisation's own.</summary>
public sealed class MakeCycle(FollowingCycle following) : IPress
{
    /// <summary>No plan holds for longer.</summary>
    private const int LongestDays = 750;

    public IReadOnlyCollection<string> Verbs { get; } = ["cycle-next", "cycle-next-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (!visit.May.MakeCycle) return NotYours.Reply(visit);
        var all = await visit.Db.Cycles.ToListAsync(cancel);
        var form = new CycleFormView(visit.Voice, visit.Me.Organisation.Id, Suggested(all, visit.Today));
        if (action.Verb == "cycle-next") return new Reply.New(CycleForm.Render(form), Privately: true);
        var problems = new Dictionary<string, string>();
        if (Read(visit, form, inputs, problems) is not { } span) return new Reply.Problems(CycleForm.Render(form), problems);
        var name = inputs.GetValueOrDefault(InputIds.Of(GoalField.Title, form.Form))?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, CycleForm.LongestName)] : null;
        // The same days once more are the same cycle: it was pressed twice.
        var cycle = all.FirstOrDefault(c => (c.Start, c.End) == (span.Start, span.End));
        if (cycle is null && name is not null && all.Any(c => c.Name == name))
            return new Reply.Problems(CycleForm.Render(form), new Dictionary<string, string> { [InputIds.Of(GoalField.Title, form.Form)] = visit.Voice.Say("Cycle.NameTaken", name) });
        cycle ??= following.Make(visit, span, name, all);
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(CycleCard.Render(new CycleView(visit.Voice, visit.Today, all.Where(c => c.Holds(visit.Today)).MinBy(c => c.End.DayNumber - c.Start.DayNumber)) { Next = cycle }));
    }

    /// <summary>After the last one of the running cycle's shape that is planned; with none, the quarter of the calendar.</summary>
    private static CycleSpan Suggested(List<Cycle> all, DateOnly today)
    {
        if (all.Where(c => c.Holds(today)).MinBy(c => c.End.DayNumber - c.Start.DayNumber) is not { } at) return CycleSpan.Calendar(CycleShape.Quarter, today);
        while (all.Where(c => c.Start > at.End && CycleSpan.Of(c).Shape == CycleSpan.Of(at).Shape).MinBy(c => c.Start) is { } next) at = next;
        return CycleSpan.Of(at).Next;
    }

    /// <summary>Null when something is wrong.</summary>
    private static CycleSpan? Read(Visit visit, CycleFormView form, IReadOnlyDictionary<string, string> inputs, Dictionary<string, string> problems)
    {
        var (first, last) = (InputIds.Of(GoalField.Start, form.Form), InputIds.Of(GoalField.Due, form.Form));
        var shape = Enum.TryParse<CycleShape>(inputs.GetValueOrDefault(InputIds.Of(GoalField.Kind, form.Form)), out var picked) && Enum.IsDefined(picked) ? picked : form.Suggested.Shape;
        var (start, end) = (Day(first), Day(last));
        if (shape == CycleShape.Own)
        {
            if (start is null) problems.TryAdd(first, visit.Voice.Say("Terms.NoDay", visit.Voice.Typed(form.Suggested.Start)));
            if (end is null) problems.TryAdd(last, visit.Voice.Say("Terms.NoDay", visit.Voice.Typed(form.Suggested.End)));
        }
        if (problems.Count > 0) return null;
        if (shape != CycleShape.Own)
        {
            var from = start ?? form.Suggested.Start;
            return CycleSpan.Calendar(shape, from) is var whole && (start is null && from > whole.Start) ? whole with { Start = from } : whole;
        }
        if (end <= start || end!.Value.DayNumber - start!.Value.DayNumber > LongestDays) problems[last] = visit.Voice.Say("Cycle.WrongEnd", visit.Voice.Typed(start!.Value.AddDays(90)));
        return problems.Count > 0 ? null : new CycleSpan(shape, start!.Value, end!.Value);

        DateOnly? Day(string id)
        {
            if (inputs.GetValueOrDefault(id)?.Trim() is not { Length: > 0 } typed) return null;
            // One that runs already may be written down too.
            if (ReadDays.One(typed, visit.Voice.Language, visit.Today.AddDays(-92)) is { } day) return day;
            problems[id] = visit.Voice.Say("Terms.NoDay", visit.Voice.Typed(form.Suggested.Start));
            return null;
        }
    }
}
