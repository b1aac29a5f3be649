using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>What a round asked for and did not get. It is said of key results, never of who carries them.</summary>
public static class Silence
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="board">Where the team's key results stand.</param>
    /// <param name="week">The round's period.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Standing>> Of(AppDb db, IEnumerable<Standing> board, Period week, CancellationToken cancel)
    {
        var period = week.ToString();
        var exempt = (await db.Exemptions.Where(e => e.Period == period).Select(e => e.KeyResultId).ToListAsync(cancel)).ToHashSet();
        return [.. board.Where(s => !exempt.Contains(s.KeyResult.Id) && Asking.Asks(week, s.KeyResult, s.Cadence) && Asked.IsOpen(week, s))];
    }

    /// <summary>Whether any of them fell silent in this very round: its owner was asked, and had answered the last time. An old silence is no news.</summary>
    public static async Task<bool> IsNew(AppDb db, IEnumerable<Standing> silent, Period week, CancellationToken cancel)
    {
        var owners = silent.Where(s => !Asking.Asks(week.Previous, s.KeyResult, s.Cadence) || !Asked.IsOpen(week.Previous, s))
            .Select(s => s.KeyResult.OwnerId).ToHashSet();
        var period = week.ToString();
        return owners.Count > 0 && await db.Deliveries.AnyAsync(d =>
            owners.Contains(d.PersonId) && d.Kind == DeliveryKind.Prompt && d.Period == period && d.State == DeliveryState.Sent, cancel);
    }
}
