namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// What the trees look at. Up to <see cref="Need"/> each says by how much the last value falls short, seen by one forecast or one comparison, and
/// never falls when that value gets worse; what follows does not depend on the last value at all. So a better value never looks worse.
/// </summary>
public enum Feature
{
    Recent, Theta, Drift, Season, SeasonAdded, LastSeason, LongMean, MiddleMean, CycleLine, DampedTrend,
    SeasonOwn, MeanOwn, DriftOwn, Blend, CycleOwn, CycleMean,
    PastMoves, PastMovesInSeason, PastMovesLately, PastSeasonErrors,
    Gap, Ratio, Need,
    LastYearsChange, Difficulty, Noise, Autocorrelation, Left, Weekly, Up, Cumulative, HistoryYears,
    SeasonError, MeanError, DriftError, BlendError, Unrest, Turns, GapBefore, ReversionBefore, StepBefore, Stale, Unread, Repeats,
    Attained, Beyond, LastYearsEnd, Trend, ReachedBefore, Reach, BestBefore, WorstBefore,
}
