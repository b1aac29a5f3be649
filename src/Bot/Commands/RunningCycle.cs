using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands;

/// <summary>The cycle that something new belongs to.</summary>
internal static class RunningCycle
{
    /// <summary>The shortest cycle that holds the day; with none, the quarter of the calendar.</summary>
    public static async Task<Cycle> On(Visit visit, Voice voice, DateOnly today, TimeProvider clock, CancellationToken cancel)
    {
        var cycles = await visit.Db.Cycles.ToListAsync(cancel);
        if (cycles.Where(c => c.Holds(today)).MinBy(c => c.End.DayNumber - c.Start.DayNumber) is { } current) return current;
        var quarter = Period.Of(Cadence.Quarterly, today);
        var (id, name) = (Ids.New(clock), voice.Say("SetUp.Quarter", quarter.Number, today.Year));
        var cycle = new Cycle
        {
            Id = id, OrganisationId = visit.Me.Organisation.Id, Key = cycles.Any(c => c.Key == name) ? ShortId.Of(id) : name, Name = name,
            Start = quarter.Start, End = quarter.End,
        };
        visit.Db.Add(cycle);
        return cycle;
    }
}
