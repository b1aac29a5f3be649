namespace CheckinBot.Objectives.Drift.Alerts;

/// <summary>
/// Decides in a round whether its lead is told again of a drift that stands: when it is in a worse class than they ever read, and once when a week
/// has gone by since they last read of it, or a mute ended, without that anybody took it up. So what flutters between two classes makes one message.
/// </summary>
public static class WhenToTell
{
    private const int Patience = 7;

    /// <param name="episode">An open one.</param>
    /// <param name="before">When they were told again already.</param>
    /// <param name="now">How the key result stands.</param>
    /// <param name="day">The day of the round's end.</param>
    /// <returns>Null: not this time.</returns>
    public static ToldBecause? Again(Episode episode, IReadOnlyCollection<Telling> before, Verdict now, DateOnly day)
    {
        if (episode.MutedUntil >= day || episode.OpenedOn >= day) return null;
        var offTrack = episode.FoundAs == Verdict.OffTrack || before.Any(t => t.Verdict == Verdict.OffTrack);
        if (now == Verdict.OffTrack && !offTrack) return ToldBecause.Worse;
        if (episode.Acknowledged || now is not (Verdict.OffTrack or Verdict.Slipping)) return null;
        var last = before.MaxBy(t => t.On);
        var told = last?.On ?? episode.OpenedOn;
        if (episode.MutedUntil >= told) return ToldBecause.Unanswered;
        return !episode.Silent && last?.Because != ToldBecause.Unanswered && told.AddDays(Patience) <= day ? ToldBecause.Unanswered : null;
    }
}
