using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Grading;

/// <summary>The grades of a key result on its detail, where names stand.</summary>
internal static class GradesOf
{
    /// <summary>Null where it was never graded.</summary>
    public static async Task<DetailGrades?> Detail(Visit visit, KeyResult keyResult, CancellationToken cancel)
    {
        if (!(await ToGrade.Threads(visit.Db, [keyResult.Id], cancel)).TryGetValue(keyResult.Id, out var thread)) return null;
        var by = thread.All.Select(g => g.PersonId).Distinct().ToArray();
        var names = await visit.Db.People.Where(p => by.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return new DetailGrades([.. thread.All.Select(g => visit.Voice.Sentence(Lists.Dots(
            visit.Voice.Say("Grade.Score", visit.Voice.Score(g.Score)), visit.Voice.Ended(g), names.GetValueOrDefault(g.PersonId),
            visit.Voice.Day(visit.Me.DayOf(g.At)), g.Reflection is { } said ? visit.Voice.Quoted(said) : null)))],
            visit.May.Grade(keyResult));
    }
}
