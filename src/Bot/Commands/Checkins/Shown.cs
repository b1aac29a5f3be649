using CheckinBot.Objectives.Checkins;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>
/// What a form showed as given for its period. Its <i>Save</i> names the newest of the check-ins that it showed, so that a second press,
/// or one on a card left open elsewhere, adds to what was before the person's eyes.
/// </summary>
public sealed class Shown
{
    private readonly Dictionary<Guid, Checkin> byKeyResult;

    private Shown(IEnumerable<Checkin> checkins) =>
        byKeyResult = checkins.GroupBy(c => c.KeyResultId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.At)!);

    /// <summary>A form that asks for the first time shows nothing of its period.</summary>
    public static readonly Shown Nothing = new([]);

    /// <summary>The check-in of a key result that the form showed; null when it showed none.</summary>
    public Checkin? Of(Guid keyResult) => byKeyResult.GetValueOrDefault(keyResult);

    /// <param name="db">The organisation's data.</param>
    /// <param name="period">What the form answers for.</param>
    /// <param name="keyResults">What is on it.</param>
    /// <param name="newest">The newest check-in that it showed; null when it showed none.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Shown> Before(AppDb db, string period, IReadOnlyCollection<Guid> keyResults, Guid? newest, CancellationToken cancel)
    {
        if (newest is null) return Nothing;
        var all = await db.Checkins.Where(c => c.Period == period && keyResults.Contains(c.KeyResultId)).ToListAsync(cancel);
        return all.FirstOrDefault(c => c.Id == newest) is { } last ? new Shown(all.Where(c => c.At <= last.At)) : Nothing;
    }
}
