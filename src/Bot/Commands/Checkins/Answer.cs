using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>What was answered to one key result of a card.</summary>
/// <param name="Standing">The key result.</param>
/// <param name="Value">The number; null leaves it as it was.</param>
/// <param name="Confidence">The three-way answer, when one was given.</param>
/// <param name="Origin">How it came about.</param>
public sealed record Answer(Standing Standing, decimal? Value, Confidence? Confidence, Origin Origin);
