using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>The cycle in which things go on: the first one not over that an organisation has planned, else the next month, quarter or year, else as many days again.</summary>
public sealed class FollowingCycle(TimeProvider clock)
{
    /// <summary>The one that begins next after that one; of several the one most like it. Null when none is planned.</summary>
    public static Cycle? Planned(IEnumerable<Cycle> all, Cycle after)
    {
        int Days(Cycle c) => c.End.DayNumber - c.Start.DayNumber;
        // The year that begins on the same day as the quarter is not the quarter's next.
        return all.Where(c => c.Start > after.End).OrderBy(c => CycleSpan.Of(c).Shape != CycleSpan.Of(after).Shape).ThenBy(c => c.Start).ThenBy(c => Math.Abs(Days(c) - Days(after))).FirstOrDefault();
    }

    public async Task<Cycle> Of(Visit visit, Cycle after, CancellationToken cancel)
    {
        var all = await visit.Db.Cycles.ToListAsync(cancel);
        // What is graded late goes on in the first that is not over.
        var planned = Planned(all, after);
        while (planned is not null && planned.End < visit.Today) planned = Planned(all, planned);
        if (planned is not null) return planned;
        var span = CycleSpan.Of(after).Next;
        while (span.End < visit.Today) span = span.Next;
        var cycle = Make(visit, span, null, all);
        await visit.Db.SaveChangesAsync(cancel);
        return cycle;
    }

    /// <summary>Adds a cycle; whoever calls has asked whether that person may.</summary>
    /// <param name="visit">Who makes it.</param>
    /// <param name="span">Its days.</param>
    /// <param name="name">As typed; null names it after its days.</param>
    /// <param name="all">The organisation's cycles.</param>
    public Cycle Make(Visit visit, CycleSpan span, string? name, IReadOnlyCollection<Cycle> all)
    {
        var (id, called) = (Ids.New(clock), name ?? Voice.Of(visit.Me.Organisation.Language).Called(span));
        var cycle = new Cycle
        {
            Id = id, OrganisationId = visit.Me.Organisation.Id, Key = all.Any(c => c.Key == called) ? ShortId.Of(id) : called, Name = called, Start = span.Start, End = span.End,
        };
        visit.Db.Add(cycle);
        return cycle;
    }
}
